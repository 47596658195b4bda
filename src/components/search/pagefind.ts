import { EVERY_RECORD } from '../../domain/every-record.ts';
import { FILTERS, withoutFilter, type Filters, type SearchState } from './state.ts';

/** One hit, as our own records describe it (see `domain/search-records.ts`). */
export interface Hit {
  /** Path from the root of the host, base included. */
  readonly url: string;
  /** Everything that is searched in the record, as plain text with `<` and `>` escaped. */
  readonly raw_content: string;
  /** Which words of the content were found, counted from 0. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A hit whose data is fetched only when it is shown. */
export interface LazyHit {
  readonly data: () => Promise<Hit>;
}

/** How many results have a value, by filter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a search found. Counts are those of the filters whose files are loaded. */
interface Found {
  readonly results: readonly LazyHit[];
  readonly filters: Counts;
}

interface SearchOptions {
  readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly sort?: { readonly date: 'desc' };
}

/** The part of Pagefind's browser API that is used here. */
export interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly search: (words: string, options: SearchOptions) => Promise<Found>;
  readonly preload: (words: string, options: SearchOptions) => Promise<void>;
}

/** What is said of a claim in one sentence counts more than what its evidence and reasoning mention. */
const META_WEIGHTS = { title: 5, quote: 3, speaker: 3 };

/**
 * Loads the search index.
 *
 * @param script Address of `pagefind.js`. It is written next to the pages, after they are bundled.
 * @param baseUrl The site's base path, which Pagefind puts before the address of every hit.
 * @throws Error if the index is not there, as in `dev`.
 */
export async function openIndex(script: string, baseUrl: string): Promise<Pagefind> {
  const loaded: unknown = await import(/* @vite-ignore */ script);
  if (!isPagefind(loaded)) throw new TypeError(`${script} is not Pagefind's search script.`);
  await loaded.options({
    baseUrl,
    // A worker would fetch the same program a second time, and its searches are over in milliseconds.
    noWorker: true,
    ranking: { metaWeights: META_WEIGHTS },
  });
  return loaded;
}

/** All hits of a search: best first, or newest first where that is asked for or there are no words to rank by. */
export async function findHits(index: Pagefind, state: SearchState): Promise<readonly LazyHit[]> {
  return (await search(index, state)).results;
}

/**
 * How many results each value of each filter would give. The values of one filter are alternatives, so its
 * own choice does not count for it. Only the filters of the form are fetched, not every filter of the index.
 */
export async function countValues(index: Pagefind, state: SearchState): Promise<Counts> {
  const everyFilter = Object.fromEntries(FILTERS.map((name) => [name, ['']]));
  await index.preload(state.q || EVERY_RECORD, { filters: anyOf(everyFilter) });
  const { filters: counts } = await search(index, state);
  const chosen = FILTERS.filter((name) => state.filters[name] !== undefined);
  const others = await Promise.all(
    chosen.map(async (name) => {
      const { filters } = await search(index, withoutFilter(state, name));
      return [name, filters[name] ?? {}] as const;
    }),
  );
  return { ...counts, ...Object.fromEntries(others) };
}

function search(index: Pagefind, { q, filters, newestFirst }: SearchState): Promise<Found> {
  const options = { filters: anyOf(filters) };
  return newestFirst || q === ''
    ? index.search(q || EVERY_RECORD, { ...options, sort: { date: 'desc' } })
    : index.search(q, options);
}

function anyOf(filters: Filters): SearchOptions['filters'] {
  return Object.fromEntries(Object.entries(filters).map(([name, any]) => [name, { any }]));
}

function isPagefind(loaded: unknown): loaded is Pagefind {
  return typeof loaded === 'object' && loaded !== null && 'search' in loaded && 'preload' in loaded;
}
