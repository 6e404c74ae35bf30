import { readFileSync } from 'node:fs';

/** The version of this package, read from its `package.json`: the same from `src/` and from `dist/`. */
export function packageVersion(): string {
  const path = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}
