import type { Element, Root, RootContent, Text } from 'hast';
import { utf16Range } from '../domain/anchoring/range.ts';
import type { TextRange } from '../domain/offsets.ts';
import type { Place } from '../domain/problem.ts';
import { isBlock } from './block-elements.ts';

/** A text node and the part of the flat text it gave. */
export interface TextPart {
  readonly node: Text;
  /** Offset in the node's value at which the part begins: white space at the start of a block is left out. */
  readonly skipped: number;
  readonly range: TextRange;
  /** Where the node begins in the file, as far as the parser knows. */
  readonly place: Place | undefined;
}

/** A body as plain text. */
export interface FlatText {
  /**
   * Text nodes in reading order. Edges of blocks and `<br>` are one line feed; a line break that only wraps
   * the source is a space, so that a line feed always ends a sentence.
   */
  readonly text: string;
  /** The part of the text each top-level element gave. Empty for one without text, such as `<hr>`. */
  readonly blocks: readonly TextRange[];
  readonly parts: readonly TextPart[];
  /** Line and column of a character in the file: exact as to the line, near as to the column. */
  readonly placeOf: (offset: number) => Place | undefined;
}

/** Makes plain text of a tree, with the way back to its text nodes. */
export function flatten(tree: Root): FlatText {
  const parts: TextPart[] = [];
  const pieces: string[] = [];
  let length = 0;
  let atEdge = true;

  const addText = (node: Text, parent: Element, isVerbatim: boolean): void => {
    const skipped = atEdge && !isVerbatim ? node.value.search(/\S|$/u) : 0;
    const value = node.value.slice(skipped);
    if (value === '') return;
    if (atEdge && length > 0) {
      pieces.push('\n');
      length += 1;
    }
    atEdge = false;
    const place = node.position?.start ?? placeAfter(parts.at(-1), parent.position?.start);
    parts.push({ node, skipped, range: utf16Range(length, length + value.length), place });
    pieces.push(isVerbatim ? value : value.replace(/[\n\r\t]/gu, ' '));
    length += value.length;
  };
  const walk = (element: Element, isVerbatim: boolean): void => {
    const isEdge = isBlock(element) || element.tagName === 'br';
    atEdge ||= isEdge;
    for (const child of element.children) {
      if (child.type === 'text') addText(child, element, isVerbatim);
      else if (child.type === 'element') walk(child, isVerbatim || child.tagName === 'pre');
    }
    atEdge ||= isEdge;
  };

  const blocks = tree.children.filter(isElement).map((element) => {
    const before = parts.length;
    walk(element, element.tagName === 'pre');
    const start = parts[before]?.range.start ?? length;
    return utf16Range(start, length);
  });
  return { text: pieces.join(''), blocks, parts, placeOf: (offset) => placeOf(parts, offset) };
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}

function placeOf(parts: readonly TextPart[], offset: number): Place | undefined {
  const part = parts.findLast(({ range }) => range.start <= offset) ?? parts[0];
  if (!part?.place) return undefined;
  return placeIn(part, part.place, Math.min(offset, part.range.end) - part.range.start);
}

/** The raw-HTML step drops the position of text after `<br>`: it goes on where the text before it ended. */
function placeAfter(previous: TextPart | undefined, parent: Place | undefined): Place | undefined {
  if (!previous?.place) return parent;
  const end = placeIn(previous, previous.place, previous.range.end - previous.range.start);
  return parent && parent.line > end.line ? parent : end;
}

/** Place of a character of a part, counted from the part's start, if its node begins at `start`. */
function placeIn(part: TextPart, start: Place, offset: number): Place {
  const lines = part.node.value.slice(0, part.skipped + offset).split('\n');
  const lastLength = lines.at(-1)?.length ?? 0;
  return {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + lastLength : lastLength + 1,
  };
}
