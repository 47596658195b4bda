import type { Verdict } from './schemas/verdicts.ts';

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
