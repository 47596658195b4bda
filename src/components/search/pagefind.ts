import type { SearchState } from './state.ts';

/** One hit, as our own records describe it (see `domain/search-records.ts`). */
export interface Hit {
  /** Path from the root of the host, base included. */
  readonly url: string;
  /** Text around the words found, as escaped HTML with `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A hit whose data is fetched only when it is shown. */
export interface LazyHit {
  readonly data: () => Promise<Hit>;
}

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly search: (
    words: string | null,
    options: { readonly filters: object; readonly sort?: { readonly date: 'desc' } },
  ) => Promise<{ readonly results: readonly LazyHit[] }>;
}

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
  await loaded.options({ baseUrl });
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
