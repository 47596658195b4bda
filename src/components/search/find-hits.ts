import { EVERY_RECORD } from '../../domain/every-record.ts';
import type { Counts, Found, LazyHit, SearchIndex, SearchOptions } from './pagefind.ts';
import {
  FILTERS,
  withoutFilter,
  type FilterName,
  type Filters,
  type SearchState,
} from './state.ts';

/** All hits of a search: best first, or newest first where that is asked for or there are no words to rank by. */
export async function findHits(
  index: SearchIndex,
  state: SearchState,
): Promise<readonly LazyHit[]> {
  const { results } = await search(index, state);
  return index.parts.length > 1 && isByDate(state)
    ? partByPart(index, state, results.length)
    : results;
}

/**
 * The hits of the first site, newest first, then those of the next. Pagefind sorts each index, but mixes the
 * hits of several by their rank in their own.
 *
 * @param count Number of hits of all sites.
 */
function partByPart(index: SearchIndex, state: SearchState, count: number): readonly LazyHit[] {
  // A site is asked when the hits of those before it are used up, which for most readers is never.
  const asked = index.parts.map((part) => {
    let found: Promise<Found> | undefined;
    return () => (found ??= search(index, state, { part }));
  });
  const hitAt = async (place: number): Promise<LazyHit> => {
    let before = 0;
    for (const ask of asked) {
      const { results } = await ask();
      const hit = results[place - before];
      if (hit !== undefined) return hit;
      before += results.length;
    }
    throw new Error(`The parts have no hit at ${place}, expected ${count} hits in all.`);
  };
  return Array.from({ length: count }, (_, place) => ({
    data: async () => (await hitAt(place)).data(),
  }));
}

/**
 * How many results each value of a filter would give. The values of one filter are alternatives, so its
 * own choice does not count for it.
 *
 * @param names The filters that are asked for. No others are fetched, and of those that were not only what is known
 * without them is told.
 */
export async function countValues(
  index: SearchIndex,
  state: SearchState,
  names: readonly FilterName[],
): Promise<Counts> {
  const needed = names.map((name) => [name === 'kind' ? 'verdict' : name, ['']] as const);
  const filters = anyOf(Object.fromEntries(needed));
  await index.pagefind.preload(state.q || EVERY_RECORD, { filters });
  const found = await search(index, state);
  // Where nothing is found, no value would give anything.
  const none = found.results.length === 0 ? FILTERS.map((name) => [name, {}] as const) : [];
  const chosen = FILTERS.filter((name) => state.filters[name] !== undefined);
  const others = await Promise.all(
    chosen.map(async (name) => {
      const counts = countsOf(await search(index, withoutFilter(state, name)));
      return [name, counts[name] ?? {}] as const;
    }),
  );
  return { ...Object.fromEntries(none), ...countsOf(found), ...Object.fromEntries(others) };
}

/** Every claim has one verdict and no article has any, so the verdicts tell the kinds: they need no file. */
function countsOf({ filters, results }: Found): Counts {
  const { verdict } = filters;
  if (verdict === undefined) return filters;
  const claims = Object.values(verdict).reduce((sum, count) => sum + count, 0);
  return { ...filters, kind: { claim: claims, article: results.length - claims } };
}

function search(
  { pagefind }: SearchIndex,
  state: SearchState,
  only: { readonly part?: string } = {},
): Promise<Found> {
  const options = { filters: { ...anyOf(state.filters), ...only } };
  return isByDate(state)
    ? pagefind.search(state.q || EVERY_RECORD, { ...options, sort: { date: 'desc' } })
    : pagefind.search(state.q, options);
}

/** Without words there is nothing to rank by. */
function isByDate({ q, newestFirst }: SearchState): boolean {
  return newestFirst || q === '';
}

function anyOf(filters: Filters): SearchOptions['filters'] {
  return Object.fromEntries(Object.entries(filters).map(([name, any]) => [name, { any }]));
}
