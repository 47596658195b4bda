const WORDS = new Intl.Segmenter('und', { granularity: 'word' });

/** Units looked at on either side of an offset: longer than any word, short enough to be free. */
const REACH = 64;

/** A word, or what stands between words, with its offsets in the text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isWordLike: boolean;
}

/** Whether no word of the text (Unicode Standard Annex #29) goes on across the offset. */
export function isWordBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return wordAt(text, offset).start === offset;
}

/** The word, mark or space which the character at the offset belongs to. */
export function wordAt(text: string, offset: number): Word {
  const from = windowStart(text, offset);
  const nearby = WORDS.segment(text.slice(from, offset + REACH));
  const found = nearby.containing(offset - from);
  if (!found) return { start: offset, end: offset, text: '', isWordLike: false };
  return {
    start: from + found.index,
    end: from + found.index + found.segment.length,
    text: found.segment,
    isWordLike: found.isWordLike === true,
  };
}

/**
 * Number of words; marks and spaces between them do not count.
 * @param most words after which the rest of the text is not looked at: parting a text into words is slow
 */
export function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  const words = WORDS.segment(text);
  let count = 0;
  let word = words.containing(0);
  while (word !== undefined && count < most) {
    if (word.isWordLike === true) count += 1;
    word = words.containing(word.index + word.segment.length);
  }
  return count;
}

/** Start of the nearest word that begins before the offset, or 0. */
export function previousWordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const word = wordAt(text, at - 1);
    at = word.start;
    if (word.isWordLike) return at;
  }
  return 0;
}

/** End of the nearest word that ends after the offset, or the text's end. */
export function nextWordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    const word = wordAt(text, at);
    at = word.end;
    if (word.isWordLike) return at;
  }
  return text.length;
}

/** A window begins after white space where it can, so that it does not begin inside a word. */
function windowStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - REACH);
  const space = text.slice(limit, offset).lastIndexOf(' ');
  return space < 0 ? limit : limit + space;
}
