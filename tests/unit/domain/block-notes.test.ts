import { expect, it } from 'vitest';
import { groupByBlock } from '../../../src/domain/block-notes.ts';
import { claimOf } from './published.ts';

const inBlock = (id: string, block: number, blockFraction = 0) =>
  claimOf(id, { block, blockFraction });

it('groups claims by the block they begin in, with the room down to the next group', () => {
  const [one, two, three] = [inBlock('one', 1, 0.5), inBlock('two', 1, 0.75), inBlock('three', 4)];
  expect(groupByBlock([one, two, three], 6)).toEqual([
    { block: 1, span: 3, fraction: 0.5, claims: [one, two] },
    { block: 4, span: 2, fraction: 0, claims: [three] },
  ]);
});

it('puts the groups in the order of the blocks', () => {
  const groups = groupByBlock([inBlock('late', 10), inBlock('early', 2)], 11);
  expect(groups.map(({ block, span }) => [block, span])).toEqual([
    [2, 8],
    [10, 1],
  ]);
});

it('gives the last group a block of room, even where the text has none', () => {
  expect(groupByBlock([inBlock('one', 0)], 0)[0]?.span).toBe(1);
  expect(groupByBlock([], 3)).toEqual([]);
});
