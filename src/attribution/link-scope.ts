/** The pieces of a window among which the source and the content of a cue are looked for: `[first, first + size)`. */
export interface LinkScope {
  readonly first: number;
  readonly size: number;
}

/**
 * The scope of a cue that begins at piece `start` of a window of `count` pieces, `[CLS]` and `[SEP]` not counted:
 * `reach` pieces before and after it, moved to lie inside of the window, so that all cues of a window have as many.
 * Twin of `LinkHead.scope` in `training/sayso_training/model.py`.
 */
export function linkScope(start: number, count: number, reach: number): LinkScope {
  const size = Math.min(count, 2 * reach + 1);
  return { first: Math.min(Math.max(0, start - reach), count - size), size };
}
