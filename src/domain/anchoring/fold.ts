import type { TextRange } from '../offsets.ts';
import { utf16Range } from './range.ts';

/**
 * What counts as equal when a quote is looked up. This table is complete; anything else must be equal
 * character for character: case, dashes, digits, signs, units, guillemets.
 *
 * | in the text                                     | folded to                    |
 * | ----------------------------------------------- | ---------------------------- |
 * | any text                                        | Unicode normal form C        |
 * | run of white space, also no-break space         | one space                    |
 * | “ ” „ ‟                                         | "                            |
 * | ‘ ’ ‚ ‛                                         | '                            |
 * | …                                               | ...                          |
 * | soft hyphen, zero-width space, joiner, non-joiner, word joiner, byte order mark | nothing |
 */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„‟', (mark) => [mark, '"'] as const),
  ...Array.from('‘’‚‛', (mark) => [mark, "'"] as const),
  ['…', '...'] as const,
]);
const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const INVISIBLES = new RegExp(`[${INVISIBLE}]+`, 'gu');
const TRAILING_INVISIBLES = new RegExp(`[${INVISIBLE}]+$`, 'u');

/**
 * The text cut into pieces that fold independently of each other. Marks stay with their base and Hangul
 * letters with their syllable, because normal form C joins them.
 */
const PIECES = new RegExp(
  [
    `(?<plain>[!#-&(-~]+(?![\\p{M}${INVISIBLE}]))`,
    `(?<white>[^\\S\\uFEFF][\\s${INVISIBLE}]*)`,
    `[\\u1100-\\u1112\\uAC00-\\uD7A3][\\u1161-\\u11C2${INVISIBLE}]*[\\p{M}${INVISIBLE}]*`,
    `[^][\\p{M}${INVISIBLE}]*`,
  ].join('|'),
  'gu',
);

/** A text in which equal passages are equal strings, and the way back. */
export interface FoldedText {
  readonly text: string;
  /** The range of the source which a range of the folded text came from. */
  readonly toSource: (range: TextRange) => TextRange;
  /** The folded range of everything that begins inside a range of the source. */
  readonly toFolded: (range: TextRange) => TextRange;
  /** Whether an offset of the folded text stands between two characters of the source, not inside one. */
  readonly isEdge: (offset: number) => boolean;
}

/** Folds a text by the table above. Idempotent; the map back is monotone. */
export function fold(source: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.matchAll(PIECES)) {
    const piece = match[0];
    const isPlain = match.groups?.['plain'] !== undefined;
    const folded = isPlain ? piece : match.groups?.['white'] !== undefined ? ' ' : foldPiece(piece);
    const end = match.index + piece.replace(TRAILING_INVISIBLES, '').length;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(isPlain ? match.index + unit : match.index);
      ends.push(isPlain ? match.index + unit + 1 : end);
    }
    pieces.push(folded);
  }
  return folding(pieces.join(''), starts, ends, source.length);
}

function foldPiece(piece: string): string {
  const composed = piece.replace(INVISIBLES, '').normalize('NFC');
  return Array.from(composed, (character) => REPLACED.get(character) ?? character).join('');
}

function folding(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  sourceLength: number,
): FoldedText {
  return {
    text,
    toSource({ start, end }) {
      const from = starts[start] ?? sourceLength;
      return utf16Range(from, end > start ? (ends[end - 1] ?? sourceLength) : from);
    },
    toFolded({ start, end }) {
      return utf16Range(firstAtLeast(starts, start), firstAtLeast(starts, end));
    },
    isEdge: (offset) =>
      offset === 0 || offset >= starts.length || starts[offset] !== starts[offset - 1],
  };
}

/** Index of the first of the ascending numbers that is not below the limit. */
function firstAtLeast(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
