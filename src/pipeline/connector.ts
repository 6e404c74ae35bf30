import { readProse } from '../check/prose.ts';
import { positionKeys, quantityKeys } from '../differ/claim-keys.ts';
import type { PlacedClaim, PositionClaim, QuantityClaim } from '../differ/claims.ts';
import { comparePositions } from '../differ/compare-positions.ts';
import { compareQuantities } from '../differ/compare-quantities.ts';
import type { Difference } from '../differ/difference.ts';
import { readPositionClaims } from '../differ/position-claims.ts';
import { readQuantityClaims } from '../differ/quantity-claims.ts';
import type {
  ComparedNode,
  Connector,
  Node,
  NodeGroup,
  NodeKind,
  NodePlace,
  PlacedTie,
  Tie,
} from '../domain/connector.ts';
import type { Reading } from '../domain/reading.ts';
import type { Statement } from '../domain/statement.ts';
import { compareCopies, type SharedCopy } from '../duplicate/compare-copies.ts';
import { groupCopies } from '../duplicate/copy-groups.ts';
import { type CopyText, readCopyText } from '../duplicate/copy-text.ts';
import { groupAround } from '../duplicate/group-around.ts';
import { readSignature } from '../duplicate/signature.ts';
import {
  readWording,
  unpackWording,
  utteranceStrength,
  type Wording,
  wordingKeys,
} from '../duplicate/wording.ts';

/**
 * Grows with every change of the rules below, of `duplicate/` or of `differ/`, and of who is one person by the roles told of
 * them: records are then connected anew.
 */
const VERSION = '6';

/** Wordings, claims and texts that are held ready to be compared. */
const WORDINGS_HELD = 20_000;
const CLAIMS_HELD = 20_000;
const TEXTS_HELD = 300;

/** What two sampled passages count: three make two articles worth comparing. */
const PASSAGE_COUNTS = 2;

/** The rules by which a record connects its articles; see `Connector`. `hash` gives a long hexadecimal digest. */
export function createConnector(hash: (text: string) => string): Connector {
  const wordings = held<Wording>(WORDINGS_HELD);
  const claims = held<unknown>(CLAIMS_HELD);
  const texts = held<CopyText>(TEXTS_HELD);
  const wordingOf = ({ id, body }: ComparedNode) => wordings(id, () => unpackWording(body));
  const claimOf = ({ id, body }: ComparedNode) => claims(id, () => JSON.parse(body));
  const textOf = ({ id, article }: ComparedNode) =>
    texts(id, () => readCopyText(article ?? { text: '', blocks: [] }));
  return {
    version: VERSION,
    mostOfAKey: { wording: 100, copy: 200, quantity: 100, position: 100 },
    placesOf: (reading) => placesOf(reading, hash),
    keysOf: ({ kind, body }) => {
      if (kind === 'copy') return null;
      if (kind === 'wording') return wordingKeys(body);
      const claim: unknown = JSON.parse(body);
      return kind === 'quantity'
        ? quantityKeys(claim as QuantityClaim)
        : positionKeys(claim as PositionClaim);
    },
    tie: (one, other) => {
      if (one.kind === 'wording') return tieWordings(wordingOf(one), wordingOf(other));
      if (one.kind === 'copy') return tieCopies(compareCopies(textOf(one), textOf(other)));
      const [claim, another] = [claimOf(one), claimOf(other)];
      return tieClaims(
        one.kind === 'quantity'
          ? compareQuantities(claim as QuantityClaim, another as QuantityClaim)
          : comparePositions(claim as PositionClaim, another as PositionClaim),
      );
    },
    group: groupNodes,
  };
}

/** Keeps what `make` makes for an id, up to `most` of them. */
function held<Value>(most: number): (id: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (id, make) => {
    const known = values.get(id);
    if (known !== undefined) return known;
    const oldest = values.keys().next().value;
    if (values.size >= most && oldest !== undefined) values.delete(oldest);
    const value = make();
    values.set(id, value);
    return value;
  };
}

function placesOf(reading: Reading, hash: (text: string) => string): NodePlace[] {
  const { article, statements } = reading;
  const prose = readProse(article);
  const dayOf = ({ said }: Statement) => said?.from ?? article.published?.date ?? null;
  const place = <Claim>(
    { claim, statement, figure }: PlacedClaim<Claim>,
    kind: NodeKind,
    keys: Node['keys'],
  ): NodePlace => ({ node: nodeOf(kind, JSON.stringify(claim), keys, hash), statement, figure });
  return [
    ...copyPlaces(reading, hash),
    ...statements.flatMap((statement): NodePlace[] => {
      const wording = readWording(statement);
      if (wording === null) return [];
      return [
        {
          node: nodeOf('wording', wording, wordingKeys(wording), hash),
          statement: statement.id,
          figure: null,
        },
      ];
    }),
    ...readQuantityClaims(prose, reading, dayOf).map((claim) =>
      place(claim, 'quantity', quantityKeys(claim.claim)),
    ),
    ...readPositionClaims(prose, statements, dayOf).map((claim) =>
      place(claim, 'position', positionKeys(claim.claim)),
    ),
  ];
}

function copyPlaces({ article }: Reading, hash: (text: string) => string): NodePlace[] {
  const text = readCopyText(article);
  const keys = [...readSignature(text)].map((value) => [value | 0, PASSAGE_COUNTS] as const);
  if (keys.length === 0) return [];
  const blocks = article.blocks.map(({ kind, start, end }) => `${kind} ${start} ${end}`).join();
  const id = hash(`copy|${article.id}|${blocks}`).slice(0, 24);
  const body = JSON.stringify({ words: text.quoted.length });
  return [{ node: { kind: 'copy', id, body, keys }, statement: null, figure: null }];
}

function nodeOf(kind: NodeKind, body: string, keys: Node['keys'], hash: (text: string) => string): Node {
  return { kind, id: hash(`${kind}|${body}`).slice(0, 24), body, keys };
}

function tieWordings(one: Wording, other: Wording): Tie | null {
  const strength = utteranceStrength(one, other);
  return strength > 0 ? { kind: 'same-words', strength, body: '' } : null;
}

function tieCopies(shared: SharedCopy | null): Tie | null {
  if (shared === null) return null;
  const strength = (shared.shareOfFirst + shared.shareOfSecond) / 2;
  return { kind: shared.kind, strength, body: JSON.stringify(shared) };
}

function tieClaims(difference: Difference | null): Tie | null {
  if (difference === null) return null;
  const { kind, shared, confidence } = difference;
  return { kind, strength: confidence, body: JSON.stringify({ shared }) };
}

function groupNodes(kind: NodeKind, ties: readonly PlacedTie[]): readonly NodeGroup[] {
  if (kind === 'copy') {
    const pairs = ties.map(({ one, other, body }) => ({
      first: one,
      second: other,
      shared: JSON.parse(body) as SharedCopy,
    }));
    return groupCopies(pairs);
  }
  if (kind === 'wording') return groupAround(ties).map((members) => ({ members, excerpts: [] }));
  return [];
}
