import { expect, test } from 'vitest';
import { renderPage, renderProse } from '../../../src/markdown/render.ts';

test("a page's headings can be linked to, each by its own id", () => {
  expect(renderPage('## What *we* do\n\n## What we do')).toBe(
    '<h2 id="what-we-do">What <em>we</em> do</h2>\n<h2 id="what-we-do-1">What we do</h2>',
  );
});

test('other prose has no ids, which belong to claims there', () => {
  expect(renderProse('## Why').html).toBe('<h2>Why</h2>');
});
