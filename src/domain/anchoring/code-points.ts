import type { CodePointOffset, TextRange, Utf16Offset } from '../offsets.ts';

/** The same range, counted in Unicode code points as W3C selectors count. */
export function toCodePointRange(text: string, range: TextRange): TextRange<CodePointOffset> {
  const start = countCodePoints(text.slice(0, range.start));
  const length = countCodePoints(text.slice(range.start, range.end));
  return { start: start as CodePointOffset, end: (start + length) as CodePointOffset };
}

/** The same range, counted in UTF-16 code units as strings count. Offsets past the end become the end. */
export function toUtf16Range(text: string, range: TextRange<CodePointOffset>): TextRange {
  const start = skipCodePoints(text, 0, range.start);
  const end = skipCodePoints(text, start, range.end - range.start);
  return { start: start as Utf16Offset, end: end as Utf16Offset };
}

/** Number of Unicode code points of a text. */
export function countCodePoints(text: string): number {
  return text.length - (text.match(SURROGATE_PAIR)?.length ?? 0);
}

/** Two UTF-16 code units of one code point. Without the flag `u`, which would match whole code points. */
const SURROGATE_PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

function skipCodePoints(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0 && at < text.length; left -= 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}
