import { expect, test } from 'vitest';
import { headedArticle } from '../../test/support/bare-article.ts';
import { sha256 } from '../cli/sha256.ts';
import { quote } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { readFindings } from '../pipeline/find-checks.ts';

/** What is said in a text: the speaker, the cue's words and the content's. */
type Said = readonly [speaker: string, cue: string, content: string];

function statement(text: string, [name, cue, content]: Said, id: number): Statement {
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return quote(text, [{ start, end: start + words.length }]);
  };
  const entity = { id: `e${sha256(name).slice(0, 12)}`, name, type: 'person' as const };
  const mentioned = { role: null, mention: null, antecedent: null, resolvedBy: 'name', confidence: 1 };
  const speaker = { ...entity, ...mentioned, speaksFor: null };
  return {
    ...{ id: `s${id}`, source: null, cue: span(cue), content: span(content), form: 'indirect', speaker },
    ...{ speakers: [speaker], act: null, condition: null, negation: null, hedges: [], denied: null },
    ...{ said: null, venue: null, addressee: null, confidence: 1 },
  };
}

function find(text: string, said: readonly Said[]) {
  return readFindings(
    headedArticle(text, 0),
    said.map((one, i) => statement(text, one, i)),
    sha256,
  );
}

/** The disputes of `text`, as `kind: first side ≠ second side`. */
function check(text: string, said: readonly Said[], expected: readonly string[]): void {
  const { disputes } = find(text, said);
  expect(disputes.map(({ kind, sides: [a, b] }) => `${kind}: ${a.words.text} ≠ ${b.words.text}`)).toEqual(
    expected,
  );
}

test('a denial is set beside the assertion of somebody else in the same words', () => {
  const text =
    'Solt said the mayor hid the audit of the port. Later Ruk denied hiding the audit of the port.';
  const said: Said[] = [
    ['Solt', 'said', 'the mayor hid the audit of the port'],
    ['Ruk', 'denied', 'hiding the audit of the port'],
  ];
  check(text, said, ['denial: the mayor hid the audit of the port ≠ hiding the audit of the port']);
  const own: Said[] = said.map(([, cue, content]) => ['Ruk', cue, content]);
  check(text, own, []);
});

test('a denial that points back is set beside what it points to', () => {
  const text = 'Papers asked for the files, arguing the public must know. Judge Orm rejected that argument.';
  const said: Said[] = [
    ['Papers', 'arguing', 'the public must know'],
    ['Judge Orm', 'rejected', 'that argument'],
  ];
  check(text, said, ['denial: the public must know ≠ that argument']);
});

test('a request that is rejected is no denial', () => {
  const text =
    'Papers said the request for the files was urgent. Judge Orm rejected the request for the files.';
  const said: Said[] = [
    ['Papers', 'said', 'the request for the files was urgent'],
    ['Judge Orm', 'rejected', 'the request for the files'],
  ];
  check(text, said, []);
});

test('a denial is set beside what the article says was then done', () => {
  const text = 'Orvia denied that it planned an attack, before launching one on May 3, 2029, and lost.';
  check(
    text,
    [['Orvia', 'denied', 'that it planned an attack']],
    ['fact: that it planned an attack ≠ before launching one on May 3, 2029'],
  );
  const while_ = 'While Orvia denies wanting an empire, it has annexed five provinces.';
  check(
    while_,
    [['Orvia', 'denies', 'wanting an empire']],
    ['fact: wanting an empire ≠ it has annexed five provinces'],
  );
});

test('what the article states ends where the speaker of another statement begins', () => {
  const text =
    'While Orvia denies wanting an empire, it has annexed five provinces and officials say that they are glad.';
  const denial = statement(text, ['Orvia', 'denies', 'wanting an empire'], 0);
  const other = statement(text, ['officials', 'say', 'that they are glad'], 1);
  const start = text.indexOf('officials');
  const speaker = { ...other.speaker, mention: quote(text, [{ start, end: start + 'officials'.length }]) };
  const { disputes } = readFindings(
    headedArticle(text, 0),
    [denial, { ...other, speaker, speakers: [speaker] }],
    sha256,
  );
  expect(disputes[0]?.sides[1].words.text).toBe('it has annexed five provinces');
});

test('the article may call a statement false, or show the contrary', () => {
  const text = 'Ruk said the port made a profit. That is not true. It lost money.';
  check(
    text,
    [['Ruk', 'said', 'the port made a profit']],
    ['fact: the port made a profit ≠ That is not true.'],
  );
  const shown = 'Film shows that he had no gun, contradicting the claim that he had fired.';
  check(
    shown,
    [['Film', 'contradicting', 'the claim that he had fired']],
    ['fact: Film shows that he had no gun ≠ the claim that he had fired'],
  );
});

test('two speakers with tolls that lie apart differ; with tolls that fit, they are only set side by side', () => {
  const text =
    'The ministry said 12 people were killed at Korr. The rebels said 40 people were killed at Korr.';
  const said: Said[] = [
    ['ministry', 'said', '12 people were killed at Korr'],
    ['rebels', 'said', '40 people were killed at Korr'],
  ];
  check(text, said, ['figures: 12 ≠ 40']);
  const fits =
    'Experts said tens of thousands of Orvian soldiers were killed. The Post counts at least 50,000 Orvian dead.';
  const both: Said[] = [
    ['Experts', 'said', 'tens of thousands of Orvian soldiers were killed'],
    ['The Post', 'counts', 'at least 50,000 Orvian dead'],
  ];
  const { disputes, comparisons } = find(fits, both);
  expect(disputes).toEqual([]);
  expect(comparisons?.map(({ sides }) => sides.map(({ words }) => words.text))).toEqual([
    ['tens of thousands', 'at least 50,000'],
  ]);
});

test('a pronoun that nobody could resolve is not known to be another speaker', () => {
  const text = 'The ministry said 12 people were killed at Korr. They said 40 people were killed at Korr.';
  const ministry = statement(text, ['ministry', 'said', '12 people were killed at Korr'], 0);
  const they = statement(text, ['They', 'said', '40 people were killed at Korr'], 1);
  const speaker = { ...they.speaker, resolvedBy: 'unresolved' };
  const open = { ...they, speaker, speakers: [speaker] };
  const found = readFindings(headedArticle(text, 0), [ministry, open], sha256);
  expect([found.disputes, found.comparisons]).toEqual([[], []]);
  expect(readFindings(headedArticle(text, 0), [ministry, they], sha256).disputes).toHaveLength(1);
});

test('a figure that is taken up by another speaker and is another one is a dispute', () => {
  const text = 'The bureau says it costs $3 million. The union puts the figure at $9 million.';
  const said: Said[] = [
    ['bureau', 'says', 'it costs $3 million'],
    ['union', 'puts', 'the figure at $9 million'],
  ];
  check(text, said, ['figures: $3 million ≠ $9 million']);
});
