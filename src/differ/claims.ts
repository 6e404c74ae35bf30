import type { WordedFigure } from '../check/lies-apart.ts';
import type { FigureKind } from '../domain/figure.ts';
import type { SpeakerName } from '../duplicate/same-speaker.ts';

/** What a figure in a statement is told of: all that two of them are compared by. Words are stems, in code-unit order. */
export interface QuantityClaim extends WordedFigure {
  readonly speakers: readonly SpeakerName[];
  readonly figure: FigureKind;
  readonly unit: string | null;
  /** The stem of the last word counted, or what happened to those counted: “killed”; empty where nothing is counted. */
  readonly head: string;
  readonly counted: readonly string[];
  /** Words and names close to the figure, those counted left out. */
  readonly near: readonly string[];
  readonly names: readonly string[];
  /** Names anywhere in the sentence: a figure of Ohio is none of Florida. */
  readonly wide: readonly string[];
  /** Years and months in the sentence. */
  readonly times: readonly string[];
  /** All numbers of the sentence as printed: a figure that stands in both sentences was not changed. */
  readonly numbers: readonly string[];
  /** The figure's own number as printed. */
  readonly printed: string;
  /** Whether “his”, “my” or “they” close to it tells whose it is without a name. */
  readonly owned: boolean;
  /** When it was said, else published. */
  readonly day: string | null;
}

/** What a statement says is so, or not so. Words are stems, in code-unit order. */
export interface PositionClaim {
  readonly speakers: readonly SpeakerName[];
  /** `claim`: that something is so; `stance`: for or against a thing that is only named. */
  readonly form: 'claim' | 'stance';
  /** Whether it is said not to be so, denied or opposed. */
  readonly negative: boolean;
  /** Whether a verb of denying says that, and not a negation in the words themselves. */
  readonly denied: boolean;
  readonly words: readonly string[];
  readonly names: readonly string[];
  /** Words that decide what is said of it: “can”, “should”. */
  readonly modals: readonly string[];
  /** What “he”, “she” or “they” stands for is not known by a name. */
  readonly pronoun: boolean;
  /** Whether the speaker may be who it is said of: “I”, “we”, or nobody named: “to vote for her”. */
  readonly ofSpeaker: boolean;
  readonly day: string | null;
}

/** A claim with where it stands. */
export interface PlacedClaim<Claim> {
  readonly claim: Claim;
  /** The ids of its statement and, for a quantity, its figure. */
  readonly statement: string;
  readonly figure: string | null;
}
