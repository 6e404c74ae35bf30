import { type Evidence, evidence } from './evidence.ts';
import type { CueReading } from './read-cue.ts';
import type { Token } from './tokens.ts';

/** What is granted or not, so that to deny it is to refuse: “denied him a visa”. */
const GRANTED =
  /^(?:visas?|entry|access|bail|permission|permits?|parole|asylum|admission|requests?|applications?|appeals?|petitions?|motions?|bids?|licen[cs]es?|credentials|leave|clemency|claims? for)$/;
/** Words of the content among which that is looked for. */
const NEAR = 6;

/** What may be regretted that is one's own, or nobody's doing. */
const OWN_DOING =
  /^(?:his|her|its|their|our|my|any|having|causing|harm|pain|hurt|inconvenience|error|errors|mistakes?|distress|loss|losses|incident|offen[cs]e|remarks?|comments?)$/;

/** Verbs that bring upon the subject what the noun after them names: “drew praise”, “faces criticism”. */
const DRAWING =
  /^(?:draw|draws|drew|drawn|drawing|earn|earns|earned|win|wins|won|attract(?:s|ed)?|face[sd]?|facing|receive[sd]?|garner(?:s|ed)?|spark(?:s|ed)?|provoke[sd]?|prompt(?:s|ed)?)$/;

/** “denied him a visa”, “denied the request”: nothing is said not to be so. `null` for any other denial. */
export function refusedByDenying({ words, after }: CueReading): Evidence | null {
  const isDeny = words[0]?.lower.startsWith('den') === true;
  const thing = after.slice(0, NEAR).find(({ lower }) => GRANTED.test(lower));
  const isClause = after.slice(0, NEAR).some(({ lower }) => /^(?:that|of|about)$/.test(lower));
  return !isDeny || thing === undefined || isClause ? null : evidence('refuse', 0.8, [...words, thing]);
}

/** “regretted the words of another”: it is no apology for what others did. `null` where it may be one. */
export function regretOfOthers({ words, after }: CueReading): Evidence | null {
  const isRegret = /^regret/.test(words[0]?.lower ?? '');
  const [first, second] = after;
  if (!isRegret || first?.lower !== 'the' || second === undefined) return null;
  const of = after.slice(0, NEAR).findIndex(({ lower }) => lower === 'of');
  const isOfOther = of > 0 && after[of + 1]?.capital === true;
  const isOwn = OWN_DOING.test(second.lower) && !isOfOther;
  return isOwn || of < 0 ? null : evidence('oppose', 0.6, words);
}

/** “defended that there is no way out”, “submitted that no hearing was held”: what follows is only said. */
export function onlySays({ words, after }: CueReading): boolean {
  return (
    after[0]?.lower === 'that' && /^(?:defen|uph[eo]ld|submit|volunteer|advanc)/.test(words[0]?.lower ?? '')
  );
}

/** “has drawn praise for”: others praise, and the subject is who is praised. */
export function isDrawn({ before, words }: CueReading): boolean {
  const isDrawing = ({ lower }: Token): boolean => DRAWING.test(lower);
  return before.some(isDrawing) || words.slice(0, -1).some(isDrawing);
}
