import type { LoadedClaim } from './loaded.ts';
import type { Verdict } from './schemas/verdicts.ts';
import { glyphOf } from './verdict-glyph.ts';

/**
 * Style rules for readers without JavaScript: the words and the note of the claim in the address stand out, in
 * every segment of the words, also where the address has an earlier id of it or names the note. A rule per claim
 * is slow where there are hundreds, so that a script does the same where scripts run.
 */
export function targetRules(claims: readonly LoadedClaim[]): string {
  return claims.map(targetRule).join('\n');
}

function targetRule({ id, aliases }: LoadedClaim): string {
  const targets = [id, ...aliases].flatMap((name) => [idSelector(name), `#note-${name}`]);
  return `body:has(:is(${targets.join()}):target) :is(#note-${id},[data-claim="${id}"]){${TARGETED}}`;
}

const TARGETED = '--hit:var(--tint);--edge:1;--thicker:1.5;--shown:block;--steps:flex';

/** A slug needs no escaping, but for a digit at its start. */
function idSelector(slug: string): string {
  return /^\d/u.test(slug) ? `[id="${slug}"]` : `#${slug}`;
}

/** Id of the control that shows only the claims with a verdict. */
export function filterId(verdict: string): string {
  return `only-${verdict}`;
}

/**
 * Rules for the controls that show the claims of one verdict: everything with another one steps back. The
 * stylesheet says how.
 */
export function filterRules(scale: readonly Verdict[]): string {
  return scale
    .map(({ key }) => {
      const others = `:is(.line,.note,.stroke):not([data-verdict="${key}"],.is-target)`;
      return `body:has([id="${filterId(key)}"]:checked) ${others}{${FILTERED_OUT}}`;
    })
    .join('\n');
}

const FILTERED_OUT =
  '--tone:var(--hairline);--tint:transparent;--thicker:.7;--number-color:var(--quiet);--shown:none';

/** Rules for the lines under the words: the verdict drawn as a cross gets a wavy line. */
export function lineRules(scale: readonly Verdict[]): string {
  return scale
    .filter((verdict) => glyphOf(verdict, scale) === 'cross')
    .map(({ key }) => `[data-verdict="${key}"] { --line-style: wavy; }`)
    .join('\n');
}
