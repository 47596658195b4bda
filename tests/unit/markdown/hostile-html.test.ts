import { fc, test } from '@fast-check/vitest';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderPage, renderProse, toHtml } from '../../../src/markdown/render.ts';
import { SCHEMA } from '../../../src/markdown/schema.ts';
import { PAYLOADS } from '../../hostile/payloads.ts';

const TEXTS = Object.values(PAYLOADS).flat();
const KEPT = new Set(SCHEMA.tagNames);
const SAFE_ADDRESS = /^(?:https?:|mailto:|[^:]*$|[#/?])/iu;

const parser = unified().use(rehypeParse, { fragment: true });

/** What a rendered text has that the schema does not allow, read anew as a browser reads it. */
function forbidden(html: string): string[] {
  const found: string[] = [];
  const tree = parser.parse(html);
  visit(tree, 'comment', () => void found.push('comment'));
  visit(tree, 'element', ({ tagName, properties }) => {
    const href = properties['href'];
    if (!KEPT.has(tagName)) found.push(tagName);
    found.push(...Object.keys(properties).filter((name) => /^on|^style|^class|^src/iu.test(name)));
    if (typeof href === 'string' && !SAFE_ADDRESS.test(href)) found.push(href);
  });
  return found;
}

/** Everything prose becomes, read as a browser reads it and written again. */
function readAgain(html: string): string {
  return toHtml(parser.parse(html));
}

const piece = fc.oneof(
  fc.constantFrom(...TEXTS.filter((text) => text.length < 500)),
  fc.constantFrom(
    '<b>',
    '</b>',
    '<table>',
    '<td>',
    '</table>',
    '<math>',
    '<svg>',
    '<style>',
    '<p>',
  ),
  fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '"', "'", '`', '\n\n', '&#x6A;', '<a href="'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

describe('HTML in prose', () => {
  it('is kept where the schema allows it', () => {
    expect(renderPage('a <b>bold</b> <a href="https://a.example/">word</a>')).toContain(
      '<b>bold</b>',
    );
    expect(forbidden('<b onclick="x">a</b><svg></svg><a href="javascript:x">b</a>')).toHaveLength(
      3,
    );
  });

  it.each(TEXTS)('keeps nothing dangerous of %j', (text) => {
    expect(forbidden(renderProse(text).html)).toEqual([]);
  });

  test.prop([fc.array(piece, { maxLength: 12 })], { numRuns: 1500 })(
    'keeps nothing dangerous of mixtures, read once or twice',
    (pieces) => {
      const once = renderProse(pieces.join('')).html;
      expect(forbidden(once)).toEqual([]);
      expect(forbidden(readAgain(once))).toEqual([]);
    },
  );
});
