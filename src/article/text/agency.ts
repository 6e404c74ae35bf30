/** A news agency of `lexicon/agencies.yaml`. */
export interface Agency {
  /** The usual short name: what the record shows. */
  readonly short: string;
  /** Full names as printed. */
  readonly names: readonly string[];
  /** How it signs, in this letter case. */
  readonly signs: readonly string[];
  /** The signs that mean something else in a sentence. */
  readonly homographs: readonly string[];
  /** ISO 3166-1 alpha-2, or `INT`. */
  readonly country: string;
}
