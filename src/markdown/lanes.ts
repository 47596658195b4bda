import { overlaps } from '../domain/anchoring/range.ts';
import type { HighlightedClaim } from './highlight.ts';

/**
 * The lane of each claim's line under the words: 0 is closest to them. Claims that share words get different
 * lanes, the longer one the outer.
 */
export function assignLanes(
  claims: readonly HighlightedClaim[],
): ReadonlyMap<HighlightedClaim, number> {
  const lanes = new Map<HighlightedClaim, number>();
  const innermostFirst = outermostFirst(claims).toSorted((one, other) => size(one) - size(other));
  for (const claim of innermostFirst) {
    let lane = 0;
    for (const [other, taken] of lanes) {
      if (overlaps(claim.range, other.range)) lane = Math.max(lane, taken + 1);
    }
    lanes.set(claim, lane);
  }
  return lanes;
}

/** Claims in the order of the text; of those that begin together, the longer one first. */
export function outermostFirst(claims: readonly HighlightedClaim[]): HighlightedClaim[] {
  return claims.toSorted(
    (one, other) => one.range.start - other.range.start || other.range.end - one.range.end,
  );
}

function size({ range }: HighlightedClaim): number {
  return range.end - range.start;
}
