import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from './site-pages.ts';
import { expect, test } from './site-test.ts';
import { SITES } from './sites.ts';

/** The text that a browser's reader mode shows of a page. */
function readerText(html: string): string {
  const { document } = parseHTML(html);
  const text = new Readability(document).parse()?.textContent;
  return (text ?? '').replace(/\s+/gu, ' ');
}

test('a reader mode shows the article and the answer of every note', () => {
  const html = readPage(SITES.shipped, 'articles/taurus-leak');
  const shown = readerText(html);
  const { document } = parseHTML(html);
  const texts = [
    ...document.querySelectorAll('[data-article-body] > p, .note-summary, .note-head .verdict'),
  ].map((node) => node.textContent.replace(/\s+/gu, ' ').trim());
  expect(texts.length).toBeGreaterThan(90);
  expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
});

test('a reader mode shows the answer and the reasoning of a claim', () => {
  const html = readPage(SITES.shipped, 'articles/taurus-leak/singapore');
  const shown = readerText(html);
  const { document } = parseHTML(html);
  const texts = [...document.querySelectorAll('.exhibit-summary, .exhibit .prose p')].map((node) =>
    node.textContent.replace(/\s+/gu, ' ').trim(),
  );
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
});
