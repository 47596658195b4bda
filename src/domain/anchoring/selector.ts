import { isWordBoundary } from './word-boundary.ts';

/**
 * Words of a text, and where it takes more than that to tell which, the words around them. The fields are
 * those of the W3C TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Words before and after a quote, folded and without white space at their ends. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Whether the words around a place of the folded text are those of the context. White space where they
 * touch the quote does not count; where they end on the far side, no word may be cut.
 */
export function fitsContext(
  text: string,
  start: number,
  end: number,
  { prefix, suffix }: Context,
): boolean {
  const before = text[start - 1] === ' ' && prefix !== '' ? start - 1 : start;
  const from = before - prefix.length;
  const after = text[end] === ' ' && suffix !== '' ? end + 1 : end;
  return (
    from >= 0 &&
    text.startsWith(prefix, from) &&
    text.startsWith(suffix, after) &&
    (prefix === '' || isWordBoundary(text, from)) &&
    (suffix === '' || isWordBoundary(text, after + suffix.length))
  );
}
