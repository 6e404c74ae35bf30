import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headedArticle } from '../../test/support/bare-article.ts';
import { checkSpeakers } from '../../test/support/check-speakers.ts';
import { hash } from '../../test/support/marked-sources.ts';
import type { Article } from '../domain/article.ts';
import type { PronounAnswer } from '../domain/coreference.ts';
import { quote, type Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { beginStatements, readStatements } from './read-statements.ts';

describe('names of persons', () => {
  it.each([
    [
      '‹Maria Stone› said so. {It is late,} ‹Stone› said.',
      'Maria Stone / full-name',
      'Maria Stone / surname',
    ],
    [
      '‹Maria B. Stone› spoke. ‹Maria Stone› left. ‹Ms. Stone› said.',
      'Maria B. Stone',
      'Maria B. Stone',
      'Maria B. Stone / title-and-name',
    ],
    ['‹Sen. Paul Orde (I-Vt.)› said no. Later ‹Orde› said yes.', 'Paul Orde', 'Paul Orde'],
    ['‹Norway’s Prime Minister-elect Ida Holm› spoke. ‹Holm› smiled.', 'Ida Holm', 'Ida Holm'],
    ['‹Russian President Igor Belov› spoke. ‹Mr. Belov› left.', 'Igor Belov', 'Igor Belov'],
    ['‹Stone campaign spokeswoman Lena Park› said. ‹Park› left.', 'Lena Park', 'Lena Park'],
    ['‹Peter de la Cour Jr.› spoke, and ‹de la Cour› left.', 'Peter de la Cour Jr.', 'Peter de la Cour Jr.'],
    ['‹Anne-Marie O’Dell› spoke. ‹O’Dell› left.', 'Anne-Marie O’Dell', 'Anne-Marie O’Dell'],
    [
      '‹Carlos Garza Luna› spoke. Later ‹Mr. Garza Luna› and all left.',
      'Carlos Garza Luna',
      'Carlos Garza Luna',
    ],
    ['‹Minister Kang Minsoo› spoke. ‹Mr. Kang› left.', 'Kang Minsoo', 'Kang Minsoo'],
    ['‹J.T. Harrow› spoke. ‹Harrow› left.', 'J.T. Harrow', 'J.T. Harrow'],
    ['‹Robert "Bo" Tanner› spoke. ‹Tanner› left.', 'Robert "Bo" Tanner', 'Robert "Bo" Tanner'],
    ['Emily Reed and her brother Tom Hale moved. ‹Emily› said so.', 'Emily Reed / given-name'],
    ['‹Анна Ветрова› said so.', 'Анна Ветрова'],
    ['‹Mayor Quill› spoke. ‹Quill› left.', 'Quill', 'Quill'],
    ['Luckily Ann Moss was in. Whether Moss knew is open. ‹Moss› said.', 'Ann Moss'],
    [
      'Bella Jean King won. Later, ‹King› said so. ‹King› left.',
      'Bella Jean King / surname',
      'Bella Jean King',
    ],
    ['Bella Jean King met King Igor. ‹The King› said so.', 'Igor / role'],
    ['Bella Jean King came. ‹King of Harbel› said so.', 'King of Harbel / unresolved'],
    ['George Will ran. Later, ‹Will› said so. {“No,”} ‹Will› wrote.', 'George Will', 'George Will'],
    ['Tess May ran. In May it rained. Will it rain? ‹She› said so.', 'Tess May / pronoun'],
    ['The speaker, M.A. Qureshi, ruled. When all rose, ‹he› said so.', 'M.A. Qureshi / pronoun'],
    ['Ada Oh ran. ‹Oh› said so.', 'Ada Oh'],
    ['Will Harker ran. ‹Harker› said so.', 'Will Harker'],
    ['HEADLINE Maria Stone Asks Harbel For More\nStone asked again. ‹Stone› said so.', 'Maria Stone'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));

  it('leaves a name open that two persons of the article bear', () => {
    checkSpeakers('Maria Stone met Peter Stone in Harbel. It was late, ‹Stone› said.', 'Stone / unresolved');
  });

  it('keeps a bare surname for the one who had it before another bearer was named', () => {
    checkSpeakers(
      'Maria Stone came.\nIt rained.\nIt rained.\n‹Stone› said so.\nHer brother Peter Stone left.\nIt rained.\n‹Stone› said so.',
      'Maria Stone / surname',
      'Maria Stone / surname',
    );
  });

  it.each([
    'Maria Stone came. Stone sat.\nHer brother Peter Stone left. ‹Stone› said so.',
    'Maria Stone came. Stone sat.\nIt rained.\nHer brother Peter Stone left.\n‹Stone› said so.',
    'Maria Stone came with her brother Peter Stone. Stone sat.\nIt rained.\nIt rained.\n‹Stone› said so.',
  ])('leaves a bare surname open where the other bearer has just been named: %s', (marked) => {
    checkSpeakers(marked, 'Stone / unresolved');
  });

  it('tells two bearers of a surname apart by a title of one gender', () => {
    checkSpeakers(
      'Maria Stone met Peter Stone in Harbel. ‹Mr. Stone› smiled.',
      'Peter Stone / title-and-name',
    );
  });
});

describe('pronouns', () => {
  it.each([
    ['‹Maria Stone› said so. ‹She› added more.', 'Maria Stone', 'Maria Stone / pronoun'],
    ['Maria Stone met Peter Reed. ‹He› said so.', 'Peter Reed / pronoun'],
    ['Maria Stone met Peter Reed. ‹She› said so.', 'Maria Stone / pronoun'],
    ['Maria Stone met Peter Reed. ‹They› said so.', 'They / unresolved'],
    [
      '‹Peter Reed› spoke. {“Tom Hale knew. Tom Hale always knew,”} ‹he› said.',
      'Peter Reed',
      'Peter Reed / pronoun',
    ],
    ['‹Many teachers› objected. ‹They› said so.', 'Many teachers / group', 'Many teachers / pronoun'],
    [
      '‹The Harbel Water Board› objected. ‹It› said so.',
      'Harbel Water Board',
      'Harbel Water Board / pronoun',
    ],
    ['Maria Stone came. ‹Her letter› said so.', 'Maria Stone / possessive'],
    ['Maria Stone came. ‹Her lawyer› said so.', 'Her lawyer / unnamed'],
    ['Maria Stone came. ‹Her office› said so.', 'Her office / possessive'],
    ['‹She’ll› come.', 'She’ll'],
    ['Yeah, it rained. Yeah. ‹She› said so.', 'She / unresolved'],
    ['‹I› was there.', 'I / unresolved'],
    ['‹Ann Moss› said: {“‹I› think that it rains.”}', 'Ann Moss', 'Ann Moss / first-person'],
    [
      '‹Ann Moss› said {that ‹Ida Holm› had agreed}. Late that evening ‹she› left.',
      'Ann Moss',
      'Ida Holm',
      'Ann Moss / pronoun',
    ],
    [
      '‹Peter Hale› came. ‹Ann Moss› said {that ‹the king› had agreed}.',
      'Peter Hale',
      'Ann Moss',
      'the king / unresolved',
    ],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));

  it('leaves a pronoun open when two who spoke fit as well', () => {
    checkSpeakers('Peter Reed and Tom Hale came. ‹He› said so.', 'He / unresolved');
  });
});

describe('bodies, states and those without a name', () => {
  it.each([
    [
      'The International Court of Examples (ICE) sat. ‹The court› ruled. ‹The ICE› said so.',
      'International Court of Examples / short-form',
      'International Court of Examples / acronym',
    ],
    ['‹The Harbel Times› reported it. ‹The Times› had asked.', 'Harbel Times', 'Harbel Times / short-form'],
    [
      '‹The Stone campaign› said so. ‹The campaign› added more.',
      'Stone campaign / organisation',
      'Stone campaign / short-form',
    ],
    ['‹Moscow› warned.', 'Russia / place-for-state'],
    ['‹The Kremlin› warned.', 'Russia / place-for-state'],
    ['‹Downing Street› warned.', 'United Kingdom / place-for-state'],
    ['‹The U.S.› warned.', 'United States / state'],
    ['‹The U.S› warned of it.', 'United States / state'],
    ['Igor Belov came. ‹The Arts and Letters Citation Index› said so.', 'Arts and Letters Citation Index'],
    ['It rained, ‹The Independent› said.', 'Independent / organisation'],
    ['It rained, ‹The Economist› said.', 'Economist / organisation'],
    ['‹The Harbel Times and Marlow Post› said so.', 'Harbel Times + Marlow Post'],
    ['Igor Belov, an economist, came. ‹The economist› said so.', 'Igor Belov / role'],
    ['‹Ida Holm herself› said so.', 'Ida Holm / full-name'],
    ['Ida Holm came. ‹The mayors themselves› said so.', 'The mayors / group'],
    ['‹France› warned.', 'France / state'],
    ['‹The Russian government› warned.', 'Russia / place-for-state'],
    ['‹Number 10› warned.', 'United Kingdom / place-for-state'],
    ['‹Brussels› warned.', 'Brussels'],
    ['‹A spokesman for Maria Stone› said so.', 'A spokesman for Maria Stone / unnamed'],
    ['‹Many Western experts› said so.', 'Many Western experts / group'],
    ['‹officials familiar with the talks› said so.', 'officials familiar with the talks / unnamed'],
    ['‹The report› said so.', 'The report / document'],
    ['‹No state› objected.', 'No state / group'],
    ['‹Republicans› objected.', 'Republicans / group'],
    ['It rained. ‹Mourners› said so.', 'Mourners / group'],
    ['It rained. ‹Respondents› said so.', 'Respondents / group'],
    ['Bishops came, and ‹Christians› said so.', 'Christians / group'],
    ['It rained. ‹Someone› said so.', 'Someone / unnamed'],
    ['Ida Adams came. It rained. ‹Adams› said so.', 'Ida Adams / surname'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});

describe('a pronoun that two persons fit', () => {
  const text = 'Peter Reed and Tom Hale wrote to Harbel. He said so.';
  const source = { start: text.indexOf('He '), end: text.indexOf('He ') + 2 };
  const attribution = { source: [source], cue: [], content: [], confidence: 1 };
  const begun = beginStatements(headedArticle(text, 0), [attribution]);
  const speaker = (...answers: PronounAnswer[]) => {
    const [statement] = begun.finish(hash, answers).value;
    return [statement?.speaker.name, statement?.speaker.resolvedBy, statement?.speaker.antecedent?.text];
  };

  it('is asked about, and open when nobody answers', () => {
    expect(begun.questions.map(({ pronoun }) => pronoun)).toEqual([source.start]);
    expect(speaker()).toEqual(['He', 'unresolved', undefined]);
  });

  it('means whom the answer holds for likely enough, and nobody when it holds nobody for that', () => {
    const [reed, hale] = begun.questions[0]?.names.map(({ person }) => person) ?? [];
    expect(speaker(new Map([[hale ?? -1, 0.95]]))).toEqual(['Tom Hale', 'pronoun', 'Tom Hale']);
    expect(
      speaker(
        new Map([
          [reed ?? -1, 0.3],
          [hale ?? -1, 0.4],
        ]),
      ),
    ).toEqual(['He', 'unresolved', undefined]);
  });

  it('is no question where it takes up whoever spoke', () => {
    const spoken = 'Peter Reed said so. He said more.';
    const sources = [
      { start: 0, end: 10 },
      { start: spoken.indexOf('He '), end: spoken.indexOf('He ') + 2 },
    ];
    const attributions = sources.map((each) => ({ ...attribution, source: [each] }));
    expect(beginStatements(headedArticle(spoken, 0), attributions).questions).toEqual([]);
  });
});

describe('statements without a source', () => {
  const read = (text: string, pieces: readonly Attribution[]) =>
    readStatements(headedArticle(text, 0), pieces, hash).value;
  const at = (text: string, part: string): Span => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  });

  it('go on with a quotation that was left open and is opened anew in the next paragraph', () => {
    const text = 'Ann Moss said: “It rained all day.\n\n“Then it stopped.”';
    const [, second] = read(text, [
      {
        source: [at(text, 'Ann Moss')],
        cue: [at(text, 'said')],
        content: [at(text, '“It rained all day.')],
        confidence: 1,
      },
      { source: [], cue: [], content: [at(text, '“Then it stopped.”')], confidence: 1 },
    ]);
    expect(second?.speaker).toMatchObject({
      name: 'Ann Moss',
      resolvedBy: 'quotation-continued',
      mention: null,
    });
  });

  it('have no speaker otherwise', () => {
    const text = 'Ann Moss said: “It rained all day.”\n\n“Then it stopped.”';
    const [, second] = read(text, [
      {
        source: [at(text, 'Ann Moss')],
        cue: [at(text, 'said')],
        content: [at(text, '“It rained all day.”')],
        confidence: 1,
      },
      { source: [], cue: [], content: [at(text, '“Then it stopped.”')], confidence: 1 },
    ]);
    expect(second?.speaker).toMatchObject({
      name: '',
      type: 'unknown',
      mention: null,
      resolvedBy: 'unresolved',
    });
  });
});

describe('any text and any attributions', () => {
  const word = fc.constantFrom(
    ...[
      'Maria',
      'Stone',
      'Mr.',
      'he',
      'She',
      'said',
      'the',
      'mayor',
      'of',
      'Harbel',
      ',',
      '.',
      '“',
      '”',
      '\n',
      'who',
      '😀',
      'and',
      'report',
    ],
    ...[
      'U.S.',
      'Jr.',
      '(R-Ga.)',
      'de',
      '’s',
      'I',
      'they',
      'Court',
      'ice',
      '\u0301',
      '\ud800',
      '-',
      '—',
      '12',
    ],
  );
  const anyText = fc.oneof(
    fc.array(word, { maxLength: 80 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 80 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  const spansIn = (length: number) =>
    fc
      .array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 3 })
      .map((pairs) => pairs.map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) })));
  const anyInput = anyText.chain((text) =>
    fc.record({
      text: fc.constant(text),
      attributions: fc.array(
        fc.record({
          source: spansIn(text.length),
          cue: spansIn(text.length),
          content: spansIn(text.length),
          confidence: fc.constant(1),
        }),
        { maxLength: 12 },
      ),
    }),
  );

  it('give a statement each, with exact slices and names out of the text or the country table', () => {
    fc.assert(
      fc.property(anyInput, ({ text, attributions }) => {
        const statements = readStatements(headedArticle(text, 0), attributions, hash).value;
        expect(statements).toHaveLength(attributions.length);
        expect(new Set(statements.map(({ id }) => id)).size).toBe(attributions.length);
        for (const { speaker, speakers, source, id } of statements) {
          expect(id).toMatch(/^s[0-9a-f]{12}$/u);
          expect(speakers[0]).toBe(speaker);
          const shown = source?.spans.map(({ start, end }) => text.slice(start, end)).join(' … ') ?? '';
          expect(source?.text ?? '').toBe(shown);
          for (const { name, type, mention, role, antecedent, speaksFor, confidence } of speakers) {
            if (speakers.length === 1) expect(mention).toEqual(source);
            for (const quoted of [mention, role, antecedent]) {
              if (quoted !== null) expect(quoted).toEqual(quote(text, quoted.spans));
            }
            const whole = source?.spans[0] ?? { start: 0, end: 0 };
            const isInside = mention?.spans.every(
              ({ start, end }) => start >= whole.start && end <= whole.end,
            );
            if (speakers.length > 1 && mention !== source) expect(isInside).toBe(true);
            expect(text.includes(name) || name === shown || type === 'state').toBe(true);
            if (speaksFor) expect(text.includes(speaksFor.name) || speaksFor.type === 'state').toBe(true);
            expect(confidence >= 0 && confidence <= 1).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stay cheap on a long line without a full stop', () => {
    const text = 'Maria Stone of Harbel and the mayor, who '.repeat(2500);
    const attributions = Array.from({ length: 500 }, (_, i): Attribution => {
      const start = i * 164;
      return {
        source: [{ start, end: text.length }],
        cue: [],
        content: [{ start: 0, end: 20 }],
        confidence: 1,
      };
    });
    expect(readStatements(headedArticle(text, 0), attributions, hash).value).toHaveLength(500);
  }, 60_000);
});

it('never takes a photographer of a credit, or a name in what is left out, for the one who spoke', () => {
  const text = 'Oskar Belt spoke to reporters.\n© NPA – Jan Moorek\nBy Nils Ort\nHe said so.';
  const at = (words: string): Span => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const article: Article = {
    ...headedArticle(text, 0),
    blocks: [
      { kind: 'body', ...at('Oskar Belt spoke to reporters.') },
      { kind: 'credit', ...at('© NPA – Jan Moorek') },
      { kind: 'body', ...at('He said so.') },
    ],
    leftOut: [{ reason: 'byline', ...at('By Nils Ort') }],
  };
  const attribution = { source: [at('He')], cue: [at('said')], content: [at('so')], confidence: 0.5 };
  const [statement] = readStatements(article, [attribution], hash).value;
  expect(statement?.speaker).toMatchObject({ name: 'Oskar Belt', resolvedBy: 'pronoun' });
});
