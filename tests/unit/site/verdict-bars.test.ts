import { fc, test } from '@fast-check/vitest';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/domain/schemas/verdicts.ts';
import { speakerFacets, yearFacets } from '../../../src/site/facets.ts';
import { numberCharts } from '../../../src/site/number-charts.ts';
import type { ClaimInArticle } from '../../../src/site/queries.ts';
import { PAPER } from '../../../src/site/theme.ts';
import { translatorFor } from '../../../src/site/translate.ts';
import { verdictBars, wholeBar } from '../../../src/site/verdict-bars.ts';
import { ARTICLE, claimOf } from '../domain/published.ts';
import { oklchToHex } from '../integrations/oklch-to-hex.ts';

const SCALE: readonly Verdict[] = (['true', 'half', 'false'] as const).map((key) => ({
  key,
  label: key,
  definition: 'Defined.',
  tone: key === 'true' ? 'holds' : key === 'half' ? 'partly' : 'fails',
}));

function entry(verdict: string, speaker?: string, said = '2024-05-01'): ClaimInArticle {
  const claim = claimOf('a', {
    verdict,
    said,
    ...(speaker === undefined ? {} : { speaker: { name: speaker, type: 'person' } }),
  });
  return { article: ARTICLE, claim };
}

describe('verdictBars', () => {
  const claims = [
    entry('false', 'Ann Lee'),
    entry('true', 'Ann Lee'),
    entry('false', 'Ann Lee'),
    entry('half', 'Bo & Co'),
  ];

  it('counts each verdict once, in the order of the scale, and fills the picture with the longest bar', () => {
    const [ann, bo] = verdictBars(speakerFacets(claims), SCALE, 'speaker');
    expect(ann?.segments.map(({ verdict, count }) => [verdict.key, count])).toEqual([
      ['true', 1],
      ['false', 2],
    ]);
    expect(ann?.segments.at(-1)).toMatchObject({ start: 33.33, length: 66.67 });
    expect(bo?.segments).toMatchObject([{ start: 0, length: 33.33 }]);
  });

  it('links each part to the search for its claims, the name to its own page or to the search', () => {
    const [, bo] = verdictBars(speakerFacets(claims), SCALE, 'speaker');
    expect(bo?.path).toBe('/search/?kind=claim&speaker=Bo+%26+Co');
    expect(bo?.segments[0]?.path).toBe('/search/?kind=claim&speaker=Bo+%26+Co&verdict=half');
    const [year] = verdictBars(yearFacets(claims), SCALE, 'year', (name) => `/years/${name}/`);
    expect(year?.path).toBe('/years/2024/');
  });

  it('links no part where two spellings share a bar: one filter would find only some of its claims', () => {
    const spellings = [entry('true', 'Pravda.Ru'), entry('true', 'Pravda Ru')];
    const [bar] = verdictBars(speakerFacets(spellings), SCALE, 'speaker', () => '/s/');
    expect(bar).toMatchObject({ total: 2, path: '/s/', segments: [{ path: undefined }] });
  });

  test.prop([fc.array(fc.constantFrom('true', 'half', 'false'), { minLength: 1 })])(
    'the parts of the whole lie end to end from edge to edge',
    (verdicts) => {
      const segments = wholeBar(
        verdicts.map((verdict) => entry(verdict)),
        SCALE,
      );
      let end = 0;
      for (const { start, length, count } of segments) {
        expect(start).toBeCloseTo(end, 6);
        expect(count).toBeGreaterThan(0);
        end = start + length;
      }
      expect(end).toBeCloseTo(100, 6);
      expect(segments.reduce((sum, { count }) => sum + count, 0)).toBe(verdicts.length);
    },
  );
});

describe('numberCharts', () => {
  const t = translatorFor('en');

  it('leaves out a picture without bars, and says what is in no bar', () => {
    const charts = numberCharts([entry('true'), entry('true', 'Ann Lee')], SCALE, {}, t);
    expect(charts.map(({ id }) => id)).toEqual(['years', 'speakers', 'publishers']);
    expect(charts[1]?.notes[0]).toMatch(/^1 claim is/u);
  });

  it('runs through time from the oldest year, and shows the most claimed first', () => {
    const claims = [
      entry('true', 'Ann', '2025'),
      entry('true', 'Bo', '1999'),
      entry('true', 'Bo', '1999'),
    ];
    const [years, speakers] = numberCharts(claims, SCALE, {}, t);
    expect(years?.bars.map(({ label }) => label)).toEqual(['1999', '2025']);
    expect(speakers?.bars.map(({ label }) => label)).toEqual(['Bo', 'Ann']);
  });

  it('shows fifteen bars at most and links to the rest', () => {
    const claims = Array.from({ length: 16 }, (_, number) => entry('true', `Speaker ${number}`));
    const speakers = numberCharts(claims, SCALE, {}, t)[1];
    expect(speakers?.bars).toHaveLength(15);
    expect(speakers?.all?.path).toBe('/speakers/');
    expect(speakers?.notes).toContain('The 15 with most claims, of 16.');
  });
});

it('the colours of the manifest are those of the paper', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const [, light = '', dark = ''] =
    /--paper: light-dark\(oklch\(([^)]*)\), oklch\(([^)]*)\)\)/u.exec(tokens) ?? [];
  expect({ light: oklchToHex(light), dark: oklchToHex(dark) }).toEqual(PAPER);
});
