import { EDGE } from './scan-page.ts';

const GAP = /[\s\0]*/uy;

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
    const gap = gapAt(shown, at);
    const wantedGap = gapAt(expected, wanted);
    if (!gap.includes(EDGE) && (gap === '') !== (wantedGap === '')) return quote(shown, at);
    at += gap.length;
    wanted += wantedGap.length;
    if (shown[at] !== expected[wanted]) return quote(shown, at);
    at += 1;
    wanted += 1;
  }
  return undefined;
}

function gapAt(text: string, at: number): string {
  GAP.lastIndex = at;
  return GAP.exec(text)?.[0] ?? '';
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
