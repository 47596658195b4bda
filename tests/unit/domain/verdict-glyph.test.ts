import { describe, expect, it } from 'vitest';
import { BAR_TEXTURES, TEXTURE_SIZE } from '../../../src/domain/bar-textures.ts';
import { GLYPH_LINE_WIDTH, GLYPH_SHAPES } from '../../../src/domain/glyph-shapes.ts';
import { TONES, type Tone, type Verdict } from '../../../src/domain/schemas/verdicts.ts';
import { glyphOf } from '../../../src/domain/verdict-glyph.ts';

/** A scale with a verdict for each tone given, and the glyph of each. */
function glyphsOf(...tones: Tone[]) {
  const scale = tones.map((tone, index): Verdict => ({
    key: `v${index}`,
    label: 'Label',
    definition: 'A definition.',
    tone,
  }));
  return scale.map((verdict) => glyphOf(verdict, scale));
}

describe('glyphOf', () => {
  it('tells tones apart by shape', () => {
    const glyphs = glyphsOf(...TONES);
    expect(new Set(glyphs).size).toBe(TONES.length);
    expect(glyphs).toEqual(['circle', 'half-circle', 'cross', 'empty-circle', 'quotation-mark']);
  });

  it('tells two verdicts of a tone apart where the tone has two shapes', () => {
    expect(glyphsOf('holds', 'partly', 'holds')).toEqual([
      'circle',
      'half-circle',
      'notched-circle',
    ]);
    expect(glyphsOf('outside', 'outside')).toEqual(['quotation-mark', 'question-mark']);
  });

  it('repeats the last shape where a tone has more verdicts than shapes', () => {
    expect(glyphsOf('holds', 'holds', 'holds')[2]).toBe('notched-circle');
    expect(glyphsOf('partly', 'partly')).toEqual(['half-circle', 'half-circle']);
  });

  it('keeps the cross for the worst verdict that fails', () => {
    expect(glyphsOf('fails', 'holds')).toEqual(['cross', 'circle']);
    expect(glyphsOf('fails', 'fails')).toEqual(['triangle', 'cross']);
    expect(glyphsOf('fails', 'fails', 'fails').at(-1)).toBe('cross');
  });

  it('draws a verdict that is not in the scale like the first of its tone', () => {
    const verdict: Verdict = { key: 'new', label: 'New', definition: 'New.', tone: 'holds' };
    expect(glyphOf(verdict, [{ ...verdict, key: 'old' }])).toBe('circle');
  });
});

/** Numbers of a path's absolute commands. */
function coordinates(d: string): number[] {
  return [...d.matchAll(/[MLHVZ]([^a-zA-Z]*)/gu)].flatMap(([, numbers = '']) =>
    [...numbers.matchAll(/-?\d*\.?\d+/gu)].map(([number]) => Number(number)),
  );
}

describe.each([
  ['glyphs', GLYPH_SHAPES],
  ['textures', BAR_TEXTURES],
])('%s', (name, shapes) => {
  it('look different for every verdict', () => {
    const drawings = Object.values(shapes).map((paths) => JSON.stringify(paths));
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  it.each(Object.entries(shapes))('%s is made of paths that are painted', (glyph, paths) => {
    const isBlank = name === 'textures' && glyph === 'quotation-mark';
    expect(paths.length > 0).toBe(!isBlank);
    for (const { paint, d } of paths) {
      expect(['filled', 'drawn']).toContain(paint);
      expect(d).toMatch(/^[Mm]-?[\d.][-\d. a-zA-Z]+$/u);
      if (paint === 'filled') expect(d).toMatch(/Z$/u);
    }
  });
});

it.each(Object.entries(GLYPH_SHAPES))('the glyph %s stays in its box', (_glyph, paths) => {
  for (const { paint, d } of paths) {
    const margin = paint === 'drawn' ? GLYPH_LINE_WIDTH / 2 : 0;
    for (const number of coordinates(d)) {
      expect(number).toBeGreaterThanOrEqual(margin);
      expect(number).toBeLessThanOrEqual(16 - margin);
    }
  }
});

it('lines of a texture leave room between them, and those of firmer verdicts less', () => {
  const widthOf = (glyph: keyof typeof BAR_TEXTURES) =>
    Math.max(...BAR_TEXTURES[glyph].map(({ width = 0 }) => width));
  for (const glyph of Object.keys(BAR_TEXTURES) as (keyof typeof BAR_TEXTURES)[]) {
    expect(widthOf(glyph)).toBeLessThan(TEXTURE_SIZE / 2);
  }
  expect(widthOf('notched-circle')).toBeGreaterThan(widthOf('half-circle'));
  expect(widthOf('half-circle')).toBeGreaterThan(widthOf('question-mark'));
  expect(widthOf('question-mark')).toBeGreaterThan(0);
});
