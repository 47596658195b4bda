import type { LoadedClaim } from './loaded.ts';
import type { Verdict } from './schemas/verdicts.ts';
import { glyphOf } from './verdict-glyph.ts';

/**
 * Style rules that depend on an article: the note of the claim in the address stands out, in every segment
 * of its words too, also where the address has an earlier id of it. Ids are slugs, so they need no escaping, but for a first digit.
 */
export function targetRules(claims: readonly LoadedClaim[]): string {
  return claims.map(targetRule).join('\n');
}

function targetRule({ id, aliases }: LoadedClaim): string {
  const names = [id, ...aliases].flatMap((name) => [`[id="${name}"]`, `[id="note-${name}"]`]);
  const here = `:is(${names.join(', ')}):target`;
  return [
    `body:has(${here}) [id="note-${id}"] { display: block; border-color: var(--tone); background: var(--tint); }`,
    `body:has(${here}) .line[data-claim="${id}"] { background: var(--tint); --thicker: 1.5; }`,
  ].join('\n');
}

/** Rules for the lines under the words: the verdict drawn as a cross gets a wavy line. */
export function lineRules(scale: readonly Verdict[]): string {
  return scale
    .filter((verdict) => glyphOf(verdict, scale) === 'cross')
    .map(({ key }) => `[data-verdict="${key}"] { --line-style: wavy; }`)
    .join('\n');
}
