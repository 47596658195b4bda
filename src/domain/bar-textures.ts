import type { GlyphPath } from './glyph-shapes.ts';
import type { Glyph } from './verdict-glyph.ts';

/** Side of the square a texture is repeated in, and width of its drawn lines, in pixels. */
export const TEXTURE_SIZE = 8;

/** One part of a texture: an SVG path, filled or drawn with a line of a width in pixels. */
export interface TexturePath extends GlyphPath {
  readonly width?: number;
}

/**
 * What the part of a bar is filled with, by the glyph of its verdict: as dark as the verdict is firm, and
 * told apart without colour.
 */
export const BAR_TEXTURES: Readonly<Record<Glyph, readonly TexturePath[]>> = {
  circle: [{ paint: 'filled', d: 'M0 0h8v8H0Z' }],
  'notched-circle': [{ paint: 'drawn', width: 3.6, d: 'M-2 2 2-2M-2 10 10-2M6 10l4-4' }],
  'half-circle': [{ paint: 'drawn', width: 2, d: 'M2 0v8M6 0v8' }],
  triangle: [{ paint: 'drawn', width: 1.8, d: 'M0 2h8M0 6h8' }],
  cross: [{ paint: 'drawn', width: 2, d: 'M-2 10 10-2M-2-2 10 10' }],
  'empty-circle': [
    { paint: 'filled', d: 'M2 .7a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 1 0 0-2.6Z' },
    { paint: 'filled', d: 'M6 4.7a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 1 0 0-2.6Z' },
  ],
  'quotation-mark': [],
  'question-mark': [{ paint: 'drawn', width: 0.8, d: 'M-2 2 2-2M-2 10 10-2M6 10l4-4' }],
};
