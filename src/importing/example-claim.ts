import { anchorQuotes } from '../domain/anchoring/anchor-quotes.ts';
import { utf16Range } from '../domain/anchoring/range.ts';
import { describeRange } from '../domain/anchoring/describe-range.ts';
import type { QuoteSelector } from '../domain/anchoring/selector.ts';
import { flatten } from '../markdown/flatten.ts';
import { renderBody } from '../markdown/render.ts';

const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const EXAMPLE_WORDS = 6;

/** A quote of the body that could be judged: the first words below the headings. `undefined` if there are none. */
export function exampleQuote(markdown: string): QuoteSelector | undefined {
  const { tree } = renderBody(markdown);
  const flat = flatten(tree);
  const elements = tree.children.filter((node) => node.type === 'element');
  for (const [index, range] of flat.blocks.entries()) {
    const isHeading = /^h[1-6]$/u.test(elements[index]?.tagName ?? '');
    const words = [...WORDS.segment(flat.text.slice(range.start, range.end))]
      .filter(({ isWordLike }) => isWordLike === true)
      .slice(0, EXAMPLE_WORDS);
    const first = words[0];
    const last = words.at(-1);
    if (isHeading || first === undefined || last === undefined) continue;
    const start = range.start + first.index;
    const end = range.start + last.index + last.segment.length;
    const selector = describeRange(flat.text, utf16Range(start, end));
    if (anchorQuotes(flat.text, [selector])[0]?.kind === 'exact') return selector;
  }
  return undefined;
}
