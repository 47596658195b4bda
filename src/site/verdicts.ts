import { getVerdicts } from './queries.ts';
import { verdictLookup, type VerdictLookup } from './scale.ts';

export { countVerdicts, verdictLookup } from './scale.ts';
export type { VerdictCount, VerdictLookup } from './scale.ts';

/** The site's scale as a lookup: `const verdictOf = await getVerdictLookup(); verdictOf(claim.verdict)`. */
export async function getVerdictLookup(): Promise<VerdictLookup> {
  return verdictLookup(await getVerdicts());
}
