/** What was wrong with a command: `usage` with how it was given, `report` with writing its report. */
export type CliErrorCode = 'usage' | 'report';

/** A mistake in a command, or a result that could not be written. `message` is one sentence that says what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: CliErrorCode;

  constructor(code: CliErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

const KNOWN_ERRORS: ReadonlySet<string> = new Set(['CliError', 'FetchError', 'TaggerError', 'RecordError']);

/**
 * What a user is told of `error`: the message of an error that sayso throws on purpose; of any other, which is a fault
 * of sayso, its stack as well. Known by name, so that no folder is loaded to recognise its errors.
 */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Unexpected: ${String(error)}`;
  if (KNOWN_ERRORS.has(error.name)) return error.message;
  return `This is a fault of sayso, please report it: ${error.stack ?? error.message}`;
}
