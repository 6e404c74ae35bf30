import type { Namesake, Telling } from '../domain/entity-rule.ts';
import { hardlyMeet, type SureWalk, sureWalk } from '../domain/walks-of-life.ts';

/** Days between the last article on one walk of life and the first on another after which one may have left it. */
const CAREER_GAP = 730;
/** How many times as often one must be told of as all others together to be meant where nothing is told. */
const OVERWHELMING = 10;

const DAY = 86_400_000;

/** What articles tell of one walk of life, or of several that one article tells of the same person. */
interface Life<Article> {
  /** Every walk of life in it, in code-unit order. */
  readonly walks: string[];
  /** Those that somebody is of in an article, and not only was. */
  readonly present: Set<string>;
  readonly articles: Set<Article>;
  /** How many articles print each role that tells a present walk of life. */
  readonly roles: Map<string, number>;
  first: number | null;
  last: number | null;
}

/**
 * Whether some two of `roles` are of walks of life that hardly meet: without such, {@link partName} parts nothing. `walkOf`
 * is for those who ask of the same roles again and again.
 */
export function mayPart(roles: readonly string[], walkOf = sureWalk): boolean {
  const walks = new Set(roles.flatMap((role) => presentWalk(walkOf(role)) ?? []));
  return [...walks].some((one) => [...walks].some((other) => hardlyMeet(one, other)));
}

/**
 * The persons of one name, as far as the roles that articles give tell them apart; none where they are one person's.
 *
 * Two are told of where walks of life hardly meet (a senator, a goalkeeper) and no article gives both: an article means one
 * person by a name. What somebody was says nothing, nor does what somebody is years later: people change jobs. A walk of
 * life that goes with either of two (a professor, where the others are a senator and a priest) tells of neither. The answer depends on the set of articles alone.
 */
export function partName<Article>(tellings: readonly Telling<Article>[]): readonly Namesake<Article>[] {
  const lives = readLives(tellings);
  const sure = lives.filter((life) => !isEither(life, lives));
  const persons: Life<Article>[][] = [];
  for (const life of sure) {
    const own = persons.find((each) => each.every((other) => mayBeOne(life, other)));
    if (own === undefined) persons.push([life]);
    else own.push(life);
  }
  if (persons.length < 2) return [];
  const told = lives.reduce((sum, { articles }) => sum + articles.size, 0);
  return persons.map((person) => toNamesake(person, told));
}

function toNamesake<Article>(person: readonly Life<Article>[], told: number): Namesake<Article> {
  const walks = person.flatMap((life) => life.walks).sort();
  const articles = new Set(person.flatMap((life) => [...life.articles]));
  const roles = person.flatMap((life) => [...life.roles]).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    walk: walks[0] ?? '',
    walks,
    role: roles[0]?.[0] ?? '',
    articles,
    takesRest: articles.size >= OVERWHELMING * (told - articles.size),
  };
}

/** The lives that somebody has in the articles, in order of their walks. */
function readLives<Article>(tellings: readonly Telling<Article>[]): readonly Life<Article>[] {
  const told = tellings.map(({ article, day, roles }) => ({
    article,
    day,
    walks: roles.flatMap((role) => {
      const walk = sureWalk(role);
      return walk === null ? [] : [{ ...walk, role }];
    }),
  }));
  const lifeOf = joinWalks(told.map(({ walks }) => walks.map(({ walk }) => walk)));
  const lives = new Map<string, Life<Article>>();
  for (const { article, day, walks } of told) {
    const present = walks.filter(({ isPast }) => !isPast);
    const [first] = present;
    if (first === undefined) continue;
    const key = lifeOf.get(first.walk)?.[0] ?? first.walk;
    const life = lives.get(key) ?? newLife<Article>(lifeOf.get(first.walk) ?? [first.walk]);
    lives.set(key, life);
    addTelling(life, article, day, present);
  }
  return [...lives].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, life]) => life);
}

function newLife<Article>(walks: readonly string[]): Life<Article> {
  return {
    walks: [...walks],
    present: new Set(),
    articles: new Set(),
    roles: new Map(),
    first: null,
    last: null,
  };
}

function addTelling<Article>(
  life: Life<Article>,
  article: Article,
  day: string | null,
  present: readonly (SureWalk & { readonly role: string })[],
): void {
  life.articles.add(article);
  for (const { walk } of present) life.present.add(walk);
  for (const role of new Set(present.map((each) => each.role))) {
    life.roles.set(role, (life.roles.get(role) ?? 0) + 1);
  }
  const at = day === null ? Number.NaN : Date.parse(day) / DAY;
  if (Number.isNaN(at)) return;
  life.first = Math.min(life.first ?? at, at);
  life.last = Math.max(life.last ?? at, at);
}

/** For each walk of life all that are joined to it by an article that tells both of one person, in code-unit order. */
function joinWalks(told: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, Set<string>>();
  for (const walks of told) {
    const all = new Set(walks.flatMap((walk) => [...(joined.get(walk) ?? [walk])]));
    for (const walk of all) joined.set(walk, all);
  }
  return new Map([...joined].map(([walk, all]) => [walk, [...all].sort()]));
}

/** Whether `life` may be that of either of two who are not one. */
function isEither<Article>(life: Life<Article>, lives: readonly Life<Article>[]): boolean {
  const fitting = lives.filter((other) => other !== life && mayBeOne(life, other));
  return fitting.some((one) => fitting.some((other) => one !== other && !mayBeOne(one, other)));
}

function mayBeOne<Article>(one: Life<Article>, other: Life<Article>): boolean {
  const meets = [...one.present].some((a) => [...other.present].some((b) => !hardlyMeet(a, b)));
  return meets || isYearsApart(one, other) || isYearsApart(other, one);
}

function isYearsApart<Article>(earlier: Life<Article>, later: Life<Article>): boolean {
  return earlier.last !== null && later.first !== null && later.first - earlier.last > CAREER_GAP;
}

function presentWalk(walk: SureWalk | null): string | null {
  return walk === null || walk.isPast ? null : walk.walk;
}
