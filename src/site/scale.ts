import type { Verdict } from '../domain/schemas/verdicts.ts';

export { verdictLookup } from '../domain/verdict-lookup.ts';
export type { VerdictLookup } from '../domain/verdict-lookup.ts';

/** A step of the scale, and how many claims have it. */
export interface VerdictCount {
  readonly verdict: Verdict;
  readonly count: number;
}

/** How many of `claims` have each verdict, in the order of the scale; verdicts nobody has are left out. */
export function countVerdicts(
  verdicts: readonly Verdict[],
  claims: readonly { readonly verdict: string }[],
): readonly VerdictCount[] {
  return verdicts
    .map((verdict) => ({
      verdict,
      count: claims.filter((claim) => claim.verdict === verdict.key).length,
    }))
    .filter(({ count }) => count > 0);
}
