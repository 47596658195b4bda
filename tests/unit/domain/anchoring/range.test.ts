import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { overlapping, overlaps, utf16Range } from '../../../../src/domain/anchoring/range.ts';
import { fitsContext } from '../../../../src/domain/anchoring/selector.ts';

const ranges = fc
  .tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => utf16Range(start, start + length));

describe('overlaps', () => {
  test.prop([ranges, ranges])('is true where two ranges share a character', (one, other) => {
    const within = (at: number, { start, end }: typeof one) => start <= at && at < end;
    const shared = Array.from({ length: 20 }, (_, at) => at).filter(
      (at) => within(at, one) && within(at, other),
    );
    expect(overlaps(one, other)).toBe(shared.length > 0);
  });
});

describe('overlapping', () => {
  const rows = fc
    .array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 })), { maxLength: 6 })
    .map((steps) => {
      let at = 0;
      return steps.map(([gap, length]) => {
        const start = at + gap;
        at = start + length;
        return utf16Range(start, at);
      });
    });

  test.prop([rows, ranges])('gives those of a row that overlap a range', (row, range) => {
    expect(overlapping(row, range)).toEqual(row.filter((one) => overlaps(one, range)));
  });
});

describe('fitsContext', () => {
  const text = 'the old ferry left the port';
  const [start, end] = [text.indexOf('ferry'), text.indexOf('ferry') + 'ferry'.length];
  it.each([
    ['', '', true],
    ['old', '', true],
    ['the old', 'left the', true],
    ['', 'left', true],
    ['ld', '', false],
    ['', 'lef', false],
    ['new', '', false],
    ['', 'sank', false],
    ['in the old', '', false],
    ['old', 'sank', false],
    ['new', 'left', false],
  ])('"%s" before and "%s" after: %s', (prefix, suffix, expected) => {
    expect(fitsContext(text, start, end, { prefix, suffix })).toBe(expected);
  });

  it('needs no white space where there is none', () => {
    const marked = '“ferry”, it said';
    const around = { prefix: '“', suffix: '”, it' };
    expect(fitsContext(marked, 1, 6, around)).toBe(true);
    expect(fitsContext(marked, 1, 6, { prefix: '“', suffix: ', it' })).toBe(false);
  });
});
