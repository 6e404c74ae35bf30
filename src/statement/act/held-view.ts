import type { Token } from './tokens.ts';

/**
 * Whether the form of “consider” at `at` tells a view (“consider the tax unfair”), and not a plan (“is considering a
 * return”, “considered moving”).
 */
export function isHeld(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (!lower.startsWith('consider') || lower === 'considering') return false;
  const next = tokens[at + 1]?.lower ?? '';
  return next !== 'whether' && next !== 'how' && !next.endsWith('ing');
}
