import { z } from 'zod';
import { ACT_NAMES } from '../domain/judgement.ts';

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

const speakerType = z.enum(['person', 'state', 'organisation', 'group', 'document', 'unnamed', 'unknown']);

const entityId = z
  .string()
  .regex(/^e[0-9a-f]{12}$/)
  .describe('The same for the same name and type in every article.');

const probability = z.number().min(0).max(1);

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const speaker = z.strictObject({
  id: entityId,
  name: z.string().describe('The fullest name that the article gives; empty when the text names nobody.'),
  type: speakerType,
  role: quoted.nullable().describe('The role that the article gives.'),
  mention: quoted.nullable().describe('As printed at this statement; null when nobody is named here.'),
  antecedent: quoted.nullable().describe('The words elsewhere that the mention goes back to.'),
  resolvedBy: z.string().describe('The rule that found the name; "unresolved" when none did.'),
  confidence: probability.describe('How likely the entity is right; 0 when unresolved.'),
  speaksFor: z
    .strictObject({ id: entityId, name: z.string(), type: speakerType })
    .nullable()
    .describe('For a spokesperson: who is spoken for.'),
  members: z
    .array(z.strictObject({ id: entityId, name: z.string(), type: speakerType, mention: quoted }))
    .describe('Whom the source names of a group: Norland of "countries such as Norland".'),
});

const judgement = {
  act: z
    .strictObject({
      name: z.enum(ACT_NAMES),
      confidence: probability,
      spans: z.array(span).describe('The words that it was decided on.'),
      plover: z.string().nullable().describe('The event type of PLOVER that it is coded as.'),
      cameo: z.string().nullable().describe('The code of CAMEO that it is coded as.'),
    })
    .nullable()
    .describe('What kind of statement it is (docs/acts.md); null when not certain.'),
  condition: z
    .strictObject({
      words: quoted,
      marker: span.describe('What opens it: "if", "unless".'),
      polarity: z.enum(['positive', 'negative']).describe('"negative": holds when the part is not true.'),
      voice: z.enum(['content', 'article']).describe("The speaker's words, or the article's own."),
    })
    .nullable()
    .describe('The part that says when a threat, promise, demand or offer holds.'),
  negation: quoted.nullable().describe('The word that makes the content a negative one.'),
  hedges: z.array(quoted).describe('Words that weaken it: "may", "reportedly".'),
  denied: quoted.nullable().describe('For a denial: what is denied.'),
  said: z
    .strictObject({
      from: day,
      to: day,
      precision: z.enum(['day', 'week', 'month', 'season', 'year', 'interval']),
      evidence: z.string(),
      spans: z.array(span),
    })
    .nullable()
    .describe('When it was said, and how that is known; null when it is not.'),
  venue: quoted.nullable().describe('Where or in what it was said: "in an interview with …".'),
  addressee: quoted.nullable().describe('To whom it was said: "reporters".'),
};

const figure = z.strictObject({
  id: z.string().regex(/^f[0-9a-f]{12}$/),
  words: quoted.describe('The figure with its bound and unit.'),
  kind: z.enum([
    'count',
    'number',
    'percentage',
    'money',
    'ratio',
    'duration',
    'measure',
    'ordinal',
    'anniversary',
  ]),
  low: z.number().nullable().describe('The least value that the words allow; null when they set no end.'),
  high: z.number().nullable().describe('The greatest value that the words allow.'),
  unit: z.string().nullable(),
  counted: quoted.nullable().describe('What is counted.'),
  bound: z.enum(['exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'between', 'vague']),
  comparedTo: quoted.nullable().describe('What it is set against.'),
  statement: z.string().nullable().describe("The statement it is part of; null in the article's own voice."),
});

const check = z.strictObject({
  id: z.string().regex(/^c[0-9a-f]{12}$/),
  kind: z.enum(['ratio', 'parts-of-total', 'percentage', 'duration', 'change', 'repeated']),
  verdict: z.enum(['agrees', 'roughly', 'disagrees']),
  stated: quoted.describe('The words that state the result which is checked.'),
  against: z.array(quoted).describe('The words that it is checked against.'),
  sum: z.string().describe('The arithmetic written out.'),
  why: z.string().describe('What tells that these belong together.'),
});

const side = z.strictObject({
  words: quoted,
  statement: z.string().nullable().describe('The statement it is part of; null for what the article states.'),
});

const dispute = z.strictObject({
  id: z.string().regex(/^d[0-9a-f]{12}$/),
  kind: z.enum(['denial', 'figures', 'fact']),
  sides: z.tuple([side, side]),
  why: z.string(),
  confidence: probability,
});

const comparison = z.strictObject({
  id: z.string().regex(/^m[0-9a-f]{12}$/),
  figures: z.array(z.string()).min(2).describe('The ids of the figures, one for each side.'),
  sides: z.array(side).min(2),
  why: z.string(),
});

const positions = z.strictObject({
  id: z.string().regex(/^p[0-9a-f]{12}$/),
  sides: z
    .array(
      z.strictObject({
        holder: z.strictObject({ id: entityId, name: z.string(), type: speakerType }),
        who: quoted.nullable().describe('The words that name the holder; null when none do.'),
        stance: z.enum(['for', 'against', 'open']),
        word: quoted.describe('The words that take the stand: "opposed to", "considering".'),
        question: quoted.describe('The words that tell what on.'),
        statement: z.string().describe('The statement that it was read from.'),
      }),
    )
    .min(2),
  why: z.string().describe('What ties their questions together.'),
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
  speaker: speaker.describe('The first of speakers.'),
  speakers: z.array(speaker).min(1).describe('All who say it: "the BBC and Mediazona" are two.'),
  ...judgement,
  confidence: probability.describe('How likely source and content are right.'),
  within: z
    .string()
    .regex(/^s[0-9a-f]{12}$/)
    .optional()
    .describe('The statement in whose content it stands; only with --nested, and absent on all others.'),
});

const note = z.strictObject({
  stage: z.enum(['fetch', 'article', 'tagger', 'attribution', 'statement', 'check', 'pipeline']),
  rule: z.string(),
  span: span.nullable(),
  message: z.string(),
});

/** One article read from end to end. */
export const readingContract = z
  .strictObject({
    article,
    statements: z.array(statement).describe('In text order.'),
    figures: z.array(figure).describe('Every figure of the article, in text order.'),
    checks: z.array(check).describe('Arithmetic over figures that the text ties together.'),
    disputes: z.array(dispute).describe('Places of the article that do not agree.'),
    comparisons: z
      .array(comparison)
      .describe('What different speakers say on the same quantity, side by side; it may well agree.'),
    positions: z.array(positions).describe('Where several stand on one question; they may well agree.'),
    notes: z.array(note),
    versions: z.record(z.string(), z.string()).describe('What made this: sayso and model.'),
  })
  .describe('One article as read by sayso: who said what, and where it stands in the text.');

/** One reading in the shape that programs rely on. */
export type ReadingJson = z.infer<typeof readingContract>;
