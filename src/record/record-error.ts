/**
 * Why the record could not be used, for programs; `message` says it to people.
 *
 * - `no-record`: there is none at this place yet. `not-a-record`: what is there is something else.
 * - `newer`: made by a newer sayso. `damaged`: the file is broken.
 * - `locked`: another program has been writing for too long. `disk-full`, `not-writable`: nothing can be stored.
 * - `unavailable`: the PostgreSQL server does not answer, or refuses.
 * - `query`: what was asked for makes no sense.
 */
export type RecordErrorCode =
  | 'no-record'
  | 'not-a-record'
  | 'newer'
  | 'damaged'
  | 'locked'
  | 'disk-full'
  | 'not-writable'
  | 'unavailable'
  | 'query';

/** The record could not be used. `message` is one sentence: what is wrong, then what to do. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly code: RecordErrorCode;

  constructor(code: RecordErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
