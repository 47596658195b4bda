import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { loadFiles, SOUND } from './content-folder.ts';

const ARTICLE = 'articles/leak.md';
const TEXT = SOUND[ARTICLE] ?? '';

test.prop(
  [
    fc.nat(TEXT.length),
    fc.nat(40),
    fc.oneof(
      fc.constantFrom('', '\n', ': ', '- ', '*', '&a', '"', '{', '[', '---\n', '\t', '!x ', 'null'),
      fc.string({ maxLength: 8 }),
    ),
  ],
  { numRuns: 150 },
)(
  'damage anywhere in an article is a problem with a place, or none, but never an exception',
  async (start, length, damage) => {
    const text = TEXT.slice(0, start) + damage + TEXT.slice(start + length);
    const { problems, articles } = await loadFiles({ ...SOUND, [ARTICLE]: text });
    const lines = text.split('\n').length;
    for (const { place } of problems) {
      expect(place?.line).toBeGreaterThanOrEqual(1);
      expect(place?.line).toBeLessThanOrEqual(lines);
      expect(place?.column).toBeGreaterThanOrEqual(1);
    }
    const hasErrors = problems.some(({ severity }) => severity === 'error');
    expect(articles).toHaveLength(hasErrors ? 0 : 1);
  },
);
