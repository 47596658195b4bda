import type { TextRange } from '../offsets.ts';
import type { TextDirective } from '../text-directive.ts';
import { endsOf, needsEnds, wordsBackward, wordsForward } from './passage-ends.ts';
import { searchForm } from './search-form.ts';
import { countWords } from './word-boundary.ts';

/** A passage of so few words is given with the words around it, even where it stands only once. */
const FEW_WORDS = 3;
/** Words at either end of a passage that is given by its ends, if they are enough. */
const FEWEST_END_WORDS = 4;
/** Words of context beyond which no difference is looked for any more. */
const MOST_CONTEXT_WORDS = 24;

/** Describes passages of one text for a browser's search. */
export type PassageDescriber = (range: TextRange) => TextDirective;

interface Context {
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

/**
 * Text directives for passages of one text. No term crosses a line feed, because a browser looks for each term
 * in one block. Where words occur twice, words around them are added until they do not; where that is not
 * enough either, a browser shows the first of the places.
 *
 * @param text the rendered text, blocks parted by line feeds
 * @param elsewhere other texts of the same page, in which the words should not be found by mistake
 */
export function createPassageDescriber(
  text: string,
  elsewhere: readonly string[] = [],
): PassageDescriber {
  const page = searchForm([...elsewhere, text].join('\n'));
  const describe = (range: TextRange): TextDirective => {
    const quote = text.slice(range.start, range.end);
    const least = countWords(quote, FEW_WORDS + 1) <= FEW_WORDS ? FEW_WORDS : 0;
    for (let words = least; words <= MOST_CONTEXT_WORDS; words += 1) {
      const context = { prefix: before(text, range, words), suffix: after(text, range, words) };
      const found = needsEnds(quote) ? byEnds(page, quote, context) : { ...context, start: quote };
      if (found !== undefined && places(page, found).length === 1) return found;
    }
    return needsEnds(quote) ? endsOf(quote, FEWEST_END_WORDS) : { start: quote };
  };
  // A passage is linked on the site's own page and where it was published.
  const described = new WeakMap<TextRange, TextDirective>();
  return (range) => {
    const directive = described.get(range) ?? describe(range);
    described.set(range, directive);
    return directive;
  };
}

/** The passage by its ends, with as many words as it takes for the end to be the first one after the start. */
function byEnds(page: string, quote: string, context: Context): TextDirective | undefined {
  const length = searchForm(quote).length;
  for (let words = FEWEST_END_WORDS; countWords(quote, words) === words; words += 1) {
    const found = { prefix: context.prefix, ...endsOf(quote, words) };
    const end = searchForm(found.end);
    const [start] = places(page, found);
    if (start === undefined) return undefined;
    const firstEnd = page.indexOf(end, start + searchForm(found.start).length);
    if (firstEnd + end.length === start + length) return found;
  }
  return undefined;
}

/** Where a browser may find the start of a directive, between its prefix and suffix. */
function places(page: string, { prefix, start, suffix }: TextDirective): readonly number[] {
  const wanted = searchForm(start);
  const [left, right] = [searchForm(prefix ?? ''), searchForm(suffix ?? '')];
  const found: number[] = [];
  for (let at = page.indexOf(wanted); at >= 0; at = page.indexOf(wanted, at + 1)) {
    const isPreceded = page.slice(0, at).trimEnd().endsWith(left);
    const rest = page.slice(at + wanted.length).trimStart();
    if (isPreceded && rest.startsWith(right)) found.push(at);
  }
  return found;
}

/** Up to so many words before the range, of its own line, or where it begins the line, of the one before. */
function before(text: string, range: TextRange, words: number): string | undefined {
  const lines = text.slice(0, range.start).trimEnd();
  const line = text.slice(0, range.start).slice(text.lastIndexOf('\n', range.start - 1) + 1);
  const nearest = line.trim() === '' ? lines.slice(lines.lastIndexOf('\n') + 1) : line;
  return context(nearest.slice(wordsBackward(nearest, nearest.length, words)));
}

function after(text: string, range: TextRange, words: number): string | undefined {
  const lines = text.slice(range.end);
  const [line = ''] = lines.split('\n', 1);
  const [nearest = ''] = line.trim() === '' ? lines.trimStart().split('\n', 1) : [line];
  return context(nearest.slice(0, wordsForward(nearest, 0, words)));
}

/** Context without a word, such as a quotation mark, tells nothing. */
function context(text: string): string | undefined {
  return countWords(text, 1) === 0 ? undefined : text.trim();
}
