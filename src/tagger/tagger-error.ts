/**
 * What kept the tagger from reading:
 * - `model-missing`: the model folder or one of its files is not there;
 * - `model-corrupt`: a file of the model is not what it should be;
 * - `worker-failed`: a worker thread ended in the middle of its work, most likely for want of memory;
 * - `closed`: the tagger was closed before it was asked, or while it read.
 */
export type TaggerErrorCode = 'model-missing' | 'model-corrupt' | 'worker-failed' | 'closed';

/** The only error of this folder that a caller should expect. Its message says what to do next. */
export class TaggerError extends Error {
  readonly code: TaggerErrorCode;

  constructor(code: TaggerErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'TaggerError';
    this.code = code;
  }
}
