import { describe, expect, test } from 'vitest';
import { bareArticle } from '../../../test/support/bare-article.ts';
import { quote, type Span } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import { readStatements } from '../read-statements.ts';
import { judgeStatement } from './judge-statement.ts';

const MARK = /\{([scq]):|\}/gu;

/** The statement of a sentence with its {s:source}, {c:cue} and {q:content} marked. */
function read(marked: string): { text: string; statement: Statement } {
  const spans: Record<string, Span[]> = { s: [], c: [], q: [] };
  const open: { role: string; start: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const last = match[1] === undefined ? open.pop() : undefined;
    if (match[1] !== undefined) open.push({ role: match[1], start: text.length });
    else if (last !== undefined) spans[last.role]?.push({ start: last.start, end: text.length });
  }
  text += marked.slice(from);
  const article = bareArticle(text, [{ kind: 'body', start: 0, end: text.length }]);
  const attribution = { source: spans.s ?? [], cue: spans.c ?? [], content: spans.q ?? [], confidence: 1 };
  const [statement] = readStatements(article, [attribution], () => '0'.repeat(64)).value;
  if (statement === undefined) throw new Error('nothing is marked');
  return { text, statement };
}

function judge(marked: string) {
  const { text, statement } = read(marked);
  return { text, ...judgeStatement(text, statement) };
}

function actOf(marked: string): string | null {
  return judge(marked).act?.name ?? null;
}

function conditionOf(marked: string): string {
  const { text, condition } = judge(marked);
  if (condition === null) return 'none';
  const marker = text.slice(condition.marker.start, condition.marker.end);
  return `${condition.words.text} (${marker}, ${condition.polarity}, ${condition.voice})`;
}

