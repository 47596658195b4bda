import { watchRequests } from './watch-requests.ts';

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
export interface Found {
  readonly results: readonly LazyHit[];
  readonly filters: Counts;
}

export interface SearchOptions {
  readonly filters: Readonly<Record<string, { readonly any: readonly string[] } | string>>;
  readonly sort?: { readonly date: 'desc' };
}

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  readonly mergeIndex: (bundlePath: string, options: object) => Promise<void>;
  readonly search: (words: string, options: SearchOptions) => Promise<Found>;
  readonly preload: (words: string, options: SearchOptions) => Promise<void>;
}

interface PagefindScript {
  readonly createInstance: (options: object) => Pagefind;
}

/** The index of this site, with those that are searched together with it. */
export interface SearchIndex {
  readonly pagefind: Pick<Pagefind, 'search' | 'preload'>;
  /** Base paths of the sites, this one first. */
  readonly parts: readonly string[];
}

/** What is said of a claim in one sentence counts more than what its evidence and reasoning mention. */
const META_WEIGHTS = { title: 5, quote: 3, speaker: 3 };

/**
 * Loads the search index. One that was opened before is of no use any more.
 *
 * @param script Address of `pagefind.js`. It is written next to the pages, after they are bundled.
 * @param base The site's base path, which Pagefind puts before the address of every hit.
 * @param also Base paths of sites whose indexes are searched as well. The site's own is passed over.
 * @throws Error if an index is not there, as in `dev`. Its searches throw once any file of it did not come.
 */
export async function openIndex(
  script: string,
  base: string,
  also: readonly string[],
): Promise<SearchIndex> {
  const others = also.filter((path) => path !== base);
  const parts = [base, ...others];
  const failed = watchRequests(parts.map((path) => `${path}pagefind/`));
  // Rejects where it is waited for, and not where nobody does.
  failed.catch(() => undefined);
  const orFail = <T>(work: Promise<T>) => Promise.race([work, failed]);
  const loaded: unknown = await orFail(import(/* @vite-ignore */ script));
  if (!isPagefind(loaded)) throw new TypeError(`${script} is not Pagefind's search script.`);
  // A worker would fetch the same program a second time, and its searches are over in milliseconds.
  const pagefind = loaded.createInstance({
    ...(others.length > 0 ? partOptions(base) : siteOptions(base)),
    noWorker: true,
  });
  const merged = others.map((path) => pagefind.mergeIndex(`${path}pagefind/`, partOptions(path)));
  await orFail(Promise.all(merged));
  return {
    pagefind: {
      search: (words, options) => orFail(pagefind.search(words, options)),
      preload: (words, options) => orFail(pagefind.preload(words, options)),
    },
    parts,
  };
}

function siteOptions(baseUrl: string): object {
  return { baseUrl, ranking: { metaWeights: META_WEIGHTS } };
}

/** A filter for each of several sites lets one be asked alone. */
function partOptions(base: string): object {
  return { ...siteOptions(base), mergeFilter: { part: base } };
}

function isPagefind(loaded: unknown): loaded is PagefindScript {
  return typeof loaded === 'object' && loaded !== null && 'createInstance' in loaded;
}
