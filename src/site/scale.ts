import type { Verdict } from '../domain/schemas/verdicts.ts';

/** Looks up a step of the scale by key. Throws on an unknown key: the loader has checked every one. */
export type VerdictLookup = (key: string) => Verdict;

/** A lookup over a given scale. */
export function verdictLookup(verdicts: readonly Verdict[]): VerdictLookup {
  const byKey = new Map(verdicts.map((verdict) => [verdict.key, verdict]));
  return (key) => {
    const verdict = byKey.get(key);
    if (verdict === undefined) throw new Error(`The scale has no verdict with the key "${key}".`);
    return verdict;
  };
}

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
