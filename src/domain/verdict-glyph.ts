import type { Tone, Verdict } from './schemas/verdicts.ts';

/** The shapes a verdict can be drawn with. One tone has two of them, for two verdicts of that tone. */
export type Glyph =
  | 'circle'
  | 'notched-circle'
  | 'half-circle'
  | 'triangle'
  | 'cross'
  | 'empty-circle'
  | 'quotation-mark'
  | 'question-mark';

/** Per tone: the shapes of its first verdicts in the scale's order; the last shape serves all that follow. */
const GLYPHS: Record<Tone, readonly [Glyph, ...Glyph[]]> = {
  holds: ['circle', 'notched-circle'],
  partly: ['half-circle'],
  fails: ['triangle', 'cross'],
  'no-basis': ['empty-circle'],
  outside: ['quotation-mark', 'question-mark'],
};

/**
 * The shape that goes with a verdict's word. The worst verdict that fails is always a cross, so that a
 * scale with a single failing verdict calls it by the shape readers expect.
 * @param scale The publisher's scale, from best to worst.
 */
export function glyphOf(verdict: Verdict, scale: readonly Verdict[]): Glyph {
  const peers = scale.filter(({ tone }) => tone === verdict.tone);
  const position = Math.max(
    0,
    peers.findIndex(({ key }) => key === verdict.key),
  );
  if (verdict.tone === 'fails' && position === peers.length - 1) return 'cross';
  const glyphs = GLYPHS[verdict.tone];
  return glyphs[position] ?? glyphs.at(-1) ?? glyphs[0];
}
