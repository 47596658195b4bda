import type { TextRange } from '../offsets.ts';
import { overlaps } from './range.ts';
import { sentencesOf } from './sentences.ts';
import { isWordBoundary } from './word-boundary.ts';

/** Code points of context on either side. */
const CONTEXT_LENGTH = 32;

/** What stands before and after a range. Either may be empty. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/**
 * The rest of the sentence (or sentences) which a range stands in, within its block (or blocks).
 * @param blocks the blocks of the text, in order
 * @param lang language of the text, as a BCP 47 tag
 */
export function sentenceAround(
  text: string,
  blocks: readonly TextRange[],
  range: TextRange,
  lang: string,
): Surroundings {
  const touched = blocks
    .filter((block) => overlaps(block, range))
    .flatMap((block) => sentencesOf(text, block, lang))
    .filter((sentence) => overlaps(sentence, range));
  return {
    before: text.slice(touched[0]?.start ?? range.start, range.start),
    after: text.slice(range.end, touched.at(-1)?.end ?? range.end),
  };
}

/** Up to 32 code points of the text on either side of a range, touching it, without a cut word. */
export function contextAround(text: string, range: TextRange): Surroundings {
  const before = Array.from(text.slice(Math.max(0, range.start - 2 * CONTEXT_LENGTH), range.start));
  const after = Array.from(text.slice(range.end, range.end + 2 * CONTEXT_LENGTH));
  let from = range.start - before.slice(-CONTEXT_LENGTH).join('').length;
  while (from < range.start && !isWordBoundary(text, from)) from += 1;
  let to = range.end + after.slice(0, CONTEXT_LENGTH).join('').length;
  while (to > range.end && !isWordBoundary(text, to)) to -= 1;
  return {
    before: text.slice(from, range.start).trimStart(),
    after: text.slice(range.end, to).trimEnd(),
  };
}
