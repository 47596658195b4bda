/** The filters, by the names they have in the index, in the form and in the address. */
export const FILTERS = ['kind', 'verdict', 'speaker', 'topic', 'publisher', 'year'] as const;

/** A search: the words, and at most one value per filter. */
export interface SearchState {
  /** The words looked for. Empty if there are none. */
  readonly q: string;
  /** Value by filter. A filter that is not set is left out. */
  readonly filters: Readonly<Record<string, string>>;
}

/** Reads a search from the query of an address, or from the form. Parameters that are not ours are ignored. */
export function readState(params: URLSearchParams): SearchState {
  const filters = FILTERS.map((name) => [name, params.get(name)?.trim() ?? ''] as const);
  return {
    q: params.get('q')?.trim() ?? '',
    filters: Object.fromEntries(filters.filter(([, value]) => value !== '')),
  };
}

/** The query of a search's address: `?q=taurus&verdict=false`; empty for the empty search. */
export function toQuery({ q, filters }: SearchState): string {
  const params = new URLSearchParams(q === '' ? filters : { q, ...filters });
  return params.size === 0 ? '' : `?${params.toString()}`;
}
