import type { TextDirective } from '../text-directive.ts';
import { endsOf, needsEnds } from './passage-ends.ts';
import { countWords } from './word-boundary.ts';

/** What stands in for words left out or put in by whoever quotes: `…`, `[…]`, `(...)`, `[a name]`. */
const GAP = /\s*(?:\[[^\]]*\]|\((?:…|\.{3,})\)|…|\.{3,})\s*/u;
const EDGE_QUOTATION_MARKS = /^["“”„‟«»'‘’‚‛\s]+|["“”„‟«»'‘’‚‛\s]+$/gu;
const END_WORDS = 6;

/**
 * A text directive for words of a page whose text is not known: the words alone, or their ends where they are
 * long. Of a quote with gaps the longest unbroken part is looked for.
 *
 * @returns `undefined` if the quote has no words
 */
export function describeQuote(quote: string): TextDirective | undefined {
  const parts = quote.split(GAP).map((part) => part.replace(EDGE_QUOTATION_MARKS, ''));
  const [longest = ''] = parts.sort((one, other) => other.length - one.length);
  if (countWords(longest, 1) === 0) return undefined;
  return needsEnds(longest) ? endsOf(longest, END_WORDS) : { start: longest };
}
