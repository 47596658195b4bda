import search from 'approx-string-match';
import { diffWords } from 'diff';
import type { TextRange } from '../offsets.ts';
import type { FoldedText } from './fold.ts';
import { utf16Range } from './range.ts';
import { wordAt } from './word-boundary.ts';

/** The passage that comes closest to a quote which the text does not contain. For messages, and nothing else. */
export interface NearestPassage {
  readonly range: TextRange;
  /** Its words, as they stand in the text. */
  readonly text: string;
  /** Each difference in words, such as `"occured" in the quote, "occurred" in the text`. */
  readonly differences: readonly string[];
}

/** Shortest quote for which "nearest" means anything, and how much of a long one is compared. */
const SHORTEST = 5;
const LONGEST = 512;
/** Greatest share of characters that may differ. */
const TOLERANCE = 0.4;

/** Cost of looking for the passage, in steps of the search: text times machine words of the quote. */
export function nearestPassageCost(folded: FoldedText, quote: string): number {
  return folded.text.length * Math.ceil(Math.min(quote.length, LONGEST) / 32);
}

/**
 * The passage nearest to a folded quote by edit distance, widened to whole words.
 * @returns `undefined` if nothing in the text is similar
 */
export function nearestPassage(
  source: string,
  folded: FoldedText,
  quote: string,
): NearestPassage | undefined {
  if (quote.length < SHORTEST) return undefined;
  const pattern = quote.slice(0, LONGEST);
  const found = search(folded.text, pattern, Math.floor(pattern.length * TOLERANCE));
  const best = found.reduce<(typeof found)[number] | undefined>(
    (least, match) => (least && least.errors <= match.errors ? least : match),
    undefined,
  );
  if (!best) return undefined;
  const passage = wholeWords(folded.text, best.start, best.end + quote.length - pattern.length);
  const range = folded.toSource(passage);
  return {
    range,
    text: source.slice(range.start, range.end),
    differences: differences(quote, folded.text.slice(passage.start, passage.end)),
  };
}

function wholeWords(text: string, start: number, end: number): TextRange {
  const last = Math.min(Math.max(end, start + 1), text.length);
  const first = wordAt(text, start);
  const final = wordAt(text, last - 1);
  return utf16Range(
    first.text === ' ' ? first.end : first.start,
    final.text === ' ' ? final.start : final.end,
  );
}

function differences(quote: string, passage: string): readonly string[] {
  const found: string[] = [];
  const changes = diffWords(quote, passage);
  for (const [index, { value, added, removed }] of changes.entries()) {
    const words = `"${value.trim()}"`;
    const next = changes[index + 1];
    if (removed && next?.added) {
      found.push(`${words} in the quote, "${next.value.trim()}" in the text`);
    } else if (removed) {
      found.push(`${words} is in the quote, but not in the text`);
    } else if (added && !changes[index - 1]?.removed) {
      found.push(`${words} is in the text, but not in the quote`);
    }
  }
  return found;
}
