import { type Element, elementOf, findMisplaced, forbiddenInside, NO_ELEMENT } from './elements.ts';

/** What is met on the way through a page, in its order. */
export interface HtmlVisitor {
  /** An element begins. `attributes` is as written; {@link readAttributes} reads it. */
  readonly open: (name: string, attributes: string, isVoid: boolean) => void;
  /** An element ends; void elements do not. */
  readonly close: (name: string) => void;
  /** Where text stands, between two tags or inside `script`, `style`, `title` and `textarea`. */
  readonly text: (from: number, to: number, parent: string) => void;
}

/** Its groups: the name of an end tag; or name, attributes and slash of a start tag. Unnamed, for they are faster. */
const TAG =
  /<(?:!doctype html|!--[^]*?--|\/([a-z][\w-]*)|([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(\/)?)>/iy;
const SVG = new Set(['svg', 'math']);

/**
 * Goes through a page once, without building a tree. It takes only markup that every parser reads alike:
 * each element closed in its turn, attributes in double quotes, and no element where parsers would move it.
 * Parsers that repair say nothing of what they repair, and take ten times as long.
 *
 * @returns What is wrong with the markup, at the first place where something is; `undefined` if nothing is.
 */
export function scanHtml(html: string, visitor: HtmlVisitor): string | undefined {
  const open: Element[] = [];
  const outside: number[] = [];
  let parent = NO_ELEMENT;
  let forbidden = 0;
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf(parent.textEndsAt, at);
    const end = next < 0 ? html.length : next;
    if (end > at) {
      if (!parent.takesText && /\S/u.test(html.slice(at, end)))
        return `text stands directly in ${parent.name === '' ? 'the page' : `<${parent.name}>`}: ${excerpt(html, at, end)}`;
      visitor.text(at, end, parent.name);
    }
    if (next < 0) break;
    // Nearly half of all tags are end tags in their place, which this finds faster than the expression does.
    if (parent !== NO_ELEMENT && html.startsWith(parent.endTag, next)) {
      at = next + parent.endTag.length;
      visitor.close(parent.name);
      open.pop();
      parent = open.at(-1) ?? NO_ELEMENT;
      forbidden = outside.pop() ?? 0;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (tag === null) return `this is no tag: ${excerpt(html, next)}`;
    const closed = tag[1];
    const opened = tag[2];
    if (closed !== undefined)
      return `</${closed}> stands where </${parent.name}> was expected: ${excerpt(html, Math.max(0, next - 40))}`;
    if (opened !== undefined) {
      const element = elementOf(opened);
      const misplaced = findMisplaced(element, open, forbidden);
      if (misplaced !== undefined) return `${misplaced}: ${excerpt(html, next)}`;
      const isVoid =
        element.isVoid || (tag[4] !== undefined && open.some(({ name }) => SVG.has(name)));
      visitor.open(opened, tag[3] ?? '', isVoid);
      if (!isVoid) {
        open.push(element);
        outside.push(forbidden);
        parent = element;
        forbidden = forbiddenInside(element, forbidden);
      }
    }
    at = TAG.lastIndex;
  }
  return open.length === 0 ? undefined : `<${parent.name}> is never closed`;
}

/** A few characters of a page, to be found again by search. */
function excerpt(html: string, at: number, end = html.length): string {
  return JSON.stringify(html.slice(at, Math.min(at + 80, end)).trim());
}
