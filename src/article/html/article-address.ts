/**
 * The address that an article goes by: the first of `given` (canonical link, JSON-LD, OpenGraph) that names an
 * article of the web, made absolute; else the page's own; `null` when neither is known.
 *
 * A relative address needs the page's own (`base` as `<base href>` gives it). The home page is never the address
 * of an article that was found elsewhere: templates that are set wrong name it on every page.
 */
export function articleAddress(
  pageUrl: string | null,
  base: string | null,
  given: readonly (string | null | undefined)[],
): string | null {
  const own = pageUrl === null ? null : parseAddress(pageUrl, null);
  const start = base === null ? own : (parseAddress(base, own) ?? own);
  for (const address of given) {
    const url = address === null || address === undefined ? null : parseAddress(address, start);
    if (url === null) continue;
    const isHome = url.pathname === '/' && url.search === '';
    if (isHome && own !== null && own.pathname !== '/') continue;
    url.hash = '';
    return url.href;
  }
  return own?.href ?? null;
}

function parseAddress(address: string, base: URL | null): URL | null {
  const text = address.trim();
  if (text === '' || !URL.canParse(text, base?.href)) return null;
  const url = new URL(text, base?.href);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
