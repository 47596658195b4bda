import type { TextRange, Utf16Offset } from '../offsets.ts';

/** A range of UTF-16 offsets from plain numbers: `start` inclusive, `end` exclusive. */
export function utf16Range(start: number, end: number): TextRange {
  return { start: start as Utf16Offset, end: end as Utf16Offset };
}

/** Whether two ranges of one text share at least one character. */
export function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/**
 * The ranges that share a character with `range`, found by halving instead of looking at each.
 * @param sorted ranges in order, none of which overlaps another
 */
export function overlapping(sorted: readonly TextRange[], range: TextRange): readonly TextRange[] {
  const first = firstEndingAfter(sorted, range.start);
  let last = first;
  for (let next = sorted[last]; next !== undefined && overlaps(next, range); next = sorted[last]) {
    last += 1;
  }
  return sorted.slice(first, last);
}

function firstEndingAfter(sorted: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
