import { lineRules } from '../domain/claim-style.ts';
import { glyphOf, type Glyph } from '../domain/verdict-glyph.ts';
import { kept } from './kept.ts';
import { getVerdicts, memoise } from './queries.ts';
import { verdictLookup, type VerdictLookup } from './scale.ts';

export { countVerdicts, verdictLookup } from './scale.ts';
export type { VerdictCount, VerdictLookup } from './scale.ts';

/** The site's scale as a lookup: `const verdictOf = getVerdictLookup(); verdictOf(claim.verdict)`. */
export const getVerdictLookup = memoise((): VerdictLookup => verdictLookup(getVerdicts()));

/** The shape of each verdict of the scale, by its key. A list shows a hundred of them. */
export const getGlyphLookup = memoise((): ((key: string) => Glyph) => {
  const scale = getVerdicts();
  const verdictOf = getVerdictLookup();
  return kept((key: string) => glyphOf(verdictOf(key), scale));
});

/** The style rules for the lines under the words, which every page has. */
export const getLineRules = memoise((): string => lineRules(getVerdicts()));
