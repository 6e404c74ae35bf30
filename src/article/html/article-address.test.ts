import { expect, test } from 'vitest';
import { articleAddress } from './article-address.ts';

const PAGE = 'https://example.org/news/bridge?utm_source=x#top';

test('a canonical address is made absolute against the page and its base', () => {
  expect(articleAddress(PAGE, null, ['/news/bridge'])).toBe('https://example.org/news/bridge');
  expect(articleAddress(PAGE, 'https://cdn.example.org/a/', ['b'])).toBe('https://cdn.example.org/a/b');
});

test('the first that names an article wins; the home page, scripts and fragments do not', () => {
  const given = [null, 'https://example.org/', 'javascript:void(0)', 'https://example.org/a#b', '/c'];
  expect(articleAddress(PAGE, null, given)).toBe('https://example.org/a');
});

test('without any the page has its own, and a file has none', () => {
  expect(articleAddress(PAGE, null, [])).toBe(PAGE);
  expect(articleAddress(null, null, ['/news/bridge', 'http://[broken'])).toBeNull();
  expect(articleAddress(null, null, ['https://example.org/a'])).toBe('https://example.org/a');
});
