import { expect } from 'vitest';
import { sha256 } from '../../src/cli/sha256.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { type Quoted, quote } from '../../src/domain/span.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { createConnector } from '../../src/pipeline/connector.ts';
import { openRecord } from '../../src/record/open-record.ts';
import { entityOf } from '../../src/statement/entity-of.ts';
import { addition, invented } from './additions.ts';

/** Sixty words that stand in two articles, and make the one a copy of the other. */
const COPY = Array.from({ length: 60 }, (_, at) => `word${(at * at) % 97}`).join(' ');

/** Two articles that have a copy and an utterance in common, and between them every kind of span and finding. */
function fullArticles(): readonly Reading[] {
  const paragraphs = [
    'The old quay of Veldam will not close before winter unless the council pays, Mayor Irena Solt reportedly told reporters on Monday at a meeting.',
    'Bram Okkers, her clerk, denied that the 40 ships of the port, more than ever, would leave.',
    'Twice as many as 20 ships lie there.',
    COPY,
  ];
  const facts = {
    outlet: 'The Veldam Ledger',
    published: { date: '2031-04-30', evidence: 'given' },
  } as const;
  const first = invented(
    paragraphs,
    [
      {
        content: 'The old quay of Veldam will not close before winter unless the council pays',
        source: 'Irena Solt',
        cue: 'told',
        role: 'Mayor',
      },
      {
        content: 'that the 40 ships of the port, more than ever, would leave',
        source: 'Bram Okkers',
        cue: 'denied',
        role: 'clerk',
      },
    ],
    facts,
  );
  const { text } = first.article;
  const at = (words: string): Quoted => {
    const start = text.indexOf(words);
    return quote(text, [{ start, end: start + words.length }]);
  };
  const [marker = { start: 0, end: 0 }] = at('unless').spans;
  const [one = expect.unreachable(), other = expect.unreachable()] = first.statements;
  const member = { ...entityOf('Veldam', 'state', sha256), mention: at('Veldam') };
  const speaker = { ...other.speaker, members: [member] };
  const group = { speaker, speakers: [speaker] };
  const statements: Statement[] = [
    {
      ...one,
      act: { name: 'promise', confidence: 0.8, spans: at('will not close').spans },
      condition: { words: at('unless the council pays'), marker, polarity: 'negative', voice: 'content' },
      negation: at('not'),
      hedges: [at('reportedly')],
      said: {
        from: '2031-04-28',
        to: '2031-04-28',
        precision: 'day',
        evidence: 'Monday',
        spans: at('Monday').spans,
      },
      venue: at('at a meeting'),
      addressee: at('reporters'),
    },
    { ...other, ...group, denied: at('the 40 ships of the port, more than ever, would leave') },
  ];
  const figure = (id: string, words: string, value: number): Reading['figures'][number] => ({
    id,
    words: at(words),
    kind: 'count',
    low: value,
    high: value,
    unit: null,
    counted: at('ships of the port'),
    bound: 'exact',
    comparedTo: at('more than ever'),
    statement: value === 40 ? other.id : null,
  });
  const whole: Reading = {
    ...first,
    statements,
    figures: [figure('f00000000001', '40', 40), figure('f00000000002', '20', 20)],
    checks: [
      {
        id: 'c00000000001',
        kind: 'ratio',
        verdict: 'agrees',
        stated: at('Twice as many'),
        against: [at('40'), at('20')],
        sum: '40 / 20 = 2',
        why: 'ships',
      },
    ],
    disputes: [
      {
        id: 'd00000000001',
        kind: 'figures',
        sides: [
          { words: at('40 ships'), statement: other.id },
          { words: at('20 ships'), statement: null },
        ],
        why: 'ships',
        confidence: 0.7,
      },
    ],
    comparisons: [
      {
        id: 'm00000000001',
        figures: ['f00000000001', 'f00000000002'],
        sides: [
          { words: at('40 ships'), statement: other.id },
          { words: at('20 ships'), statement: null },
        ],
        why: 'ships',
      },
    ],
    positions: [
      {
        id: 'p00000000001',
        sides: [
          {
            holder: other.speaker,
            who: at('the 40 ships'),
            stance: 'against',
            word: at('denied'),
            question: at('the port'),
            statement: other.id,
          },
          {
            holder: one.speaker,
            who: null,
            stance: 'for',
            word: at('told'),
            question: at('the council'),
            statement: one.id,
          },
        ],
        why: 'port',
      },
    ],
    notes: [{ stage: 'article', rule: 'made-up', span: marker, message: 'A note.' }],
  };
  const again = invented(
    ['The old quay of Veldam will not close before winter comes, Irena Solt said again.', COPY],
    [
      {
        content: 'The old quay of Veldam will not close before winter comes',
        source: 'Irena Solt',
        cue: 'said',
      },
    ],
    { outlet: 'Radio Møen', published: { date: '2031-05-02', evidence: 'given' } },
  );
  return [whole, again];
}

/** Makes a record of `fullArticles` at `place`, compared with each other. */
export async function fillRecord(place: string): Promise<void> {
  const record = await openRecord(place, { create: true });
  await record.add(fullArticles().map((reading, at) => addition(`https://news.example/${at}`, reading)));
  while ((await record.connect(createConnector(sha256))) > 0);
  await record.close();
}
