import type { TextRange } from './offsets.ts';

/** One claim as a stretch of a ruler that stands for the whole text. */
export interface RulerMark<Claim> {
  readonly claim: Claim;
  /** Where the words begin and end, in percent of the text. */
  readonly from: number;
  readonly to: number;
  /** Marks that would touch stand in different lanes; 0 is the first. */
  readonly lane: number;
}

/** Shortest stretch a mark takes up, in percent: what a pointer can still hit. */
const SHORTEST = 1.6;

/**
 * Lays claims along a ruler, each in the first lane that has room.
 * @param claims in the order of the text
 * @param length of the text, in the unit of the ranges
 */
export function layOnRuler<Claim extends { readonly range: TextRange }>(
  claims: readonly Claim[],
  length: number,
): readonly RulerMark<Claim>[] {
  const ends: number[] = [];
  return claims.map((claim) => {
    const from = Math.min(percent(claim.range.start, length), 100 - SHORTEST);
    const to = Math.max(percent(claim.range.end, length), from + SHORTEST);
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    return { claim, from: round(from), to: round(to), lane };
  });
}

function percent(offset: number, length: number): number {
  return length === 0 ? 0 : (100 * offset) / length;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
