import { GLYPH_SHAPES } from '../domain/glyph-shapes.ts';
import type { Glyph } from '../domain/verdict-glyph.ts';
import { kept } from './kept.ts';

/** The paths of a glyph as they stand in its SVG element. Kept, because a list shows a hundred glyphs of a few shapes. */
export const glyphPaths = kept((shape: Glyph): string =>
  GLYPH_SHAPES[shape].map(({ paint, d }) => `<path class="${paint}" d="${d}"></path>`).join(''),
);
