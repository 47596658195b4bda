import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { anchorQuotes } from '../../../src/domain/anchoring/anchor-quotes.ts';
import { flatten } from '../../../src/markdown/flatten.ts';
import { renderBody } from '../../../src/markdown/render.ts';

const flat = (markdown: string) => flatten(renderBody(markdown).tree);

describe('flatten', () => {
  it('parts blocks and line breaks by one line feed, and wrapped lines by a space', () => {
    const { text, blocks } = flat(
      '# Head\n\nOne\ntwo  \nthree\n\n- a\n- b\n\n---\n\n> c\n\n| d | e |\n|---|---|\n| f | g |',
    );
    expect(text).toBe('Head\nOne two\nthree\na\nb\nc\nd\ne\nf\ng');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Head',
      'One two\nthree',
      'a\nb',
      '',
      'c',
      'd\ne\nf\ng',
    ]);
  });

  it('knows the line of every word', () => {
    const markdown =
      '\n\n# Head\n\nOne *two*\nthree &amp; four  \nfive\n\n- six\n- seven\n\n<b>eight</b>';
    const { text, placeOf } = flat(markdown);
    const lineOf = (word: string) => placeOf(text.indexOf(word))?.line;
    const lines = ['Head', 'One', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map(
      lineOf,
    );
    expect(lines).toEqual([3, 5, 5, 6, 6, 7, 9, 10, 12]);
    expect(placeOf(text.indexOf('two'))).toEqual({ line: 5, column: 6 });
  });

  test.prop([
    fc.array(fc.constantFrom('em', 'a', 'plain', 'strong', 'code'), { minLength: 7, maxLength: 7 }),
  ])('gives the same match whatever markup stands in the text', (markup) => {
    const words = ['They', 'said', 'it', 'was', 'most', 'likely', 'true'];
    const marked = words.map((word, at) => {
      const name = markup[at] ?? 'plain';
      return name === 'plain' ? word : `<${name}>${word}</${name}>`;
    });
    const quotes = [{ quote: 'said it was' }, { quote: 'likely true' }];
    expect(anchorQuotes(flat(marked.join(' ')).text, quotes)).toEqual(
      anchorQuotes(words.join(' '), quotes),
    );
  });
});
