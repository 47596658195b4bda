import type { TextRange, Utf16Offset } from '../offsets.ts';

/** A range of UTF-16 offsets from plain numbers: `start` inclusive, `end` exclusive. */
export function utf16Range(start: number, end: number): TextRange {
  return { start: start as Utf16Offset, end: end as Utf16Offset };
}

/** Whether two ranges of one text share at least one character. */
export function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}
