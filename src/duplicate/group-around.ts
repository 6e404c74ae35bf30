/** Two of numbered things that belong together, and how much: more than 0, at most 1. */
export interface Link {
  readonly one: number;
  readonly other: number;
  readonly strength: number;
}

/** The neighbours of each thing with the strength of the link, in ascending order of number. */
type Neighbours = ReadonlyMap<number, readonly (readonly [number, number])[]>;

/**
 * Groups in which everything is linked to one centre: what is only linked through a third stays apart, so that no chain
 * of small likenesses ties what is not alike. The first of each group is its centre; things left without a link to
 * anything free are in no group.
 *
 * Depends on the links alone, not on their order: the next centre is what has most strength around it among what is
 * free, of equals the first by number.
 */
export function groupAround(links: readonly Link[]): number[][] {
  const around = neighboursOf(links);
  return components(around).flatMap((component) => starsOf(component, around));
}

function starsOf(component: readonly number[], around: Neighbours): number[][] {
  const free = new Set(component);
  const stars: number[][] = [];
  for (;;) {
    const centre = strongest(free, around);
    if (centre === null) return stars;
    const members = (around.get(centre) ?? []).map(([other]) => other).filter((other) => free.has(other));
    const star = [centre, ...members];
    for (const member of star) free.delete(member);
    stars.push(star);
  }
}

function strongest(free: ReadonlySet<number>, around: Neighbours): number | null {
  let centre: number | null = null;
  let most = 0;
  for (const thing of free) {
    let strength = 0;
    for (const [other, linked] of around.get(thing) ?? []) if (free.has(other)) strength += linked;
    // `>` keeps the first of equals: a set gives its members in the order of a component, which ascends.
    if (strength > most) [centre, most] = [thing, strength];
  }
  return centre;
}

function neighboursOf(links: readonly Link[]): Neighbours {
  const around = new Map<number, Map<number, number>>();
  const join = (one: number, other: number, strength: number): void => {
    const known = around.get(one) ?? new Map<number, number>();
    around.set(one, known.set(other, Math.max(strength, known.get(other) ?? 0)));
  };
  for (const { one, other, strength } of links) {
    join(one, other, strength);
    join(other, one, strength);
  }
  return new Map(
    [...around].map(([thing, known]) => [thing, [...known].sort(([one], [other]) => one - other)]),
  );
}

/** What hangs together by any chain of links: each in ascending order, by their first members. */
function components(around: Neighbours): number[][] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const first of [...around.keys()].sort((one, other) => one - other)) {
    if (seen.has(first)) continue;
    seen.add(first);
    const component = [first];
    for (const thing of component) {
      for (const [other] of around.get(thing) ?? []) {
        if (!seen.has(other)) component.push(other);
        seen.add(other);
      }
    }
    found.push(component.sort((one, other) => one - other));
  }
  return found;
}