describe('the act', () => {
  test.each([
    ['{s:Ola Brandt} {c:said} {q:the river rose overnight}.', 'assert'],
    ['{s:Ola Brandt} {c:denied} {q:that she had sold the barge}.', 'deny'],
    ['{s:The ferrymen} {c:called repeatedly for} {q:a lighthouse}.', 'demand'],
    ['{s:The ferrymen} {c:called} {q:for a lighthouse}.', 'demand'],
    ['{s:The reeve} {c:urged} {q:everyone to stay indoors}.', 'request'],
    ['{s:The reeve} {c:asked} {q:whether the sluice was shut}.', 'ask'],
    ['{s:The reeve} {c:asked} {q:the millers to shut the sluice}.', 'request'],
    ['{s:The guild} {c:ruled out} {q:a strike}.', 'refuse'],
    ['{s:The guild} {c:did not rule out} {q:a strike}.', 'intend'],
    ['{s:The guild} {c:vowed} {q:to mend the roof}.', 'promise'],
    ['{s:The guild} {c:assured them} {q:that the roof would hold}.', 'promise'],
    ['{s:The guild} {c:assured them} {q:that the leaks were small}.', 'assert'],
    ['{s:The guild} {c:vowed} {q:to avenge its master}.', 'threaten'],
    ['{s:The guild’s} {c:claim} {q:that the roof was sound}', 'assert'],
    ['{s:The guild’s} {c:question} {q:about the roof} was heard.', 'ask'],
    ['{s:The guild} {c:offered an apology} {q:to its tenants}.', 'apologise'],
    ['{s:The guild} {c:dismissed} {q:the rumour that the roof leaks}.', 'deny'],
    ['{s:The guild} {c:dismissed} {q:an offer of new tiles}.', 'refuse'],
  ])('is read off the cue: %s', (marked, act) => expect(actOf(marked)).toBe(act));

  test.each([
    ['{q:“If they land here, we will strike,”} {s:Marshal Orn} {c:said}.', 'threaten'],
    ['{q:“You will regret this,”} {s:Marshal Orn} {c:said}.', 'threaten'],
    ['{q:“We will make sure the well is clean,”} {s:she} {c:said}.', 'promise'],
    ['{q:“We will repaint the boat,”} {s:she} {c:said}.', 'intend'],
    ['{q:“We won’t sell the boat,”} {s:she} {c:said}.', 'refuse'],
    ['{q:“The boat will sink,”} {s:she} {c:said}.', 'predict'],
    ['{q:“Who sank the boat?”} {s:she} {c:said}.', 'ask'],
    ['{q:“Give back the boat,”} {s:she} {c:said}.', 'demand'],
    ['{q:“The thieves must give it back,”} {s:she} {c:said}.', 'demand'],
    ['{q:“Let’s share the boat,”} {s:she} {c:said}.', 'propose'],
    ['{q:“I’m sorry about the boat,”} {s:she} {c:said}.', 'apologise'],
    ['{q:“You stole the boat,”} {s:she} {c:said}.', 'accuse'],
    ['{q:“I did not take the boat,”} {s:she} {c:said}.', 'deny'],
    ['{q:“No comment,”} {s:she} {c:said}.', 'decline-to-say'],
    ['{q:“I think it was an oak,”} {s:she} {c:said}.', 'believe'],
    ['{q:“We are pleased to announce a new ferry,”} {s:she} {c:said}.', 'announce'],
  ])('is read off what is said where the cue only says that it is: %s', (marked, act) =>
    expect(actOf(marked)).toBe(act),
  );

  test.each([
    ['{s:The ministry} {c:denied} {q:him a visa}.', 'refuse'],
    ['{s:The ministry} {c:denied} {q:the request for a licence}.', 'refuse'],
    ['{s:The ministry} {c:denied} {q:the report of a leak}.', 'deny'],
    ['{s:The envoy} {c:regretted} {q:the words of Orn}.', 'oppose'],
    ['{s:The envoy} {c:regretted} {q:his remarks}.', 'apologise'],
    ['{s:The envoy} {c:defended} {q:that there is no way out}.', 'assert'],
    ['{s:The envoy} {c:defended} {q:the treaty}.', 'support'],
    ['{s:Counsel} {c:submitted} {q:that no hearing was held}.', 'assert'],
    ['{s:Counsel} {c:submitted} {q:an amendment}.', 'propose'],
    ['{s:The guild} {c:rubbished} {q:the charge}.', 'deny'],
  ])('follows what the words of a cue go with: %s', (marked, act) => expect(actOf(marked)).toBe(act));

  test.each([
    '{s:They} {c:were twice denied} {q:visas}.',
    '{s:The reeve} {c:has drawn praise for} {q:mending the weir}.',
    '{s:The reeve} {c:earned criticism for} {q:the weir}.',
  ])('is none of whom it was done to: %s', (marked) => expect(actOf(marked)).toBeNull());

  test.each([
    [
      '{q:“If the barges do not move by Friday, we will open the river ourselves,”} {s:Orn} {c:said}.',
      'threaten',
    ],
    [
      '{q:“We have waited. If they don’t leave within two days, we will open the gate,”} {s:Orn} {c:said}.',
      'threaten',
    ],
    ['{q:“If it does not rain by Friday, we will water the field,”} {s:Orn} {c:said}.', 'intend'],
    ['{q:“I won’t pretend it is easy,”} {s:she} {c:said}.', 'assert'],
    ['{q:“I wouldn’t swap him for anyone,”} {s:she} {c:said}.', 'assert'],
    ['{q:“Not a chance,”} {s:she} {c:said}.', 'refuse'],
    ['{q:“Not my finest hour,”} {s:she} {c:said}.', 'assert'],
    ['{s:Orn} {c:apologised} to the guild: {q:“No excuses. We sail again on Monday.”}', 'apologise'],
    ['{s:Orn} {c:apologised} to the guild on Monday: {q:“That was poor.”}', 'apologise'],
    ['{s:Ola Brandt} {c:said} {q:her government would not allow the dam}.', 'refuse'],
  ])('is read off what is said in ultimatums and the like: %s', (marked, act) =>
    expect(actOf(marked)).toBe(act),
  );

  test('of an unlisted cue comes from quoted words, less surely', () => {
    const listed = judge('{q:“Who sank the boat?”} {c:said} {s:Orn}.').act;
    const unlisted = judge('{q:“Who sank the boat?”} {c:trumpeted} {s:Orn}.').act;
    expect(unlisted?.name).toBe('ask');
    expect(unlisted?.confidence).toBeLessThan(listed?.confidence ?? 0);
  });

  test.each([
    '{s:Orn} {c:never said} {q:that the war was lost}.',
    '{s:Orn} {c:did not deny} {q:the report}.',
    '{s:The guild} {c:withdrew its threat} {q:to leave}.',
    '{s:No official} {c:has reported} {q:the sinking}.',
  ])('is none where none was done: %s', (marked) => expect(actOf(marked)).toBeNull());

  test.each([
    '{s:Orn} {c:would not say} {q:whether the bridge was mined}.',
    '{s:Orn} {c:declined} {q:to comment}.',
    '{s:Orn} {c:refused} {q:to answer questions}.',
    '{s:Orn} {c:neither confirmed nor denied} {q:the sinking}.',
    '{s:Orn} {c:has yet to explain} {q:the sinking}.',
  ])('is to decline where nothing is told: %s', (marked) => expect(actOf(marked)).toBe('decline-to-say'));

  test('takes “he” for the speaker where he can be: he plans, others are foretold', () => {
    expect(actOf('{s:Mr Orn} {c:said} {q:he would sail on Monday}.')).toBe('intend');
    expect(actOf('{s:She} {c:said} {q:he would sail on Monday}.')).toBe('predict');
  });

  test('shows the words that it was decided on', () => {
    const { text, act } = judge('{s:Orn} {c:would not say} {q:who fired}.');
    expect(act?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['not say']);
  });
});

