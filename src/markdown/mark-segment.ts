import type { Element, ElementContent, Text } from 'hast';
import type { HighlightedClaim } from './highlight.ts';
import type { Segment } from './segments.ts';

/**
 * One segment as HTML: a mark, in it one line per claim, in them a link to the innermost claim's note. A
 * segment that is part of an author's link, or only white space, has no link of its own: it would have no
 * name. Old ids stand right before the mark. What has an id can take the focus, so that a link to it brings
 * the keyboard along.
 */
export function markSegment(
  segment: Segment,
  lanes: ReadonlyMap<HighlightedClaim, number>,
  isLinked: boolean,
): ElementContent[] {
  const [first] = segment.begins;
  const innermost = segment.claims.at(-1);
  const words = segment.ends.length === 0 ? [text(segment.text)] : withLastWord(segment);
  const hasLink = !isLinked && segment.text.trim() !== '';
  const inner = hasLink && innermost ? [link(innermost, segment.leads, words)] : words;
  const lines = segment.claims.reduceRight<ElementContent[]>(
    (content, claim) => [line(claim, segment, lanes.get(claim) ?? 0, content)],
    inner,
  );
  const anchors = segment.begins.flatMap(({ id: dataClaim, aliases }) =>
    aliases.map((id): Element => {
      return { type: 'element', tagName: 'span', properties: { id, dataClaim }, children: [] };
    }),
  );
  const mark: Element = {
    type: 'element',
    tagName: 'mark',
    properties: {
      ...(first && { id: first.id, tabIndex: -1 }),
      className: ['claim'],
      dataClaims: segment.claims.map(({ id }) => id).join(' '),
    },
    children: lines,
  };
  return [...anchors, mark];
}

function line(
  claim: HighlightedClaim,
  { begins, ends }: Segment,
  lane: number,
  content: ElementContent[],
): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {
      ...(begins.indexOf(claim) > 0 && { id: claim.id, tabIndex: -1 }),
      className: ['line'],
      dataClaim: claim.id,
      dataTone: claim.tone,
      dataVerdict: claim.verdict,
      dataLane: `${lane}`,
      ...(ends.includes(claim) && numbered(claim, ends)),
    },
    children: content,
  };
}

/** The number goes back into the room kept for it after the last word; an outer claim's stands last. */
function numbered(claim: HighlightedClaim, ends: Segment['ends']): Element['properties'] {
  const back = roomFor(ends.slice(0, ends.indexOf(claim) + 1));
  return { dataNumber: `${claim.number}`, style: `--back:${back}` };
}

/** How much room numbers take that stand side by side, as a multiple of their type size. */
function roomFor(claims: Segment['ends']): number {
  const tenths = claims.map(({ number }) => 5 * `${number}`.length + 2);
  return tenths.reduce((sum, width) => sum + width, 0) / 10;
}

/** Only the first link to a note is a tab stop. */
function link({ id }: HighlightedClaim, isTabStop: boolean, words: ElementContent[]): Element {
  const note = `note-${id}`;
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['words'],
      href: `#${note}`,
      ariaDetails: note,
      ...(!isTabStop && { tabIndex: -1 }),
    },
    children: words,
  };
}

const wordSegmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Sets the last word apart, with room for the numbers that follow it: no line breaks between them. */
function withLastWord({ text: value, ends }: Segment): ElementContent[] {
  const last = [...wordSegmenter.segment(value)].findLast(({ isWordLike }) => isWordLike);
  const from = last?.index ?? 0;
  const end: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['end'], style: `--room:${roomFor(ends)}` },
    children: [text(value.slice(from))],
  };
  return from === 0 ? [end] : [text(value.slice(0, from)), end];
}

function text(value: string): Text {
  return { type: 'text', value };
}
