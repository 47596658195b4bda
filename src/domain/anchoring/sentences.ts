import type { TextRange } from '../offsets.ts';
import { utf16Range } from './range.ts';

/**
 * The sentences of a text (Unicode Standard Annex #29), without the white space around them. None crosses
 * the border of a block.
 * @param blocks the blocks of the text, in order
 * @param lang language of the text, as a BCP 47 tag
 */
export function sentencesOf(
  text: string,
  blocks: readonly TextRange[],
  lang: string,
): readonly TextRange[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return blocks
    .flatMap((block) =>
      Array.from(segmenter.segment(text.slice(block.start, block.end)), ({ segment, index }) => {
        const start = block.start + index + (segment.length - segment.trimStart().length);
        return utf16Range(start, start + segment.trim().length);
      }),
    )
    .filter(({ start, end }) => end > start);
}
