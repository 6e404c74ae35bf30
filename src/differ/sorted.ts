/** `texts`, each once, in code-unit order, so that no locale and no order of finding has a say. */
export function sorted(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort();
}
