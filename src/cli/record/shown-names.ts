import type { StoredDifference, StoredPositions } from '../../domain/connections.ts';
import { namesakeLabel, placeKey } from '../../domain/namesake.ts';
import type { ArticleKey, RecordStore, StoredStatement } from '../../domain/record.ts';
import type { Entity } from '../../domain/statement.ts';

/** Entities of one name that are looked at. */
const NAMESAKES = 5;

/** Somebody who speaks in an article. */
export interface SpeakerPlace {
  readonly speaker: Entity;
  readonly article: ArticleKey;
}

/** How somebody is shown: `null` as the article names them. */
export type ShownName = (place: SpeakerPlace) => string | null;

/** Where the first speaker of a stored statement says it. */
export function placeOf({ statement, article }: StoredStatement): SpeakerPlace {
  return { speaker: statement.speaker, article: article.key };
}

/** Where the speakers of both sides of `differences` speak. */
export function placesOfSides(differences: readonly StoredDifference[]): SpeakerPlace[] {
  return differences.flatMap(({ sides }) => sides.map(({ stored }) => placeOf(stored)));
}

/** Where those stand who take a stand in `positions`. */
export function placesOfHolders(positions: readonly StoredPositions[]): SpeakerPlace[] {
  return positions.flatMap(({ group, article }) =>
    group.sides.map(({ holder }) => ({ speaker: holder, article: article.key })),
  );
}

/** Shows those whose very names several persons bear with what tells them apart. */
export async function shownNamesakes(
  store: Pick<RecordStore, 'namesakesIn'>,
  places: readonly SpeakerPlace[],
): Promise<ShownName> {
  const toPlace = ({ speaker, article }: SpeakerPlace) => ({ entity: speaker.id, article });
  const namesakes = await store.namesakesIn(places.map(toPlace));
  return (place) => {
    const namesake = namesakes.get(placeKey(toPlace(place)));
    return namesake === undefined ? null : namesakeLabel(namesake);
  };
}

/** Shows each under the name under which the record takes it for one with others, and as {@link shownNamesakes} does. */
export async function shownNames(
  store: Pick<RecordStore, 'findEntities' | 'sameEntities' | 'namesakesIn'>,
  places: readonly SpeakerPlace[],
): Promise<ShownName> {
  const namesakes = await shownNamesakes(store, places);
  const names = new Map<string, string>();
  const entities = new Map(places.map(({ speaker }) => [speaker.id, speaker]));
  for (const { id, name } of entities.values()) {
    for (const found of await store.findEntities(name, NAMESAKES)) {
      if (found.id === id) break;
      if (!(await store.sameEntities(found.id)).includes(id)) continue;
      names.set(id, found.name);
      break;
    }
  }
  return (place) => namesakes(place) ?? names.get(place.speaker.id) ?? null;
}
