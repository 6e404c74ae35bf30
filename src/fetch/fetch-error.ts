/**
 * Why nothing could be fetched, for programs; `message` says it to people.
 *
 * - `not-found`, `is-directory`, `special-file`, `not-readable`: the path names no file that can be read.
 * - `empty`: there is not one visible character.
 * - `too-large`: over the size limit, packed or unpacked.
 * - `not-an-article`: an image, a PDF, an archive, a feed or other bytes that are no page and no text.
 * - `damaged`: an archive, a feed or a line of a list that is cut short or not in its form.
 * - `robots`: the site asks programs not to fetch it.
 * - `bad-address`, `credentials`, `private-address`: an address that is refused before anything is asked of it.
 * - `unknown-host`, `unreachable`, `insecure`, `timeout`: no answer that can be used.
 * - `redirects`, `http-status`, `bad-response`: an answer, but no page.
 */
export type FetchErrorCode =
  | 'not-found'
  | 'is-directory'
  | 'special-file'
  | 'not-readable'
  | 'empty'
  | 'too-large'
  | 'not-an-article'
  | 'damaged'
  | 'robots'
  | 'bad-address'
  | 'credentials'
  | 'private-address'
  | 'unknown-host'
  | 'unreachable'
  | 'insecure'
  | 'timeout'
  | 'redirects'
  | 'http-status'
  | 'bad-response';

/**
 * What the user named could not be fetched. `message` is one sentence: what is wrong, then what to do.
 * It can be printed as it is: no control character or direction override of the input is in it.
 */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly code: FetchErrorCode;
  /** Milliseconds that a server asked to be left alone for (`Retry-After`), where it did. */
  readonly retryAfterMs: number | null;

  constructor(code: FetchErrorCode, message: string, cause?: unknown, retryAfterMs: number | null = null) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
