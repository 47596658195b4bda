import { fc, test } from '@fast-check/vitest';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import {
  decodeEntities,
  readAttributes,
} from '../../../../src/integrations/verify-output/read-attributes.ts';
import { scanHtml } from '../../../../src/integrations/verify-output/scan-html.ts';

const parser = unified().use(rehypeParse, { emitParseErrors: true, fragment: true });

/** The elements of a page and the depth of each, as the scanner meets them; and what it objects to. */
function scan(html: string) {
  const elements: string[] = [];
  let depth = 0;
  const problem = scanHtml(html, {
    open: (name, _attributes, isVoid) => {
      elements.push(`${depth} ${name}`);
      if (!isVoid) depth += 1;
    },
    close: () => {
      depth -= 1;
    },
    text: () => undefined,
  });
  return { elements, problem };
}

/** The same, as the parser of the HTML standard has it. */
function parse(html: string): string[] {
  const list = (node: Nodes, depth: number): string[] =>
    node.type === 'element'
      ? [`${depth} ${node.tagName}`, ...node.children.flatMap((child) => list(child, depth + 1))]
      : [];
  return parser.parse(html).children.flatMap((node) => list(node, 0));
}

describe('markup', () => {
  it.each([
    ['an element that is not closed', '<div><p>a</div>', '</div> stands where </p> was expected'],
    ['an element that nothing closes', '<div><p>a</p>', '<div> is never closed'],
    ['an end without a beginning', '<p>a</p></p>', '</p> stands where </> was expected'],
    ['an end of nothing', '</>', 'this is no tag: "</>"'],
    ['an end with a space', '<p>a</p ></p>', 'this is no tag: "</p ></p>"'],
    [
      'an item in an item, around which a list was closed',
      '<ul><li>a<ul></ul><b><li>b</li></b></li></ul>',
      '<li> stands inside <li>',
    ],
    ['a bare bracket', '<p>1 < 2</p>', 'this is no tag: "< 2</p>"'],
    ['an attribute without quotes', '<p class=a>a</p>', 'this is no tag: "<p class=a>a</p>"'],
    ['a block in a paragraph', '<p><span><ul></ul></span></p>', '<ul> stands inside <p>'],
    ['a link in a link', '<a href="/"><b><a href="/">x</a></b></a>', '<a> stands inside <a>'],
    ['a cell outside a row', '<table><td>x</td></table>', '<td> stands directly in <table>'],
    ['an item in an item', '<ul><li>a<p><li>b</li></p></li></ul>', '<li> stands inside <p>'],
    ['words between rows', '<table>x</table>', 'text stands directly in <table>'],
  ])('%s is found', (_name, html, problem) => {
    expect(scan(html).problem).toContain(problem);
  });

  it.each([
    '<!DOCTYPE html><html lang="en"><head><title>1 < 2</title></head><body>\n</body></html>',
    '<div><p>a<br>b<img alt="" src="/x"></p><svg viewBox="0 0 1 1"><path d="M1 1"/></svg></div>',
    '<div><script>if (1 < 2) "<p>"</script><!-- <p> --><input disabled></div>',
    '<p><button type="button"><span>x</span></button></p>',
  ])('%s is in order', (html) => {
    expect(scan(html).problem).toBeUndefined();
  });

  const words = fc.constantFrom('a', ' ', '&lt;', 'b c');
  const names = fc.constantFrom(
    ...['p', 'div', 'a', 'b', 'ul', 'li', 'table', 'tbody', 'tr', 'td', 'h2', 'button', 'form'],
    ...['mark', 'span', 'blockquote', 'dl', 'dt'],
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      words,
      fc
        .tuple(names, fc.array(tie('node'), { maxLength: 3 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  }));

  test.prop([node.map((html) => `<section>${html}</section>`)], { numRuns: 3000 })(
    'what is in order is read alike by the parser of the HTML standard',
    (html) => {
      const { elements, problem } = scan(html);
      if (problem === undefined) expect(parse(html)).toEqual(elements);
    },
  );
});

it('attributes are read as they are meant, and doubled ones named', () => {
  expect(readAttributes(' id="a&amp;b" hidden data-x="&#x26;&#38;&nbsp;&odd;" ')).toEqual({
    values: new Map([
      ['id', 'a&b'],
      ['hidden', ''],
      ['data-x', '&&\u{a0}&odd;'],
    ]),
    twice: undefined,
  });
  expect(readAttributes(' id="a" id="b"').twice).toBe('id');
  expect(decodeEntities('&quot;&#x1F600;')).toBe('"😀');
});
