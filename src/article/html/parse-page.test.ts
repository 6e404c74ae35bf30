import { expect, test } from 'vitest';
import type { PageNode } from './page-tree.ts';
import { shownText } from './page-tree.ts';
import { parsePage } from './parse-page.ts';

/** The tree of `html` as nested tags: `p(b(x)y)`. */
function check(html: string, expected: string): void {
  expect(outline(parsePage(html).root.children)).toBe(expected);
}

function outline(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      return node.children.length === 0 ? `<${node.tag}>` : `${node.tag}(${outline(node.children)})`;
    })
    .join('');
}

test('a paragraph ends where the next block begins, through open formatting', () => {
  check('<p>a<p>b', 'p(a)p(b)');
  check('<p>a <b>b<div>c</div>', 'p(a b(b))div(c)');
  check('<div>a<p>b</div>c', 'div(ap(b))c');
});

test('list items, rows and cells end the ones before them, but not those around their own list or table', () => {
  check('<ul><li>a<li>b<ul><li>c</ul><li>d</ul>', 'ul(li(a)li(bul(li(c)))li(d))');
  check('<table><tr><td>a<td>b<tr><td>c</table>d', 'table(tr(td(a)td(b))tr(td(c)))d');
  check('<table><tr><td><table><tr><td>a</table>b</table>', 'table(tr(td(table(tr(td(a)))b)))');
});

test('an end tag in a cell does not end what is outside of the table', () => {
  check('<div><table><tr><td>a</div>b</table>c</div>', 'div(table(tr(td(ab)))c)');
});

test('the end of formatting does not end the blocks inside of it', () => {
  check('<b><p>a</b> b</p>c</b>', 'b(p(a b)c)');
});

test('a stray end of a paragraph is an empty one, and a stray end of a line break is a line break', () => {
  check('a</p>b</br>c', 'a<p>b<br>c');
});

test('entities are decoded in text and in attributes, those of windows-1252 too', () => {
  const { root } = parsePage('<a class="x&amp;y">&#150; &eacute;&nbsp;&#x1F600; &lt;p&gt;</a>');
  expect(outline(root.children)).toBe('a(– é\u00a0😀 <p>)');
  const link = root.children[0];
  expect(link?.kind === 'element' && link.attributes.get('class')).toBe('x&y');
});

test('html and body are the root, and their attributes are kept on it', () => {
  const { root } = parsePage('<!doctype html><html lang="fr"><head></head><body class="x">a</body></html>');
  expect(root.attributes.get('lang')).toBe('fr');
  expect(outline(root.children)).toBe('a');
});

test('scripts and styles have no text, unless they are JSON-LD', () => {
  check('<script>if (a<b) x("<p>")</script><style>p{}</style>', '<script><style>');
  check('<script type="application/ld+json">{"a":1}</script>', 'script({"a":1})');
});

test('a slash does not close an HTML element', () => {
  check('<div/>a</div><svg><path/>b</svg>', 'div(a)svg(<path>b)');
});

test('a hundred thousand elements inside of each other are flattened, and their words kept apart', () => {
  const depth = 100_000;
  const tree = parsePage(`${'<div>'.repeat(depth)}a${'</div>b'.repeat(depth)}`);
  expect(tree.cut).toContain('depth');
  expect(shownText(tree.root, 10)).toBe('');
  expect(tree.depthSum).toBeLessThan(depth * 3 * 125);
});

test('what comes after elements that are too deep stands where it belongs', () => {
  const tree = parsePage(`<p>first</p>${'<div>'.repeat(500)}x${'</div>'.repeat(500)}<p>last</p>`);
  const last = tree.root.children.at(-1);
  expect(last?.kind === 'element' && last.tag).toBe('p');
});

test('more elements than any page has are cut', () => {
  const tree = parsePage('<i></i>'.repeat(250_000));
  expect(tree.cut).toEqual(['elements']);
  expect(tree.elementCount).toBe(200_000);
});

test('shown text is on one line, without characters that no browser shows, and bounded', () => {
  const { root } = parsePage(
    '<p>pil&shy;lars \n\t of<br>salt</p><script type="application/ld+json">{}</script>',
  );
  expect(shownText(root, 100)).toBe('pillars of salt');
  expect(shownText(root, 3)).toBe('pil');
});
