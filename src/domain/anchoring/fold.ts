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
 * | soft hyphen, zero-width space, joiner, non-joiner, word joiner, byte order mark, direction marks and controls | nothing |
 */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„‟', (mark) => [mark, '"'] as const),
  ...Array.from('‘’‚‛', (mark) => [mark, "'"] as const),
  ['…', '...'] as const,
]);
const INVISIBLE = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';
const INVISIBLES = new RegExp(`[${INVISIBLE}]+`, 'gu');
const TRAILING_INVISIBLES = new RegExp(`[${INVISIBLE}]+$`, 'u');

/**
 * The text cut into pieces that fold independently of each other. Marks stay with their base and Hangul
 * letters with their syllable, because normal form C joins them.
 */
const PIECES = new RegExp(
  [
    `(?<plain>(?:[!#-&(-~]| (?=[!#-&(-~]))+(?![\\p{M}${INVISIBLE}]))`,
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

/** A stretch of the folded text and the stretch of the source it came from. */
interface Piece {
  readonly folded: TextRange;
  readonly source: TextRange;
  /** Equal character for character, so that an offset inside one is the same offset inside the other. */
  readonly isPlain: boolean;
}

/** Folds a text by the table above. Idempotent; the map back is monotone. */
export function fold(source: string): FoldedText {
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  for (const match of source.matchAll(PIECES)) {
    const piece = match[0];
    const isPlain = match.groups?.['plain'] !== undefined;
    const text = isPlain ? piece : match.groups?.['white'] !== undefined ? ' ' : foldPiece(piece);
    const visible = isPlain ? piece.length : piece.replace(TRAILING_INVISIBLES, '').length;
    if (text === '') continue;
    pieces.push({
      folded: utf16Range(length, length + text.length),
      source: utf16Range(match.index, match.index + visible),
      isPlain,
    });
    texts.push(text);
    length += text.length;
  }
  return folding(texts.join(''), pieces, source.length);
}

function foldPiece(piece: string): string {
  const composed = piece.replace(INVISIBLES, '').normalize('NFC');
  return Array.from(composed, (character) => REPLACED.get(character) ?? character).join('');
}

function folding(text: string, pieces: readonly Piece[], sourceLength: number): FoldedText {
  const startOf = (offset: number): number => {
    const piece = pieces[firstIndex(pieces, ({ folded }) => folded.end > offset)];
    if (piece === undefined) return sourceLength;
    return piece.isPlain ? piece.source.start + offset - piece.folded.start : piece.source.start;
  };
  const endOf = (offset: number): number => {
    const piece = pieces[firstIndex(pieces, ({ folded }) => folded.end >= offset)];
    if (piece === undefined) return sourceLength;
    return piece.isPlain ? piece.source.start + offset - piece.folded.start : piece.source.end;
  };
  const firstFrom = (offset: number): number => {
    const piece = pieces[firstIndex(pieces, (candidate) => lastStart(candidate) >= offset)];
    if (piece === undefined) return text.length;
    return piece.folded.start + Math.max(0, piece.isPlain ? offset - piece.source.start : 0);
  };
  return {
    text,
    toSource({ start, end }) {
      const from = startOf(start);
      return utf16Range(from, end > start ? endOf(end) : from);
    },
    toFolded({ start, end }) {
      return utf16Range(firstFrom(start), firstFrom(end));
    },
    isEdge(offset) {
      const piece = pieces[firstIndex(pieces, ({ folded }) => folded.end > offset)];
      return piece === undefined || piece.isPlain || piece.folded.start === offset;
    },
  };
}

/** Where in the source the last character of a piece begins. */
function lastStart({ source, isPlain }: Piece): number {
  return isPlain ? source.end - 1 : source.start;
}

/** Index of the first piece for which `holds` is true; it must be true of all pieces after it. */
function firstIndex(pieces: readonly Piece[], holds: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = pieces[middle];
    if (piece !== undefined && !holds(piece)) low = middle + 1;
    else high = middle;
  }
  return low;
}
