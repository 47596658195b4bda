import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { renderLater } from '../../../src/markdown/render-later.ts';
import { renderProse } from '../../../src/markdown/render.ts';

const pieces = fc.constantFrom(
  ...['[a](b)', '[a]: b', '[a]', '<a href="b">', '</a>', '<b@c.de>', 'https://a.de', 'www.a.de'],
  ...[
    'a@b.de',
    'mailto:a@b.de',
    'WWW.A.DE',
    'HTTP://a.de',
    '&lt;',
    '&#91;',
    '\\',
    '`',
    '\n\n',
    ' ',
  ],
  ...['words', '[^1]', '[^1]: note', '(', ')', '![a](b)', ':', '/', '/'],
);

test.prop([fc.array(pieces, { maxLength: 8 })])('prose has its links however late', (parts) => {
  const markdown = parts.join('');
  const later = renderLater(markdown);
  const { html, links } = renderProse(markdown);
  expect(later.links()).toEqual(links);
  expect(later.html()).toBe(html);
});
