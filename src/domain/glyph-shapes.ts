import type { Glyph } from './verdict-glyph.ts';

/** One part of a glyph: an SVG path in a box of 16 by 16, painted in the tone's colour or drawn with a line. */
export interface GlyphPath {
  readonly paint: 'filled' | 'drawn';
  readonly d: string;
}

/** Width of the line of a drawn path, in units of the box. Its ends are round. */
export const GLYPH_LINE_WIDTH = 2.2;

/** How each glyph looks, for pages and images alike. */
export const GLYPH_SHAPES: Readonly<Record<Glyph, readonly GlyphPath[]>> = {
  circle: [{ paint: 'filled', d: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z' }],
  'notched-circle': [{ paint: 'filled', d: 'M8 8 9.6 1.7A6.5 6.5 0 1 0 14.3 6.4Z' }],
  'half-circle': [
    { paint: 'drawn', d: 'M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5Z' },
    { paint: 'filled', d: 'M8 2a6 6 0 0 0 0 12Z' },
  ],
  triangle: [{ paint: 'filled', d: 'M8 1.5 15 14H1Z' }],
  cross: [{ paint: 'drawn', d: 'm3 3 10 10M13 3 3 13' }],
  'empty-circle': [{ paint: 'drawn', d: 'M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5Z' }],
  'quotation-mark': [
    {
      paint: 'filled',
      d: 'M2 9c0-3.5 1.7-5.7 4.6-6.5l.4 1.3C5.6 4.5 4.8 5.6 4.7 7H7v6H2Zm7 0c0-3.5 1.7-5.7 4.6-6.5l.4 1.3c-1.4.7-2.2 1.8-2.3 3.2H14v6H9Z',
    },
  ],
  'question-mark': [
    { paint: 'drawn', d: 'M4.8 5.2C4.8 3.3 6.2 2.2 8 2.2s3.3 1.1 3.3 2.8c0 2.3-3.3 2.5-3.3 5' },
    { paint: 'filled', d: 'M8 12a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 1 0 0-2.6Z' },
  ],
};
