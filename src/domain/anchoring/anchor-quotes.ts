import type { TextRange } from '../offsets.ts';
import { isWhole, withoutEmpty } from './describe-range.ts';
import { findAll } from './find-all.ts';
import { fold } from './fold.ts';
import type { FoldedText } from './fold.ts';
import { nearestPassage, nearestPassageCost } from './nearest-passage.ts';
import type { NearestPassage } from './nearest-passage.ts';
import { utf16Range } from './range.ts';
import { fitsContext } from './selector.ts';
import type { Context, QuoteSelector } from './selector.ts';
import { shortestContext } from './shortest-context.ts';
import { isWordBoundary, wordAt } from './word-boundary.ts';

/** What became of one quote. All ranges are UTF-16 offsets into the text as given. */
export type QuoteMatch =
  /** The words stand at exactly one place. */
  | { readonly kind: 'exact'; readonly range: TextRange }
  /** The words do not stand in the text. */
  | { readonly kind: 'missing'; readonly nearest?: NearestPassage }
  /** The words, with prefix and suffix, stand at several places. */
  | { readonly kind: 'ambiguous'; readonly matches: readonly AmbiguousMatch[] }
  /** The words only occur as part of a longer word. */
  | { readonly kind: 'cuts-word'; readonly range: TextRange; readonly word: string }
  /** The words stand in the text, but nowhere between this prefix and suffix. */
  | { readonly kind: 'context-differs'; readonly matches: readonly AmbiguousMatch[] };

/** One of several places, with what an author could add to the quote to mean this one. */
export interface AmbiguousMatch {
  readonly range: TextRange;
  /** Empty if the words around the place are too much alike to suggest any. */
  readonly suggestion: Omit<QuoteSelector, 'quote'>;
}

/** Places for which words are suggested, and how many words on either side are tried. */
const MOST_SUGGESTIONS = 8;
const MOST_WORDS = 40;
/** Steps of approximate search per call, all missing quotes together: about a second. */
const SEARCH_BUDGET = 50_000_000;

/**
 * Finds each quote in a text: exactly (after {@link fold}), at whole words, at one place; or says why not.
 * The time grows with the text plus the quotes, not with their product.
 * @param text the rendered text
 * @returns one match for each selector, in the same order
 */
export function anchorQuotes(
  text: string,
  selectors: readonly QuoteSelector[],
): readonly QuoteMatch[] {
  const folded = fold(text);
  const wanted = selectors.map(foldSelector);
  const places = findAll(
    folded.text,
    wanted.map(({ quote }) => quote),
  );
  let budget = SEARCH_BUDGET;
  return wanted.map(({ quote, ...context }) => {
    const found = places.get(quote);
    if (found) return matchAmong(folded, quote, context, found);
    budget -= nearestPassageCost(folded, quote);
    const nearest = budget < 0 ? undefined : nearestPassage(text, folded, quote);
    return { kind: 'missing', ...(nearest && { nearest }) };
  });
}

function foldSelector({ quote, prefix, suffix }: QuoteSelector): { quote: string } & Context {
  return {
    quote: fold(quote).text.trim(),
    prefix: fold(prefix ?? '').text.trim(),
    suffix: fold(suffix ?? '').text.trim(),
  };
}

function matchAmong(
  folded: FoldedText,
  quote: string,
  context: Context,
  places: readonly number[],
): QuoteMatch {
  const whole = places.filter((place) => isWhole(folded, place, place + quote.length));
  const [first = 0] = places;
  if (whole.length === 0) return cutWord(folded, first, first + quote.length);
  const fitting = whole.filter((place) =>
    fitsContext(folded.text, place, place + quote.length, context),
  );
  const [only, ...others] = fitting;
  if (only === undefined) {
    return { kind: 'context-differs', matches: suggestions(folded, quote, whole, whole) };
  }
  if (others.length === 0) return { kind: 'exact', range: rangeOf(folded, only, quote) };
  return { kind: 'ambiguous', matches: suggestions(folded, quote, fitting, whole) };
}

function rangeOf(folded: FoldedText, place: number, quote: string): TextRange {
  return folded.toSource(utf16Range(place, place + quote.length));
}

function suggestions(
  folded: FoldedText,
  quote: string,
  places: readonly number[],
  all: readonly number[],
): readonly AmbiguousMatch[] {
  return places.map((place, index) => ({
    range: rangeOf(folded, place, quote),
    suggestion:
      index < MOST_SUGGESTIONS
        ? withoutEmpty(shortestContext(folded.text, place, all, quote.length, MOST_WORDS))
        : {},
  }));
}

/** The word which the quote cuts, at its end or, if that is whole, at its start. */
function cutWord(folded: FoldedText, start: number, end: number): QuoteMatch {
  const cutsEnd = !isWordBoundary(folded.text, end) || !folded.isEdge(end);
  const word = wordAt(folded.text, cutsEnd ? end : start);
  return {
    kind: 'cuts-word',
    range: folded.toSource(utf16Range(start, end)),
    word: word.text,
  };
}
