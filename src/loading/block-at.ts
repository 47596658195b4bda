import type { TextRange } from '../domain/offsets.ts';

/** Index of the last of the sorted `blocks` that begins at or before `offset`; 0 if none does. */
export function blockAt(blocks: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
