import { EDGE } from './scan-page.ts';

// Without `u`, which steps back to the first half of a surrogate pair.
const GAP = /[\s\0]*/y;

/**
 * Where the text of a page departs from the text that was checked; `undefined` if it does not. White space at the
 * edges of elements may differ, as may its amount; nothing else.
 *
 * @param shown text of the page, with {@link EDGE} at the edges of elements
 */
export function findChangedText(shown: string, expected: string): string | undefined {
  let at = 0;
  let wanted = 0;
  while (at < shown.length || wanted < expected.length) {
    const end = endOfGap(shown, at);
    const wantedEnd = endOfGap(expected, wanted);
    const isGap = end > at;
    if (isGap !== wantedEnd > wanted && !shown.slice(at, end).includes(EDGE))
      return quote(shown, at);
    at = end;
    wanted = wantedEnd;
    if (shown[at] !== expected[wanted]) return quote(shown, at);
    at += 1;
    wanted += 1;
  }
  return undefined;
}

function endOfGap(text: string, at: number): number {
  // Between these there is white space only at U+00A0. Nearly all characters are theirs, and looked at one by one.
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x1680 && code !== 0xa0) return at;
  GAP.lastIndex = at;
  return GAP.test(text) ? GAP.lastIndex : at;
}

function quote(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - 20), at + 40).replace(/[\s\0]+/gu, ' ');
  return JSON.stringify(words.trim());
}

/** Whether two texts have the same characters, white space aside. */
export function haveSameWords(left: string, right: string): boolean {
  return left === right || withoutSpace(left) === withoutSpace(right);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
