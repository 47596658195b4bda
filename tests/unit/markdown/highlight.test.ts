import { fc, test } from '@fast-check/vitest';
import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { utf16Range } from '../../../src/domain/anchoring/range.ts';
import { flatten } from '../../../src/markdown/flatten.ts';
import { highlight } from '../../../src/markdown/highlight.ts';
import type { HighlightedClaim } from '../../../src/markdown/highlight.ts';
import { renderBody, toHtml } from '../../../src/markdown/render.ts';

const MARKDOWN =
  'One *two **three** four* five\nsix [seven](https://example.org) eight.\n\n- nine\n- ten <b>eleven</b>\n\n> twelve  \n> thirteen';

function claim(id: string, start: number, end: number): HighlightedClaim {
  const range = utf16Range(start, end);
  return { id, aliases: [`old-${id}`], range, tone: 'holds', verdict: 'true', number: 1 };
}

function marked(markdown: string, ...claims: HighlightedClaim[]): Root {
  const { tree } = renderBody(markdown);
  return highlight(tree, flatten(tree), claims);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function elements(tree: Nodes, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (matches(element)) found.push(element);
  });
  return found;
}

const LENGTH = flatten(renderBody(MARKDOWN).tree).text.length;
const claims = fc
  .array(fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 30 })), { maxLength: 6 })
  .map((spans) =>
    spans.map(([start, length], at) => claim(`c${at}`, start, Math.min(start + length, LENGTH))),
  )
  .filter((all) => {
    const { text } = flatten(renderBody(MARKDOWN).tree);
    return all.every(({ range }) => /\S/u.test(text.slice(range.start, range.end)));
  });

describe('highlight', () => {
  it('writes a mark, a line and a link for one claim', () => {
    expect(toHtml(marked('One two three', claim('x', 4, 7)))).toBe(
      '<p data-block="0" style="--block:0">One <span id="old-x" data-claim="x"></span>' +
        '<mark id="x" tabindex="-1" class="claim" data-claims="x">' +
        '<span class="line" data-claim="x" data-tone="holds" data-verdict="true" data-lane="0" data-number="1" style="--back:0.7">' +
        '<a class="words" href="#note-x" aria-details="note-x"><span class="end" style="--room:0.7">two</span></a></span></mark> three</p>',
    );
  });

  it('puts the inner claim closer to the words', () => {
    const tree = marked('One two three', claim('outer', 0, 13), claim('inner', 4, 7));
    const [line] = elements(tree, ({ properties }) => properties['dataClaims'] === 'outer inner');
    expect(line && toHtml({ type: 'root', children: [line] })).toMatch(
      /data-claim="outer"[^>]*data-lane="1".*data-claim="inner"[^>]*data-lane="0"/u,
    );
  });

  it('keeps room for the numbers of all claims that end at a word', () => {
    const html = toHtml(marked('One two three', claim('outer', 0, 7), claim('inner', 4, 7)));
    expect(html).toMatch(/data-claim="outer"[^>]*style="--back:0.7"/u);
    expect(html).toMatch(/data-claim="inner"[^>]*style="--back:1.4"/u);
    expect(html).toContain('<span class="end" style="--room:1.4">two</span>');
  });

  it('keeps both ids where two claims begin together', () => {
    const html = toHtml(marked('One two three', claim('a', 0, 7), claim('b', 0, 3)));
    expect(html).toMatch(/<mark id="a"[^>]*data-claims="a b".*<span id="b"/u);
  });

  test.prop([claims])('never changes the text', (all) => {
    expect(textOf(marked(MARKDOWN, ...all))).toBe(textOf(renderBody(MARKDOWN).tree));
  });

  test.prop([claims])('nests neither marks nor links, and gives each id once', (all) => {
    const tree = marked(MARKDOWN, ...all);
    for (const name of ['mark', 'a']) {
      for (const outer of elements(tree, ({ tagName }) => tagName === name)) {
        expect(elements(outer, ({ tagName }) => tagName === name)).toEqual([outer]);
      }
    }
    const ids = elements(tree, ({ properties }) => properties['id'] !== undefined).map(
      ({ properties }) => properties['id'],
    );
    expect(ids.toSorted()).toEqual(all.flatMap(({ id, aliases }) => [id, ...aliases]).toSorted());
  });

  test.prop([claims])(
    'marks exactly the words of each claim, with one number and one tab stop',
    (all) => {
      const { text } = flatten(renderBody(MARKDOWN).tree);
      const tree = marked(MARKDOWN, ...all);
      for (const { id, range } of all) {
        const lines = elements(
          tree,
          ({ properties }) =>
            properties['dataClaim'] === id && properties['className'] !== undefined,
        );
        const words = lines.map(textOf).join('').replace(/\s/gu, '');
        expect(words).toBe(text.slice(range.start, range.end).replace(/\s/gu, ''));
        expect(lines.map(({ properties }) => properties['dataNumber'] ?? '').join('')).toBe('1');
        expect(lines.at(-1)?.properties['dataNumber']).toBe('1');
        expect(new Set(lines.map(({ properties }) => properties['dataLane'])).size).toBe(1);
        const stops = elements(
          tree,
          ({ properties }) =>
            properties['href'] === `#note-${id}` && properties['tabIndex'] === undefined,
        );
        expect(stops.length).toBeLessThanOrEqual(1);
      }
    },
  );
});