describe('the condition', () => {
  test.each([
    [
      '{q:“If they land here, we will strike,”} {s:Orn} {c:said}.',
      'If they land here (If, positive, content)',
    ],
    ['{q:“If,”} {s:he} {c:said}, {q:“they land, we will strike.”}', 'If … they land (If, positive, content)'],
    [
      '{q:“If Tesk, Orvania and the isles land here, we will strike,”} {s:Orn} {c:said}.',
      'If Tesk, Orvania and the isles land here (If, positive, content)',
    ],
    [
      '{q:“If the firm, which owes us money, refuses, we will sue,”} {s:Orn} {c:said}.',
      'If the firm, which owes us money, refuses (If, positive, content)',
    ],
    [
      '{q:“If, as I fear, they land, we will strike,”} {s:Orn} {c:said}.',
      'If, as I fear, they land (If, positive, content)',
    ],
    ['{q:“If they land we will strike,”} {s:Orn} {c:said}.', 'If they land (If, positive, content)'],
    [
      '{s:Orn} {c:threatened} {q:to strike unless the fleet withdrew}.',
      'unless the fleet withdrew (unless, negative, content)',
    ],
    [
      '{s:Orn} {c:threatened} {q:to strike “if provoked” and to burn the port}.',
      'if provoked (if, positive, content)',
    ],
    [
      '{q:“Should they land, we shall strike,”} {s:Orn} {c:said}.',
      'Should they land (Should, positive, content)',
    ],
    [
      'Unless the tithe is paid, {s:the guild} {c:threatens} {q:to close the mill}.',
      'Unless the tithe is paid (Unless, negative, article)',
    ],
    [
      '{s:The guild} {c:threatened} {q:a strike} if the mill was sold.',
      'if the mill was sold (if, positive, article)',
    ],
    [
      '{s:The guild} {c:offered} {q:to reopen on condition that the tithe fell}.',
      'on condition that the tithe fell (on condition that, positive, content)',
    ],
    [
      '{s:The reeve} {c:ordered} {q:him to stay until the inquest was over}.',
      'until the inquest was over (until, negative, content)',
    ],
    [
      '{s:The guild} {c:threatened} {q:to lend boats to towns that might blockade us if the reeve signs}.',
      'if the reeve signs (if, positive, content)',
    ],
  ])('is the whole clause and no more: %s', (marked, expected) => expect(conditionOf(marked)).toBe(expected));

  test.each([
    '{s:The reeve} {c:asked} {q:if the mill would close}.',
    '{s:The reeve} {c:would not say} {q:if the mill would close}.',
    '{q:“We will strike even if it ruins us,”} {s:Orn} {c:said}.',
    '{s:The reeve} {c:ordered} {q:the mill to close until Monday}.',
    '{s:The reeve} {c:said} {q:the stone cracks if it is heated}.',
    '{s:The guild} {c:refused} {q:to concede that mills would close if wages rose}.',
    '{s:The guild} {c:promised} {q:to repay them without delay}.',
  ])('is none: %s', (marked) => expect(conditionOf(marked)).toBe('none'));
});

