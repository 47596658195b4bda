import type { TextRange } from '../offsets.ts';
import { wordsBackward, wordsForward } from './passage-ends.ts';
import { contextAround, type Surroundings } from './surroundings.ts';

/** Words added on either side where the usual context stands around the same words twice. */
const STEP = 4;

/**
 * The text on either side of a range, touching it, long enough that no other place of the text has the same
 * words in the same context: W3C prefix and suffix.
 */
export function uniqueContext(text: string, range: TextRange): Surroundings {
  const exact = text.slice(range.start, range.end);
  let context = contextAround(text, range);
  for (let words = STEP; !isUnique(text, exact, context); words += STEP) {
    const from = wordsBackward(text, range.start - context.before.length, words);
    const to = wordsForward(text, range.end + context.after.length, words);
    const longer = { before: text.slice(from, range.start), after: text.slice(range.end, to) };
    if (longer.before === context.before && longer.after === context.after) break;
    context = longer;
  }
  return context;
}

function isUnique(text: string, exact: string, { before, after }: Surroundings): boolean {
  const words = `${before}${exact}${after}`;
  return text.indexOf(words) === text.lastIndexOf(words);
}
