import type { Verdict } from './schemas/verdicts.ts';

/** How often a verdict was given. */
export interface VerdictCount {
  readonly verdict: Verdict;
  readonly count: number;
}

/**
 * Counts verdicts in the order of the scale. Verdicts that were not given are left out.
 * @param scale The publisher's scale.
 * @param claims Claims with the key of their verdict.
 */
export function tally(
  scale: readonly Verdict[],
  claims: readonly { readonly verdict: string }[],
): readonly VerdictCount[] {
  return scale
    .map((verdict) => ({
      verdict,
      count: claims.filter((claim) => claim.verdict === verdict.key).length,
    }))
    .filter(({ count }) => count > 0);
}
