import type { TextRange } from '../offsets.ts';
import { overlapping } from './range.ts';
import { wordAt } from './word-boundary.ts';

/** Code points of context on either side. */
const CONTEXT_LENGTH = 32;

/** What stands before and after a range. Either may be empty. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/**
 * The rest of the sentence (or sentences) which a range stands in.
 * @param sentences of the text, in order
 */
export function sentenceAround(
  text: string,
  sentences: readonly TextRange[],
  range: TextRange,
): Surroundings {
  const touched = overlapping(sentences, range);
  return {
    before: text.slice(touched[0]?.start ?? range.start, range.start),
    after: text.slice(range.end, touched.at(-1)?.end ?? range.end),
  };
}

/** Up to 32 code points of the text on either side of a range, touching it, without a cut word. */
export function contextAround(text: string, range: TextRange): Surroundings {
  const before = Array.from(text.slice(Math.max(0, range.start - 2 * CONTEXT_LENGTH), range.start));
  const after = Array.from(text.slice(range.end, range.end + 2 * CONTEXT_LENGTH));
  const earliest = range.start - before.slice(-CONTEXT_LENGTH).join('').length;
  const latest = range.end + after.slice(0, CONTEXT_LENGTH).join('').length;
  const [first, last] = [wordAt(text, earliest), wordAt(text, latest)];
  const from = Math.min(first.start < earliest ? first.end : earliest, range.start);
  const to = Math.max(last.start, range.end);
  return {
    before: text.slice(from, range.start).trimStart(),
    after: text.slice(range.end, to).trimEnd(),
  };
}
