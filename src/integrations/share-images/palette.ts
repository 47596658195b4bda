import type { Tone } from '../../domain/schemas/verdicts.ts';

/**
 * The light colours of `styles/tokens.css`, as sRGB: the library that draws reads no other notation.
 * A test holds the two together; only `faded` has no equal there.
 */
export const PALETTE = {
  paper: '#fcfaf6',
  ink: '#241e1a',
  quiet: '#5f564f',
  hairline: '#d5d0c8',
  /** For the sentence around the words: further back than `quiet`, still 4.5:1 on paper. */
  faded: '#776e66',
} as const;

/** The colour of each tone, likewise. */
export const TONE_COLORS: Readonly<Record<Tone, string>> = {
  holds: '#076246',
  partly: '#81520a',
  fails: '#b21a18',
  'no-basis': '#6a3ea5',
  outside: '#4c5661',
};
