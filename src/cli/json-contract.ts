import { z } from 'zod';

/**
 * The shape of `sayso read --json`, which programs rely on: fields are added in later versions, never renamed or
 * taken away. `docs/reading.schema.json` is generated from it; `render-json.ts` makes it.
 */

const offset = z.int().min(0);

const span = z
  .strictObject({ start: offset, end: offset })
  .describe('Half-open range of UTF-16 code units of article.text.');

const quoted = z
  .strictObject({
    spans: z.array(span).min(1),
    text: z.string().describe('The characters of the spans, joined by " … " where there are several.'),
  })
  .describe('Words of the article, and where they stand.');

const article = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the UTF-8 bytes of text, hexadecimal.'),
  url: z.string().nullable().describe('The address after redirects; null for files and standard input.'),
  title: z.string().nullable(),
  byline: z.array(z.string()).describe('The writers as printed, one each, without "By".'),
  agency: z.string().nullable().describe('The news agency that supplied the copy, by its usual short name.'),
  credit: z.array(z.string()).describe('Photographers, agencies and copyright lines as printed.'),
  outlet: z.string().nullable(),
  published: z
    .strictObject({
      date: z
        .string()
        .regex(/^\d{4}(-\d\d){0,2}$/)
        .describe('YYYY-MM-DD, YYYY-MM or YYYY.'),
      evidence: z.string().describe('How the date is known.'),
    })
    .nullable(),
  language: z.string().nullable().describe('BCP 47 code, or null when not certain.'),
  text: z
    .string()
    .describe('What all offsets index: the input itself for plain text, the extracted text for HTML.'),
  blocks: z
    .array(
      z.strictObject({
        kind: z.enum(['headline', 'standfirst', 'dateline', 'body', 'subheading', 'caption', 'credit']),
        start: offset,
        end: offset,
      }),
    )
    .describe('The parts of the article in text order.'),
  leftOut: z
    .array(z.strictObject({ start: offset, end: offset, reason: z.string().regex(/^[a-z0-9-]+$/) }))
    .describe('Ranges of the text that are no part of the article, in text order.'),
});

const statement = z.strictObject({
  id: z
    .string()
    .regex(/^s[0-9a-f]{12}$/)
    .describe('The same for the same text and spans.'),
  source: quoted.nullable().describe('The words that say who said it; null when there are none.'),
  cue: quoted.nullable().describe('The words that attribute; null when there are none.'),
  content: quoted.describe('The attributed words.'),
  form: z.enum(['direct', 'indirect', 'mixed']),
  speaker: z.strictObject({
    name: z.string().describe('The fullest name that the article gives; empty when the text names nobody.'),
    type: z.enum(['person', 'state', 'organisation', 'group', 'document', 'unnamed', 'unknown']),
    mention: quoted.nullable().describe('As printed at this statement; null when nobody is named here.'),
    resolvedBy: z.string().describe('The rule that found the name; "unresolved" when none did.'),
  }),
  confidence: z.number().min(0).max(1).describe('How likely source and content are right.'),
});

const note = z.strictObject({
  stage: z.enum(['fetch', 'article', 'tagger', 'attribution', 'statement', 'pipeline']),
  rule: z.string(),
  span: span.nullable(),
  message: z.string(),
});

/** One article read from end to end. */
export const readingContract = z
  .strictObject({
    article,
    statements: z.array(statement).describe('In text order.'),
    notes: z.array(note),
    versions: z.record(z.string(), z.string()).describe('What made this: sayso and model.'),
  })
  .describe('One article as read by sayso: who said what, and where it stands in the text.');

/** One reading in the shape that programs rely on. */
export type ReadingJson = z.infer<typeof readingContract>;
