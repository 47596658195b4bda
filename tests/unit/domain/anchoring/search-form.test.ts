import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { searchForm } from '../../../../src/domain/anchoring/search-form.ts';

describe('searchForm', () => {
  it.each([
    ['case', 'RÉSUMÉ', 'résumé'],
    ['accents', 'Résumé', 'Resume'],
    ['accents of several marks', 'e\u0323\u0302', 'e'],
    ['composition', 'e\u0301te\u0301', 'été'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['compatibility forms', 'ﬁnal Ⅻ', 'final XII'],
    ['soft hyphens', 'fer\u00ADry', 'ferry'],
    ['zero-width characters', 'fer\u200B\u200D\u2060\uFEFFry', 'ferry'],
    ['white space', ' the \n\t ferry\u00A0', 'the ferry'],
    ['single quotation marks', '‘a’ ‚b‛', "'a' 'b'"],
    ['double quotation marks', '“a” „b‟', '"a" "b"'],
  ])('is the same where only %s differ', (_what, one, other) => {
    expect(searchForm(one)).toBe(searchForm(other));
  });

  it.each([
    ['words', 'the ferry', 'the fairy'],
    ['a space', 'a part', 'apart'],
    ['quotation marks of another kind', "'a'", '"a"'],
    ['digits', '1,5', '15'],
  ])('differs where %s differ', (_what, one, other) => {
    expect(searchForm(one)).not.toBe(searchForm(other));
  });

  it('stays readable', () => {
    expect(searchForm(' “Où  est-ce ?” ')).toBe('"ou est-ce ?"');
  });

  test.prop([fc.string({ unit: 'grapheme' })])('is its own form', (text) => {
    expect(searchForm(searchForm(text))).toBe(searchForm(text));
  });
});
