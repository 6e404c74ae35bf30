import { expect, test } from 'vitest';
import { believedRoles } from './believed-role.ts';
import { readLines } from './page-lines.ts';
import { parsePage } from './parse-page.ts';

/** The lines of `html`: `¶` before a paragraph, `[role]` and `#level` before the words. */
function check(html: string, ...expected: string[]): void {
  const tree = parsePage(html);
  const { lines } = readLines(tree, believedRoles(tree));
  const shown = lines.map(
    ({ gap, role, heading, text }) =>
      `${gap === 'paragraph' ? '¶' : ''}${role === null ? '' : `[${role}]`}${heading > 0 ? `#${heading} ` : ''}${text}`,
  );
  expect(shown).toEqual(expected);
}

test('white space is collapsed as a browser shows it, across inline elements too', () => {
  check('<p>  The <b> mayor </b>\n\n said <i>no</i>.  </p>', '¶The mayor said no.');
  check('<p>Word<b>s</b> are <span>not</span><span>glued</span></p>', '¶Words are notglued');
});

test('labels side by side in a head are kept apart, words in a sentence are not', () => {
  check('<h1><span>Rail</span><span>Night trains return</span></h1>', '¶#1 Rail Night trains return');
  check('<p class="byline"><b>Mara Lind</b><i>@maralind</i></p>', '¶[byline]Mara Lind @maralind');
  check('<h2><span class="cap">T</span>he i<b>Phone</b></h2>', '¶#2 The iPhone');
  check('<p>the i<b>Phone</b></p>', '¶the iPhone');
});

test('blocks, list items, cells and line breaks are lines of their own', () => {
  check('<div>a<div>b</div>c</div>', '¶a', '¶b', '¶c');
  check('<ul><li>a</li><li>b</li></ul>', '¶a', 'b');
  check('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', '¶a', 'b', 'c');
  check('<p>a<br>b<br><br>c</p>', '¶a', 'b', '¶c');
  check('<p>a<br>\n &nbsp; <br>b</p>', '¶a', '¶b');
});

test('preformatted text keeps its lines', () => {
  check('<pre>For:   7\r\nAgainst: 6</pre>', '¶For: 7', 'Against: 6');
});

test('soft hyphens, zero-width spaces and control characters are gone, joiners stay', () => {
  check('<p>pil&shy;lars\u200b of\u0001 salt \u200d</p>', '¶pillars of salt \u200d');
});

test('captions and credits are lines of their own, whatever they are made of', () => {
  check(
    '<figure><img><figcaption>The bridge. <span class="credit">Lena Moor</span></figcaption></figure><p>Text.</p>',
    '¶[caption]The bridge.',
    '[credit]Lena Moor',
    '¶Text.',
  );
  check(
    '<p>Text. <span class="photoCaption">The bridge.</span> More.</p>',
    '¶Text.',
    '[caption]The bridge.',
    'More.',
  );
});

test('a line with a writer’s name in it is no byline; one that is little else is', () => {
  check(
    '<p>As <a class="author" href="/x">Oda Brandt</a> has reported before, nobody came.</p>',
    '¶As Oda Brandt has reported before, nobody came.',
  );
  check('<p>By <a rel="author" href="/x">Oda Brandt</a></p>', '¶[byline]By Oda Brandt');
  check(
    '<p>Posted by <a rel="author">Oda Brandt</a> on <time>March 9, 2022</time></p>',
    '¶[byline]Posted by Oda Brandt on March 9, 2022',
  );
});

test('furniture is passed over, and does not tear the sentence that it stands in', () => {
  check('<p>The bridge <span class="share-quote">Share this</span> is shut.</p>', '¶The bridge is shut.');
  check('<nav>Home</nav><p>a</p><div class="related-links">b</div><p>c</p>', '¶a', '¶c');
});

test('an element that holds the article is no furniture, whatever its class', () => {
  const story =
    '<p>The harbour bridge of Varnholm will stay shut until at least October, the mayor said.</p>';
  check(
    `<div class="newsletter-page">${story}</div>`,
    '¶The harbour bridge of Varnholm will stay shut until at least October, the mayor said.',
  );
  check(`<form><h1>Bridge shut</h1><p>No one came.</p></form>`, '¶#1 Bridge shut', '¶No one came.');
});

test('comments longer than the article are still comments', () => {
  const { lines } = (() => {
    const tree = parsePage(`<p>Short.</p><div id="comments"><p>${'I think so. '.repeat(50)}</p></div>`);
    return readLines(tree, believedRoles(tree));
  })();
  expect(lines.map(({ text }) => text)).toEqual(['Short.']);
});

test('what is hidden is not read', () => {
  check('<p hidden>a</p><p style="display: none">b</p><p>c<span class="sr-only">d</span></p>', '¶c');
});

test('a very long role is no role', () => {
  const long = 'The river came over the wall and took the hens. '.repeat(40).trim();
  check(`<div class="caption">${long}</div>`, `¶${long}`);
});
