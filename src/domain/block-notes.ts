import type { LoadedClaim } from './loaded.ts';

/** The notes that stand beside one block of the text. */
export interface BlockNotes {
  /** Index of the block. */
  readonly block: number;
  /** Number of blocks down to the next one that has notes: the room these notes may use. */
  readonly span: number;
  /** Where in the block the first words begin: 0 at its start, 1 at its end. */
  readonly fraction: number;
  readonly claims: readonly LoadedClaim[];
}

/**
 * Groups claims by the block their words begin in, in the order of the text.
 * @param claims Claims in the order of the text.
 * @param blocks Number of blocks of the text.
 */
export function groupByBlock(
  claims: readonly LoadedClaim[],
  blocks: number,
): readonly BlockNotes[] {
  const groups = [...Map.groupBy(claims, ({ block }) => block)].toSorted(
    ([one], [other]) => one - other,
  );
  return groups.map(([block, members], index) => {
    const next = groups[index + 1]?.[0] ?? Math.max(blocks, block + 1);
    return { block, span: next - block, fraction: members[0]?.blockFraction ?? 0, claims: members };
  });
}
