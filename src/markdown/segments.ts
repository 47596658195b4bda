import type { Text } from 'hast';
import type { TextPart } from './flatten.ts';
import type { HighlightedClaim } from './highlight.ts';
import { outermostFirst } from './lanes.ts';

/** A stretch of one text node in which the same claims apply. */
export interface Segment {
  readonly text: string;
  /** The claims that cover it, outermost first. */
  readonly claims: readonly HighlightedClaim[];
  /** Those of them whose first words these are. */
  readonly begins: readonly HighlightedClaim[];
  /** Those of them whose last words these are. */
  readonly ends: readonly HighlightedClaim[];
  /** Whether this is the first segment that leads to its innermost claim. */
  readonly leads: boolean;
}

/** Cuts the text nodes at the edges of claims. Nodes that no claim touches are left out. */
export function cutSegments(
  parts: readonly TextPart[],
  claims: readonly HighlightedClaim[],
): ReadonlyMap<Text, readonly Segment[]> {
  const pending = outermostFirst(claims);
  const begun = new Set<HighlightedClaim>();
  const ledTo = new Set<HighlightedClaim>();
  const last = lastParts(parts, claims);
  const segments = new Map<Text, readonly Segment[]>();
  let active: HighlightedClaim[] = [];
  for (const part of parts) {
    while (pending[0] && pending[0].range.start < part.range.end) {
      active.push(...pending.splice(0, 1));
    }
    active = active.filter(({ range }) => range.end > part.range.start);
    if (active.length === 0) continue;
    const skipped = textSegment(part.node.value.slice(0, part.skipped));
    const cut = pieces(part, active).map(([start, end]): Segment => {
      const covering = active.filter(({ range }) => range.start < end && range.end > start);
      const begins = covering.filter((claim) => !begun.has(claim));
      const innermost = covering.at(-1);
      const leads = innermost !== undefined && !ledTo.has(innermost);
      if (innermost) ledTo.add(innermost);
      for (const claim of begins) begun.add(claim);
      return {
        text: part.node.value.slice(
          part.skipped + start - part.range.start,
          part.skipped + end - part.range.start,
        ),
        claims: covering,
        begins,
        ends: covering.filter(
          (claim) => last.get(claim) === part && end === Math.min(claim.range.end, part.range.end),
        ),
        leads,
      };
    });
    segments.set(part.node, skipped.text === '' ? cut : [skipped, ...cut]);
  }
  return segments;
}

function textSegment(text: string): Segment {
  return { text, claims: [], begins: [], ends: [], leads: false };
}

/** Start and end of each stretch of a part between edges of claims. */
function pieces(part: TextPart, claims: readonly HighlightedClaim[]): [number, number][] {
  const { start, end } = part.range;
  const inside = claims
    .flatMap(({ range }) => [range.start, range.end])
    .filter((edge) => edge > start && edge < end);
  const edges = [...new Set<number>([start, ...inside, end])].sort((one, other) => one - other);
  return edges.slice(1).map((edge, index) => [edges[index] ?? start, edge]);
}

/** The part in which each claim ends. */
function lastParts(
  parts: readonly TextPart[],
  claims: readonly HighlightedClaim[],
): ReadonlyMap<HighlightedClaim, TextPart | undefined> {
  return new Map(
    claims.map((claim) => [claim, parts.findLast(({ range }) => range.start < claim.range.end)]),
  );
}
