import type { Reading } from '../../src/domain/reading.ts';
import type { Addition, Source } from '../../src/domain/record.ts';
import { readingOf, type Said } from './say.ts';

/** When everything in these tests was fetched, unless they say otherwise. */
export const THEN = '2031-05-02T08:00:00.000Z';

/** The source of a page at `address`. */
export function sourceAt(address: string, facts: Partial<Source> = {}): Source {
  return {
    address,
    format: 'text',
    url: null,
    hints: {},
    etag: null,
    lastModified: null,
    fetchedAt: THEN,
    ...facts,
  };
}

/** `reading` from a page at `address`, whose bytes are its text and `noise`. */
export function addition(
  address: string,
  reading: Reading,
  noise = '',
  facts: Partial<Source> = {},
): Addition {
  return {
    source: sourceAt(address, facts),
    bytes: Buffer.from(`${noise}${reading.article.text}`),
    outcome: { kind: 'reading', reading },
  };
}

/** An invented article of these paragraphs in which `said` was said. */
export function invented(
  paragraphs: readonly string[],
  said: readonly Said[],
  facts: Partial<Reading['article']> = {},
): Reading {
  return readingOf(
    paragraphs.map((paragraph) => ['body', paragraph] as const),
    said,
    facts,
  );
}

/** Three articles of one invented port, by two outlets. */
export function portArticles(): {
  readonly closing: Reading;
  readonly denial: Reading;
  readonly figures: Reading;
} {
  return {
    closing: invented(
      [
        'The port of Veldam will close on Monday, its director Irena Solt told the council.',
        '“We were not asked about the tariffs,” Ms. Solt said at a meeting of the port’s 40 pilots.',
      ],
      [
        {
          content: 'The port of Veldam will close on Monday',
          source: 'its director Irena Solt',
          cue: 'told',
          name: 'Irena Solt',
          judged: { act: { name: 'announce', confidence: 0.8, spans: [] } },
        },
        {
          content: '“We were not asked about the tariffs,”',
          source: 'Ms. Solt',
          cue: 'said',
          name: 'Irena Solt',
          form: 'direct',
          resolvedBy: 'surname',
        },
      ],
      {
        title: 'Port to close',
        outlet: 'The Veldam Ledger',
        published: { date: '2031-04-30', evidence: 'json-ld' },
      },
    ),
    denial: invented(
      [
        'The ministry denied that the port of Veldam would close.',
        'Tariffs are not the reason, said Bram Okkers.',
      ],
      [
        {
          content: 'that the port of Veldam would close',
          source: 'The ministry',
          cue: 'denied',
          type: 'organisation',
          judged: { act: { name: 'deny', confidence: 0.9, spans: [] } },
        },
        { content: 'Tariffs are not the reason', source: 'Bram Okkers', cue: 'said', form: 'indirect' },
      ],
      { title: 'Ministry speaks', outlet: 'Radio Møen', published: { date: '2031-05-01', evidence: 'meta' } },
    ),
    figures: invented(
      ['Prices of the general store rose, Okkers said.'],
      [
        {
          content: 'Prices of the general store rose',
          source: 'Okkers',
          cue: 'said',
          name: 'Bram Okkers',
          resolvedBy: 'surname',
        },
      ],
      { title: 'Prices', outlet: 'The Veldam Ledger', published: { date: '2032-01', evidence: 'text' } },
    ),
  };
}
