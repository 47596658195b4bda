import PQueue from 'p-queue';
import { classifyAnswer } from '../domain/links/classify-answer.ts';
import type { Link, LinkReport } from '../domain/links/link-report.ts';
import { quoteOnPage } from '../domain/links/quote-on-page.ts';
import { ask } from './ask.ts';
import type { AskLimits } from './ask.ts';
import { createHostQueues } from './host-queues.ts';
import type { HostLimits } from './host-queues.ts';
import type { LinkResult, LinkResults } from './results-file.ts';

export interface CheckOptions extends AskLimits, HostLimits {
  /** Addresses looked at at the same time, all hosts together. */
  readonly concurrency: number;
  /** Results younger than this are taken as they are. */
  readonly mostAgeMs: number;
  /** Results of earlier runs; results of this one are added. */
  readonly results: LinkResults;
  /** Called after each address that was asked for. */
  readonly onResult: () => Promise<void> | void;
}

/** Polite to any host, patient enough for a slow one. */
export const USUAL_LIMITS = {
  attempts: 3,
  backoffMs: 2000,
  longestWaitMs: 60_000,
  timeoutMs: 20_000,
  mostBytes: 5_000_000,
  concurrency: 12,
  hostConcurrency: 1,
  hostDelayMs: 1000,
} as const;

/** The addresses that must be asked for: those without an answer that is young and has all quotes. */
export function addressesToAsk(
  links: readonly Link[],
  { results, mostAgeMs }: Pick<CheckOptions, 'results' | 'mostAgeMs'>,
): ReadonlyMap<string, readonly string[]> {
  const quotes = new Map<string, string[]>();
  for (const link of links) {
    const known = quotes.get(link.url) ?? [];
    quotes.set(link.url, [...known, ...link.quotes.map(({ quote }) => quote)]);
  }
  const isKnown = (url: string, wanted: readonly string[]): boolean => {
    const result = results.get(url);
    if (result?.hasAnswered !== true || result.state.status === 'unknown') return false;
    const isYoung = Date.now() - Date.parse(result.checked) < mostAgeMs;
    return isYoung && wanted.every((quote) => Object.hasOwn(result.quotes, quote));
  };
  return new Map([...quotes].filter(([url, wanted]) => !isKnown(url, wanted)));
}

/**
 * Checks links over the network, each address once.
 *
 * @returns One report for each link, in the same order.
 */
export async function checkLinks(
  links: readonly Link[],
  options: CheckOptions,
): Promise<LinkReport[]> {
  const queues = createHostQueues(options);
  const queue = new PQueue({ concurrency: options.concurrency });
  const tasks = [...addressesToAsk(links, options)].map(([url, quotes]) => async () => {
    const answer = await ask(url, queues, options);
    const onPage = quotes.map((quote) => [quote, quoteOnPage(quote, answer)] as const);
    const isThere = onPage.some(([, found]) => found === 'found');
    options.results.set(url, {
      checked: new Date().toISOString(),
      hasAnswered: answer.kind === 'response',
      state: classifyAnswer(url, answer, isThere),
      quotes: Object.fromEntries(onPage),
    });
    await options.onResult();
  });
  await queue.addAll(tasks);
  return links.map((link) => toReport(link, options.results.get(link.url)));
}

function toReport(link: Link, result: LinkResult | undefined): LinkReport {
  return {
    ...link,
    state: result?.state ?? { status: 'unknown', detail: 'was not asked for' },
    quotes: link.quotes.map((quote) => ({
      ...quote,
      onPage: result?.quotes[quote.quote] ?? 'unknown',
    })),
  };
}
