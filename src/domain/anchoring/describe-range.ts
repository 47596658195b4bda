import type { TextRange } from '../offsets.ts';
import { findAll } from './find-all.ts';
import { fold } from './fold.ts';
import type { FoldedText } from './fold.ts';
import type { Context, QuoteSelector } from './selector.ts';
import { shortestContext } from './shortest-context.ts';
import { isWordBoundary } from './word-boundary.ts';

/**
 * The selector that leads back to a range: its words, and the shortest words before or after them which tell
 * the place from others with the same words. Line feeds become spaces.
 * @param range must begin and end at a word boundary, with a character that is neither white space nor invisible
 */
export function describeRange(text: string, range: TextRange): QuoteSelector {
  const folded = fold(text);
  const { start, end } = folded.toFolded(range);
  const quote = folded.text.slice(start, end);
  const places = findAll(folded.text, [quote]).get(quote) ?? [];
  const whole = places.filter((place) => isWhole(folded, place, place + quote.length));
  const context = shortestContext(folded.text, start, whole, quote.length);
  return { quote: oneLine(text.slice(range.start, range.end)), ...withoutEmpty(context) };
}

/** Whether a range of the folded text cuts neither a word nor a character. */
export function isWhole(folded: FoldedText, start: number, end: number): boolean {
  return (
    folded.isEdge(start) &&
    folded.isEdge(end) &&
    isWordBoundary(folded.text, start) &&
    isWordBoundary(folded.text, end)
  );
}

/** The context as an author writes it: a side that is not needed is left out. */
export function withoutEmpty(context: Context | undefined): Omit<QuoteSelector, 'quote'> {
  return {
    ...(context?.prefix ? { prefix: context.prefix } : {}),
    ...(context?.suffix ? { suffix: context.suffix } : {}),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
