import type { ArticleNames } from './article-names.ts';
import { type BodyMention, bodyBefore, endOfBody } from './bodies.ts';
import { isCompanyAt } from './company.ts';
import { spanOfWords } from './name-runs.ts';
import type { MentionForm } from './people.ts';
import { nameKeys, type ParsedName } from './person-name.ts';
import { asPrinted, type Resolution, toPerson, toState } from './resolution.ts';
import type { ResolvedBy } from './resolved-by.ts';
import { isParty, roleNoun } from './roles.ts';
import { DOCUMENT_NOUNS, isSourceNoun } from './source-nouns.ts';
import { countryOfNational, stateNamed } from './states.ts';

/** Words for documents that end the names of outlets: “the Harbel Post”. */
const ENDINGS_OF_OUTLETS = /^(?:post|record|review|press|times|star|program|act|law|story)$/u;

/**
 * Who a source is whose head is a name: a person of the article, a state, a body, people by their party or nation, or
 * the name as printed when the article tells no more of it.
 */
export function resolveName(names: ArticleNames, name: ParsedName, rule: 'name' | 'apposition'): Resolution {
  const { text, words, people } = names;
  const mention = people.mentionAt(name.last);
  const isPerson = mention?.person.isCertain === true;
  const firm = isPerson ? null : firmNamed(names, name);
  if (firm !== null) return asPrinted(text, firm, 'organisation', 'short-form');
  const isCompany = !isPerson && isCompanyAt(names.companies, words[name.nameFirst]?.start ?? 0);
  if (mention !== null && !isCompany)
    return toPerson(text, mention.person, rule === 'apposition' ? 'apposition' : mention.form);
  if (people.isAmbiguous(name.last)) {
    return asPrinted(text, spanOfWords(text, words, name.nameFirst, name.last), 'person', 'unresolved');
  }
  const state = resolveState(names, name);
  if (state !== null) return state;
  const span = spanOfWords(text, words, name.nameFirst, name.last);
  const lower = words[name.last]?.lower ?? '';
  if (name.first === name.last && /^some(?:one|body)$/u.test(lower))
    return asPrinted(text, span, 'unnamed', 'unnamed');
  if (name.nameFirst === name.last && namesPeople(lower)) {
    return asPrinted(text, spanOfWords(text, words, name.first, name.last), 'group', 'group');
  }
  if (name.kind !== 'person' && DOCUMENT_NOUNS.has(lower) && !ENDINGS_OF_OUTLETS.test(lower)) {
    return asPrinted(text, spanOfWords(text, words, name.first, name.last), 'document', 'document');
  }
  const body = resolveBody(names, name);
  if (body !== null) return body;
  const form: MentionForm =
    name.nameFirst < name.last ? 'full-name' : name.titled ? 'title-and-name' : 'name';
  if (name.kind === 'person') return asPrinted(text, span, 'person', form);
  return asPrinted(text, span, isCompany ? 'organisation' : 'unknown', form);
}

function resolveState(names: ArticleNames, name: ParsedName): Resolution | null {
  if (name.titled) return null;
  const state = stateNamed(nameKeys(names.words, name.nameFirst, name.last).join(' '));
  if (state === null || state.kind === 'demonym') return null;
  const rule: ResolvedBy = state.kind === 'name' ? 'state' : 'place-for-state';
  return toState(state.country, spanOfWords(names.text, names.words, name.first, name.last), rule);
}

/** “Republicans”, “Norlanders”, “the Dutch”: words for people that have a capital. */
function namesPeople(lower: string): boolean {
  const singular = lower.replace(/s$/u, '');
  const isNounForPeople = isSourceNoun(lower) && !DOCUMENT_NOUNS.has(lower);
  if (lower !== singular && (roleNoun(singular) !== null || isParty(singular) || isNounForPeople))
    return true;
  return (
    stateNamed(singular)?.kind === 'demonym' ||
    (lower !== singular && countryOfNational(singular) !== null) ||
    stateNamed(lower)?.kind === 'demonym' ||
    /(?:men|women|people)$/u.test(lower)
  );
}

/** “Norlys” of Norlys Systems: the firm whose name begins with this one word. */
function firmNamed({ words, bodies }: ArticleNames, { first, last, titled }: ParsedName): BodyMention | null {
  if (first !== last || titled || endOfBody(words, last) > last) return null;
  return bodies.firms.get(words[first]?.lower ?? '') ?? null;
}

function resolveBody(names: ArticleNames, name: ParsedName): Resolution | null {
  const { text, words, bodies } = names;
  const last = endOfBody(words, name.last);
  const span = spanOfWords(text, words, name.first, last);
  const opener = words[name.first];
  const printed = text.slice(span.start, span.end);
  const whole = bodies.byAcronym.get(printed.replaceAll('.', ''));
  if (whole !== undefined && whole.start !== span.start)
    return asPrinted(text, whole, 'organisation', 'acronym');
  const isShort = name.first === last && opener !== undefined;
  const longer = isShort ? bodyBefore(bodies, opener.lower, opener.start, opener.paragraph) : null;
  if (longer !== null && longer.end - longer.start > printed.length)
    return asPrinted(text, longer, 'organisation', 'short-form');
  const isBody = name.kind === 'organisation' || last > name.last || words[name.first - 1]?.lower === 'the';
  return isBody ? asPrinted(text, span, 'organisation', 'organisation') : null;
}