describe('negation, hedges and what is denied', () => {
  test('the negation is that of the main clause', () => {
    expect(judge('{s:Orn} {c:said} {q:the fleet didn’t sail}.').negation?.text).toBe('didn’t');
    expect(judge('{s:Orn} {c:said} {q:no ship sailed}.').negation?.text).toBe('no');
    expect(judge('{s:Orn} {c:said} {q:it sailed because nobody stopped it}.').negation).toBeNull();
    expect(judge('{s:Orn} {c:said} {q:there was no doubt about it}.').negation).toBeNull();
  });

  test('hedges are told in text order, those of the cue too', () => {
    const { hedges } = judge('{s:Orn} {c:reportedly said} {q:the fleet may perhaps sail}.');
    expect(hedges.map(({ text }) => text)).toEqual(['reportedly', 'may', 'perhaps']);
  });

  test('a month, an ability and the likely voters are no hedges', () => {
    expect(judge('{s:Orn} {c:said} {q:the fleet sailed in May}.').hedges).toEqual([]);
    expect(judge('{s:Orn} {c:said} {q:the fleet could not sail}.').hedges).toEqual([]);
    expect(judge('{s:Orn} {c:led} {q:among likely voters}.').hedges).toEqual([]);
  });

  test('what is denied stands without the denying words', () => {
    expect(judge('{s:Orn} {c:denied} {q:that he had sold the fleet}.').denied?.text).toBe(
      'he had sold the fleet',
    );
    expect(judge('{q:“I did not sell the fleet,”} {s:Orn} {c:said}.').denied?.text).toBe(
      'I … sell the fleet',
    );
    expect(judge('{q:“That is not true,”} {s:Orn} {c:said}.').denied).toBeNull();
  });
});

describe('any text', () => {
  test.each([
    '',
    '“',
    '…',
    'if',
    'unless unless unless',
    '👩‍🚀 if 👩‍🚀',
    '"\'"\'"',
    '\r\n\r\n',
    'no no no no',
    'to',
  ])('is judged without an error: %j', (content) => {
    const text = `Orn said ${content}`;
    const { statement } = read('{s:Orn} {c:said} {q:x}.');
    const odd = { ...statement, content: quote(text, [{ start: 9, end: text.length }]) };
    expect(() => judgeStatement(text, odd)).not.toThrow();
  });

  test.each(['if they come, unless we go, and ', 'if ', '“if x ” y ', '"if ', '”', 'must '])(
    'is judged in time that grows with its length alone: %j',
    (repeated) => {
      const text = `Orn said ${repeated.repeat(10_000)}`;
      const { statement } = read('{s:Orn} {c:said} {q:x}.');
      const long = { ...statement, content: quote(text, [{ start: 9, end: text.length }]) };
      const start = performance.now();
      judgeStatement(text, long);
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
