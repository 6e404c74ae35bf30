import { expect, test } from 'vitest';
import { isPlainEnglish } from './plain-english.ts';

const NEWS =
  'The harbour bridge will stay shut until at least October, the mayor said on Wednesday. Engineers who had looked at ' +
  'its piers found more rust than they had expected, and they asked for another month.';

/** The same kind of text in languages that share words with English, and words that are no sentence. */
const OTHERS: readonly string[] = [
  'De brug is in augustus gesloten en was of is in een slechte staat, zei de burgemeester in de raad. We had hem al in ' +
    'mei gewaarschuwd, maar hij is er niet op in gegaan, en dat is nu een zaak voor de rechter in de stad, al of niet.',
  'Broen var lukket for trafik i august, og den er i en dårlig stand, sagde borgmesteren i byrådet. Vi havde advaret ham ' +
    'i maj, men han tog det ikke alvorligt, og nu er det en sag for retten i byen, sagde hun til avisen i går aftes.',
  'Die Brücke war im August für den Verkehr gesperrt und ist in einem schlechten Zustand, sagte der Bürgermeister im ' +
    'Rat. Man hatte ihn im Mai gewarnt, doch er nahm es nicht ernst, und nun ist es eine Sache für das Gericht.',
  'Le pont est fermé à la circulation depuis août, a dit le maire, et son état est mauvais. On l’avait averti en mai, ' +
    'mais il n’en a pas tenu compte, et c’est à la justice de trancher : « The End », titrait le journal local hier.',
  'A Bridge Too Far, The Longest Day, Lawrence Of Arabia, Oldbridge United 2, Veldam Rovers 1, Harbel Town 3, Orlund City ' +
    '0, Varnholm Athletic 4, Kestrel Bay 1, Port Amber 2, Mara Lind, Jon Ek, Ola Brandt, Ida Moss, Tom Ure, Ann Hale',
];

test('running English is known by its commonest words', () => {
  expect(isPlainEnglish(NEWS)).toBe(true);
});

test('other languages and lists of names are not', () => {
  for (const text of OTHERS) expect(isPlainEnglish(text), text).toBe(false);
});

test('few words tell nothing', () => {
  expect(isPlainEnglish('The bridge is shut, and they said that it would be for a month.')).toBe(false);
  expect(isPlainEnglish('')).toBe(false);
});
