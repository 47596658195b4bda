import type { Verdict } from '../domain/schemas/verdicts.ts';
import { sitePaths } from '../domain/addresses.ts';
import type { Facet } from './facets.ts';
import type { ClaimInArticle } from './queries.ts';
import { countVerdicts } from './scale.ts';

/** A filter of the search that claims are grouped by. */
export type BarFilter = 'speaker' | 'topic' | 'publisher' | 'year';

/** The claims of one bar that have one verdict. */
export interface BarSegment {
  readonly verdict: Verdict;
  readonly count: number;
  /** Where the segment begins and how long it is, in percent of the picture's width. */
  readonly start: number;
  readonly length: number;
  /** Site path of the search that finds exactly these claims; `undefined` where no filter can. */
  readonly path: string | undefined;
}

/** One group of claims, as a bar made of its verdicts. */
export interface VerdictBar {
  readonly label: string;
  readonly total: number;
  /** Site path of a list of exactly these claims. */
  readonly path: string;
  readonly segments: readonly BarSegment[];
}

/** Counts of a group are in its segments; a table wants one for each step of the scale. */
export function countOf(bar: VerdictBar, verdict: Verdict): BarSegment | undefined {
  return bar.segments.find((segment) => segment.verdict.key === verdict.key);
}

/**
 * One bar per facet, in the order given. The longest fills the picture, the others are in proportion.
 *
 * @param filter The search filter that the facets are the values of.
 * @param pathOf Site path of a facet's own page; where it has none, its label leads to the search.
 */
export function verdictBars(
  facets: readonly Facet[],
  scale: readonly Verdict[],
  filter: BarFilter,
  pathOf?: (name: string) => string,
): readonly VerdictBar[] {
  const longest = Math.max(...facets.map(({ claims }) => claims.length));
  return facets.map((facet) => ({
    label: facet.label,
    total: facet.claims.length,
    path: pathOf?.(facet.name) ?? searchPath({ [filter]: facet.name }),
    segments: segmentsOf(facet, scale, filter, longest),
  }));
}

/** The claims of the whole publication as one bar, from edge to edge. Its segments lead to the verdicts' pages. */
export function wholeBar(
  claims: readonly ClaimInArticle[],
  scale: readonly Verdict[],
): readonly BarSegment[] {
  return cumulate(
    countVerdicts(
      scale,
      claims.map(({ claim }) => claim),
    ),
    claims.length,
    ({ key }) => sitePaths.verdict(key),
  );
}

function segmentsOf(
  facet: Facet,
  scale: readonly Verdict[],
  filter: BarFilter,
  longest: number,
): readonly BarSegment[] {
  const counts = countVerdicts(
    scale,
    facet.claims.map(({ claim }) => claim),
  );
  // A filter holds one name, as written; spellings that share a page are not found by one of them.
  const isFound = facet.names.length === 1;
  return cumulate(counts, longest, ({ key }) =>
    isFound ? searchPath({ [filter]: facet.name, verdict: key }) : undefined,
  );
}

function cumulate(
  counts: readonly { readonly verdict: Verdict; readonly count: number }[],
  whole: number,
  pathOf: (verdict: Verdict) => string | undefined,
): readonly BarSegment[] {
  let before = 0;
  return counts.map(({ verdict, count }) => {
    const start = percent(before, whole);
    before += count;
    return { verdict, count, start, length: percent(before, whole) - start, path: pathOf(verdict) };
  });
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}

function searchPath(filters: Readonly<Record<string, string>>): string {
  return `${sitePaths.search()}?${new URLSearchParams({ kind: 'claim', ...filters }).toString()}`;
}
