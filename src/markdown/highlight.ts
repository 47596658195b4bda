import type { Element, ElementContent, Root, Text } from 'hast';
import type { TextRange } from '../domain/offsets.ts';
import type { Tone } from '../domain/schemas/verdicts.ts';
import type { FlatText } from './flatten.ts';
import { assignLanes } from './lanes.ts';
import { markSegment } from './mark-segment.ts';
import { cutSegments } from './segments.ts';
import type { Segment } from './segments.ts';

/** What of a claim shows on its words. */
export interface HighlightedClaim {
  readonly id: string;
  /** Earlier ids, which keep leading to the words. */
  readonly aliases: readonly string[];
  /** Where the words stand in the flat text. Not empty. */
  readonly range: TextRange;
  readonly tone: Tone;
  /** Key of the verdict. */
  readonly verdict: string;
  /** The number readers see. */
  readonly number: number;
}

/**
 * The same body with its claims marked and its blocks numbered. Text is cut into segments wherever a claim
 * or an inline element begins or ends; each segment is one mark that lists its claims, so that marks never
 * nest and no id occurs twice. The text content stays the same, character for character.
 * @param flat what {@link FlatText flatten} made of the same tree
 */
export function highlight(tree: Root, flat: FlatText, claims: readonly HighlightedClaim[]): Root {
  const segments = cutSegments(flat.parts, claims);
  const lanes = assignLanes(claims);
  const rewrite = (element: Element, isLinked: boolean): Element => ({
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return [rewrite(child, isLinked || child.tagName === 'a')];
      if (child.type !== 'text') return [child];
      return rewriteText(child, segments.get(child), lanes, isLinked);
    }),
  });
  const blocks = tree.children
    .filter((node) => node.type === 'element')
    .map((element, index) => {
      const block = rewrite(element, false);
      return {
        ...block,
        properties: { ...block.properties, dataBlock: `${index}`, style: `--block:${index}` },
      };
    });
  return { ...tree, children: blocks };
}

function rewriteText(
  node: Text,
  segments: readonly Segment[] | undefined,
  lanes: ReadonlyMap<HighlightedClaim, number>,
  isLinked: boolean,
): ElementContent[] {
  if (!segments) return [node];
  return segments.flatMap((segment) =>
    segment.claims.length === 0
      ? [{ type: 'text', value: segment.text }]
      : markSegment(segment, lanes, isLinked),
  );
}
