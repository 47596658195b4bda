import { getVerdicts, memoise } from './queries.ts';
import { verdictLookup, type VerdictLookup } from './scale.ts';

export { countVerdicts, verdictLookup } from './scale.ts';
export type { VerdictCount, VerdictLookup } from './scale.ts';

/** The site's scale as a lookup: `const verdictOf = getVerdictLookup(); verdictOf(claim.verdict)`. */
export const getVerdictLookup = memoise((): VerdictLookup => verdictLookup(getVerdicts()));
