import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * What a bench is asked for, as `parseArgs` of Node reads it. An option that the bench does not know, or a value where
 * none is taken, ends the process: one sentence on stderr that names the options there are, exit code 2.
 */
export function readArguments<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!isMisuse(error)) throw error;
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    process.stderr.write(`${firstSentence(error.message)} Known here: ${known.join(', ')}.\n`);
    process.exit(2);
  }
}

function isMisuse(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS_');
}

/** Node's messages go on with advice for options that begin with a dash; what comes first says what is wrong. */
function firstSentence(message: string): string {
  const [first] = message.split(/\.(?:\s|$)/, 1);
  return `${first}.`;
}
