import type { SearchState } from './state.ts';

/** One hit, as our own records describe it (see `domain/search-records.ts`). */
export interface Hit {
  /** Path from the root of the host, base included. */
  readonly url: string;
  /** Text around the words found, as escaped HTML with `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A hit whose data is fetched only when it is shown. */
export interface LazyHit {
  readonly data: () => Promise<Hit>;
}

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  readonly options: (options: {
    readonly baseUrl: string;
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
  }) => Promise<void>;
  readonly search: (
    words: string | null,
    options: { readonly filters: object; readonly sort?: { readonly date: 'desc' } },
  ) => Promise<{ readonly results: readonly LazyHit[] }>;
}

/**
 * Pagefind searches all of `meta`. The words of the article's title stand in every claim's record, and some
 * fields are there only for the page to show: none of them says that a claim is about the words.
 */
const META_WEIGHTS = { article: 0, kind: 0, publisher: 0, said: 0, tone: 0, verdictKey: 0 };

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
  await loaded.options({ baseUrl, ranking: { metaWeights: META_WEIGHTS } });
  return loaded;
}

/** All hits of a search: best first, or newest first where there are no words to rank by. */
export async function findHits(index: Pagefind, state: SearchState): Promise<readonly LazyHit[]> {
  const { q, filters } = state;
  const { results } = await (q === ''
    ? index.search(null, { filters, sort: { date: 'desc' } })
    : index.search(q, { filters }));
  return results;
}

function isPagefind(loaded: unknown): loaded is Pagefind {
  return typeof loaded === 'object' && loaded !== null && 'search' in loaded && 'options' in loaded;
}
