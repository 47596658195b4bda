import type { TextRange } from '../offsets.ts';
import { fold } from './fold.ts';
import { utf16Range } from './range.ts';
import { wordAt } from './word-boundary.ts';

/**
 * A range widened to the words it cuts, without white space at its ends: what can be quoted of it.
 *
 * @param text the rendered text
 * @returns `undefined` if there is no letter or digit in the range
 */
export function extendToWords(text: string, range: TextRange): TextRange | undefined {
  const folded = fold(text);
  const selected = folded.toFolded(range);
  let start: number = selected.start;
  let end: number = selected.end;
  while (start < end && folded.text[start] === ' ') start += 1;
  while (end > start && folded.text[end - 1] === ' ') end -= 1;
  if (!/[\p{L}\p{N}]/u.test(folded.text.slice(start, end))) return undefined;
  const first = wordAt(folded.text, start);
  const last = wordAt(folded.text, end - 1);
  start = first.start;
  end = last.end;
  while (start > 0 && !folded.isEdge(start)) start -= 1;
  while (end < folded.text.length && !folded.isEdge(end)) end += 1;
  return folded.toSource(utf16Range(start, end));
}
