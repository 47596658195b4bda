import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { utf16Range } from '../../../src/domain/anchoring/range.ts';
import { layOnRuler } from '../../../src/domain/ruler.ts';

const LENGTH = 5000;
const claims = fc
  .array(fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 400 })), { maxLength: 60 })
  .map((spans) =>
    spans
      .map(([start, length]) => ({ range: utf16Range(start, Math.min(start + length, LENGTH)) }))
      .sort((one, other) => one.range.start - other.range.start),
  );

describe('layOnRuler', () => {
  it('puts a claim where it stands in the text', () => {
    const [mark] = layOnRuler([{ range: utf16Range(250, 500) }], 1000);
    expect(mark).toMatchObject({ from: 25, to: 50, lane: 0 });
  });

  it('gives a nested claim a lane of its own, and the next one the first again', () => {
    const ranges = [utf16Range(0, 500), utf16Range(100, 200), utf16Range(600, 700)];
    const lanes = layOnRuler(
      ranges.map((range) => ({ range })),
      1000,
    ).map(({ lane }) => lane);
    expect(lanes).toEqual([0, 1, 0]);
  });

  test.prop([claims])('marks of one lane never overlap, and all stay on the ruler', (all) => {
    const marks = layOnRuler(all, LENGTH);
    for (const [index, mark] of marks.entries()) {
      expect(mark.from).toBeGreaterThanOrEqual(0);
      expect(mark.to).toBeLessThanOrEqual(100);
      expect(mark.to - mark.from).toBeGreaterThan(1);
      const peers = marks.slice(0, index).filter(({ lane }) => lane === mark.lane);
      for (const peer of peers) expect(peer.to).toBeLessThanOrEqual(mark.from);
    }
  });
});
