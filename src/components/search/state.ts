/** The filters, by the names they have in the index, in the form and in the address. */
export const FILTERS = ['kind', 'verdict', 'speaker', 'topic', 'publisher', 'year'] as const;

export type FilterName = (typeof FILTERS)[number];

/** Values by filter, any of which a result may have. A filter that is not set is left out. */
export type Filters = Partial<Readonly<Record<FilterName, readonly string[]>>>;

/** A search: the words, what it is narrowed to, and the order of what is found. */
export interface SearchState {
  /** The words looked for. Empty if there are none. */
  readonly q: string;
  readonly filters: Filters;
  /** Whether the newest come first. Otherwise the best do; without words there is no best. */
  readonly newestFirst: boolean;
}

/** Reads a search from the query of an address, or from the form. Parameters that are not ours are ignored. */
export function readState(params: URLSearchParams): SearchState {
  const filters = FILTERS.map((name) => {
    const values = params.getAll(name).map((value) => value.trim());
    return [name, [...new Set(values)].filter((value) => value !== '')] as const;
  });
  return {
    q: params.get('q')?.trim() ?? '',
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
    newestFirst: params.get('sort') === 'date',
  };
}

/** The query of a search's address: `?q=taurus&verdict=false&verdict=misleading`; empty for the empty search. */
export function toQuery({ q, filters, newestFirst }: SearchState): string {
  const params = new URLSearchParams(q === '' ? {} : { q });
  for (const name of FILTERS) {
    for (const value of filters[name] ?? []) params.append(name, value);
  }
  if (newestFirst) params.set('sort', 'date');
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** The same search without one filter, or without one value of it. */
export function withoutFilter(state: SearchState, name: FilterName, value?: string): SearchState {
  const { [name]: values = [], ...others } = state.filters;
  const kept = value === undefined ? [] : values.filter((other) => other !== value);
  return { ...state, filters: kept.length === 0 ? others : { ...others, [name]: kept } };
}
