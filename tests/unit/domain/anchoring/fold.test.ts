import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/domain/anchoring/fold.ts';
import { utf16Range } from '../../../../src/domain/anchoring/range.ts';
import { texts } from './texts.ts';

const UNICODE = fc.string({ unit: 'grapheme' });
const ODD = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '\u200B',
      '\u00AD',
      '\u0301',
      '…',
      '’',
      '\u1100',
      '\u1161',
      '\u11A8',
      '\uFEFF',
    ),
  )
  .map((units) => units.join(''));

describe('fold', () => {
  it.each([
    ['“Yes” „no‟', '"Yes" "no"'],
    ['don’t ‘so’ ‚x‛', "don't 'so' 'x'"],
    ['and so on…', 'and so on...'],
    ['so\u00ADft\u200B\u200C\u200D\u2060\uFEFF', 'soft'],
    ['a\u00A0 \n\tb \u200B c', 'a b c'],
    ['e\u0301', '\u00E9'],
    ['\u1100\u1161\u11A8', '\uAC01'],
  ])('makes %j equal to %j', (source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  it.each(['A–B — C-D', '«Oui»', '−5 %', '½ ² ①', 'STRASSE straße'])(
    'leaves %j as it is',
    (text) => {
      expect(fold(text).text).toBe(text);
    },
  );

  test.prop([fc.oneof(UNICODE, ODD, texts)])('is idempotent', (source) => {
    const once = fold(source).text;
    expect(fold(once).text).toBe(once);
  });

  test.prop([fc.oneof(UNICODE, ODD, texts)])(
    'maps back in order, onto what folds to the same',
    (source) => {
      const folded = fold(source);
      let last = 0;
      for (let at = 0; at < folded.text.length; at += 1) {
        const { start, end } = folded.toSource(utf16Range(at, at + 1));
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(fold(source.slice(start, end)).text).toContain(folded.text[at]);
        last = start;
      }
    },
  );

  test.prop([texts])('maps there and back', (source) => {
    const folded = fold(source);
    const all = utf16Range(0, folded.text.length);
    expect(folded.toFolded(folded.toSource(all))).toEqual(all);
  });
});
