import { expect, test } from 'vitest';
import { type MarkupRole, markupRole, markupWords } from './markup-role.ts';
import { parsePage } from './parse-page.ts';

function check(tag: string, expected: MarkupRole | null): void {
  const element = parsePage(tag).root.children[0];
  expect(element?.kind === 'element' ? markupRole(element) : 'no element', tag).toBe(expected);
}

test('names of classes are read word by word', () => {
  const element = parsePage('<div class="articleShareBar--top js-x2" id="ShareBox">').root.children[0];
  expect(element?.kind === 'element' && markupWords(element)).toEqual([
    'article',
    'share',
    'bar',
    'top',
    'js',
    'x',
    'share',
    'box',
  ]);
});

test('pictures’ captions and credits', () => {
  check('<figcaption>', 'caption');
  check('<p class="wp-caption-text">', 'caption');
  check('<div class="imageCaption">', 'caption');
  check('<span itemprop="caption">', 'caption');
  check('<span class="photo_credit">', 'credit');
  check('<span itemprop="copyrightHolder">', 'credit');
});

test('furniture by tag, role and class', () => {
  for (const tag of [
    '<nav>',
    '<footer>',
    '<div role="navigation">',
    '<div class="social-share">',
    '<div id="newsletterBox">',
    '<ul class="related-posts">',
    '<amp-social-share>',
    '<div class="read-more-box">',
  ]) {
    check(tag, 'furniture');
  }
});

test('words that only look like furniture', () => {
  check('<div class="shared-layout">', null);
  check('<div class="adapted header-image">', null);
  check('<div class="moreover">', null);
  check('<div class="paywall">', null);
});

test('heads of articles', () => {
  check('<p class="article__standfirst">', 'standfirst');
  check('<span class="author-name">', 'byline');
  check('<a rel="author nofollow">', 'byline');
  check('<time>', 'time');
  check('<span itemprop="datePublished">', 'time');
});

test('posts of social networks are no furniture', () => {
  check('<blockquote class="twitter-tweet">', 'embed');
});

test('what is hidden', () => {
  check('<p hidden>', 'unshown');
  check('<p style="color:red;display:none">', 'unshown');
  check('<span class="screen-reader-text">', 'unshown');
});
