import type { TextDirective } from '../text-directive.ts';
import { countWords, nextWordEnd, previousWordStart } from './word-boundary.ts';

/** A longer passage is given by its first and last words. */
const LONGEST_WHOLE_PASSAGE = 300;

/** Whether a browser should look for a passage by its ends: no term may cross blocks, nor be very long. */
export function needsEnds(passage: string): boolean {
  return passage.length > LONGEST_WHOLE_PASSAGE || passage.includes('\n');
}

/**
 * The first and last words of a passage, each within its own line.
 * @param words at either end, fewer where the line ends or the ends would meet
 */
export function endsOf(passage: string, words: number): TextDirective & { readonly end: string } {
  const [first = ''] = passage.split('\n');
  const last = passage.slice(passage.lastIndexOf('\n') + 1);
  const most = first === passage ? Math.floor(countWords(passage, 2 * words) / 2) : words;
  return {
    start: first.slice(0, wordsForward(first, 0, Math.min(words, most))).trim(),
    end: last.slice(wordsBackward(last, last.length, Math.min(words, most))).trim(),
  };
}

/** End of the n-th word that begins at or after the offset, or the text's end. */
export function wordsForward(text: string, offset: number, words: number): number {
  let at = offset;
  for (let left = words; left > 0 && at < text.length; left -= 1) at = nextWordEnd(text, at);
  return at;
}

/** Start of the n-th word that begins before the offset, or 0. */
export function wordsBackward(text: string, offset: number, words: number): number {
  let at = offset;
  for (let left = words; left > 0 && at > 0; left -= 1) at = previousWordStart(text, at);
  return at;
}
