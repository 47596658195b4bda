import { describe, expect, it } from 'vitest';
import type { Row } from '../../../bench/build/row.ts';
import { describeTable, isSameWork } from '../../../bench/build/table.ts';

const MACHINE = { cpu: 'Example', cores: 2, node: 'v24.0.0' };

function row(name: string, walls: readonly number[], more: Partial<Row> = {}): Row {
  return {
    name,
    versions: { [name]: '1.2.3', pagefind: '1.5.2' },
    costs: walls.map((wall) => ({ wall, cpu: 2 * wall, memory: wall * 1e8 })),
    pages: 11,
    bytes: 5_000_000,
    ...more,
  };
}

const OWN = row('ours', [10, 12, 11]);

describe('describeTable', () => {
  it('has medians, from the least to the most, and multiples of ours', () => {
    const lines = describeTable(7, [OWN, row('peer', [30, 5, 22])], MACHINE);
    expect(lines[1]).toBe('7 articles; × is a multiple of ours');
    expect(lines.map((line) => line.split(/ {2,}/u))).toContainEqual([
      ...['peer', '3', '22.0 (5.0–30.0)', '2.00', '44.0 (10.0–60.0)', '2.00'],
      ...['2200 (500–3000)', '2.00', '11', '5.0'],
    ]);
  });

  it('says of a peer that it failed and why, and keeps the columns of the others', () => {
    const line = 'RangeError: Invalid string length, and more words than any column is wide';
    const failed = row('peer', [], { failure: { line, message: line } });
    const lines = describeTable(7, [OWN, failed], MACHINE);
    expect(lines).toContain(`peer     failed: ${line}`);
    expect(lines[2]).toMatch(/^program {2}runs {2}wall s/u);
  });

  it('ends with every version and the machine', () => {
    const lines = describeTable(7, [OWN, row('peer', [1])], MACHINE);
    expect(lines.slice(-3)).toEqual([
      'ours: ours 1.2.3, pagefind 1.5.2',
      'peer: peer 1.2.3, pagefind 1.5.2',
      'cpu Example, cores 2, node v24.0.0',
    ]);
  });

  it('marks a peer that wrote something else', () => {
    const [marked] = describeTable(7, [OWN, row('peer', [1], { pages: 13 })], MACHINE).filter(
      (line) => line.endsWith('(not the same)'),
    );
    expect(marked).toMatch(/^peer/u);
  });
});

describe('isSameWork', () => {
  it.each([
    [{}, true],
    [{ pages: 12 }, true],
    [{ pages: 9 }, false],
    [{ bytes: 5_400_000 }, true],
    [{ bytes: 4_600_000 }, true],
    [{ bytes: 5_600_000 }, false],
    [{ bytes: 4_400_000 }, false],
  ])('%j: %s', (more, same) => {
    expect(isSameWork(OWN, row('peer', [1], more))).toBe(same);
  });
});
