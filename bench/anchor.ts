import { anchorQuotes } from '../src/domain/anchoring/anchor-quotes.ts';
import type { QuoteSelector } from '../src/domain/anchoring/selector.ts';
import { median } from './build/statistics.ts';
import { composeArticle } from './corpus/compose-article.ts';
import type { BenchOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { writeResults } from './results.ts';

const RUNS = 5;
/** An article with so many claims has about 200,000 characters. */
const CLAIMS_PER_ARTICLE = 500;
/** Articles in the smaller and the larger text. */
const TEXTS = [1, 10] as const;

/** Anchoring's time for a text of about 200 kB and one of about 2 MB, and for quotes that are not there. */
export async function measureAnchor(_: BenchOptions, progress: Progress): Promise<void> {
  progress.plan(TEXTS.length);
  const rows: TextRow[] = [];
  for (const count of TEXTS) {
    const what = `${count * CLAIMS_PER_ARTICLE} quotes`;
    rows.push(await progress.run(what, () => Promise.resolve(measureText(count))));
  }
  progress.log(['characters', 'quotes', 'found ms', '10 missing ms'].map(pad).join(''));
  for (const row of rows) {
    progress.log([row.characters, row.quotes, row.foundMs, row.missingMs].map(pad).join(''));
  }
  const [small, large] = rows;
  if (small !== undefined && large !== undefined) {
    progress.log(
      `ten times the text: ${(large.foundMs / small.foundMs).toFixed(1)} times the time`,
    );
  }
  progress.log(`written to ${writeResults('anchor', { rows })}`);
}

type TextRow = ReturnType<typeof measureText>;

function measureText(articleCount: number) {
  const { text, selectors } = composeText(articleCount);
  const missing = selectors
    .slice(0, 10)
    .map(({ quote }) => ({ quote: quote.replace(/ (?<letter>[a-z])/u, ' x$<letter>') }));
  const wrong = anchorQuotes(text, selectors).filter(({ kind }) => kind === 'missing').length;
  if (wrong > 0)
    throw new Error(`${wrong} of ${selectors.length} quotes were not found, expected all.`);
  return {
    characters: text.length,
    quotes: selectors.length,
    foundMs: time(() => anchorQuotes(text, selectors)),
    missingMs: time(() => anchorQuotes(text, missing)),
  };
}

function composeText(articleCount: number) {
  const articles = Array.from({ length: articleCount }, (_, index) =>
    composeArticle(7, index, CLAIMS_PER_ARTICLE),
  );
  return {
    text: articles.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n'),
    selectors: articles.flatMap(({ claims }): readonly QuoteSelector[] => claims),
  };
}

/** Median milliseconds of processor time: the work waits for nothing, and other programs do not count. */
function time(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.round(median(times));
}

function pad(cell: number | string): string {
  return String(cell).padEnd(14);
}
