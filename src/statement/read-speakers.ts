import { quote, type Span } from '../domain/span.ts';
import type { Attribution, Entity, Form, Member, Speaker } from '../domain/statement.ts';
import { antecedentOf } from './add-role.ts';
import type { ArticleNames } from './article-names.ts';
import { entityOf } from './entity-of.ts';
import { outerStatement } from './outer-statement.ts';
import { continuedFrom } from './quotation-continued.ts';
import type { Resolution, ResolvedSource } from './resolution.ts';
import type { ResolvedBy } from './resolved-by.ts';
import { confidenceOf } from './rule-confidence.ts';
import { firstWordFrom } from './words.ts';

/** Attributions in text order, each with its form and with what its source resolves to by itself. */
export interface FormedAttributions {
  readonly attributions: readonly Attribution[];
  readonly forms: readonly Form[];
  readonly sources: readonly (readonly ResolvedSource[])[];
}

/**
 * The speakers of each attribution, at least one: several where the source is conjoined, and whoever is printed where
 * nobody could be told. `hash` makes the ids.
 */
export function readSpeakers(
  names: ArticleNames,
  { attributions, forms, sources }: FormedAttributions,
  hash: (text: string) => string,
): readonly (readonly Speaker[])[] {
  const resolved = sources.map(([...each]) => each);
  const outer = outerStatement(attributions);
  attributions.forEach((attribution, i) => {
    const { source } = attribution;
    if (source.length === 0) {
      if (goesOn(names, { attributions, forms }, i))
        resolved[i] = takenOver(resolved[i - 1], attributions[i - 1], [], 'quotation-continued');
    } else if (isFirstPerson(names.text, source)) {
      const at = source[0]?.start ?? 0;
      const isQuoted = names.words[firstWordFrom(names.words, at)]?.quoted === true;
      const whole = isQuoted ? outer(at, i) : null;
      const before = whole === null ? undefined : resolved[whole];
      const one = before?.length === 1 && before[0]?.resolution?.person != null ? before : undefined;
      resolved[i] = takenOver(one, attributions[whole ?? i], source, 'first-person');
    }
  });
  const toSpeaker = speakerMaker(names, remembering(hash));
  return resolved.map((each, i) =>
    each.length > 0
      ? each.map(toSpeaker)
      : [toSpeaker({ resolution: null, mention: attributions[i]?.source ?? [] })],
  );
}

/** Whether the attribution at `i`, which has no source, goes on with the quotation of the one before. */
function goesOn(
  { text, words }: ArticleNames,
  { attributions, forms }: Pick<FormedAttributions, 'attributions' | 'forms'>,
  i: number,
): boolean {
  const [previous, next] = [attributions[i - 1], attributions[i]];
  if (previous === undefined || next === undefined) return false;
  return continuedFrom(
    text,
    words,
    { attribution: previous, form: forms[i - 1] },
    { attribution: next, form: forms[i] },
  );
}

/** The speakers `before` of another attribution, for words at `mention` that are theirs as well. */
function takenOver(
  before: readonly ResolvedSource[] | undefined,
  attribution: Attribution | undefined,
  mention: readonly Span[],
  resolvedBy: ResolvedBy,
): ResolvedSource[] {
  return (before ?? []).flatMap(({ resolution, mention: [source] }) => {
    if (resolution === null || resolution.resolvedBy === 'unresolved') return [];
    const place = source ?? attribution?.source[0] ?? resolution.place;
    return [{ resolution: { ...resolution, resolvedBy, place }, mention }];
  });
}

function isFirstPerson(text: string, [span]: readonly Span[]): boolean {
  return (
    span !== undefined && span.end - span.start < 4 && /^(?:I|me|my)$/u.test(text.slice(span.start, span.end))
  );
}

function speakerMaker(
  names: ArticleNames,
  hash: (text: string) => string,
): (source: ResolvedSource) => Speaker {
  const { text } = names;
  const quoted = (span: Span | null) => (span === null ? null : quote(text, [span]));
  return ({ resolution, mention: spans }) => {
    const mention = spans.length === 0 ? null : quote(text, spans);
    const resolvedBy = resolution?.resolvedBy ?? 'unresolved';
    const isOpen = resolvedBy === 'unresolved';
    // A rule that failed may have read a part of the source only.
    const name = isOpen || resolution === null ? (mention?.text ?? '') : resolution.name;
    const { id, type } = entityOf(name, resolution?.type ?? 'unknown', hash);
    const speaker: Speaker = {
      id,
      name,
      type,
      role: quoted(resolution?.role ?? null),
      mention,
      antecedent: quoted(resolution === null ? null : antecedentOf(names, resolution, spans)),
      resolvedBy,
      confidence: confidenceOf(resolvedBy),
      speaksFor: principalOf(resolution, hash),
    };
    const members = membersOf(text, resolution, hash);
    return members.length === 0 ? speaker : { ...speaker, members };
  };
}

function principalOf(resolution: Resolution | null, hash: (text: string) => string): Entity | null {
  const principal = resolution?.speaksFor;
  return principal == null ? null : entityOf(principal.name, principal.type, hash);
}

/** The members that the source names, where it names any. */
function membersOf(
  text: string,
  resolution: Resolution | null,
  hash: (text: string) => string,
): readonly Member[] {
  return (resolution?.members ?? []).flatMap(({ name, type, place }) =>
    place === null ? [] : [{ ...entityOf(name, type, hash), mention: quote(text, [place]) }],
  );
}

/** `hash` that hashes each text once: a few speakers say most of an article. */
function remembering(hash: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const digest = known.get(text) ?? hash(text);
    known.set(text, digest);
    return digest;
  };
}
