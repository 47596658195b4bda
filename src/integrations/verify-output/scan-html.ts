/** What is met on the way through a page, in its order. */
export interface HtmlVisitor {
  /** An element begins. `attributes` is as written; {@link readAttributes} reads it. */
  readonly open: (name: string, attributes: string, isVoid: boolean) => void;
  /** An element ends; void elements do not. */
  readonly close: (name: string) => void;
  /** Text as written, between two tags or inside `script`, `style`, `title` and `textarea`. */
  readonly text: (written: string, parent: string) => void;
}

/** Its groups: the name of an end tag; or name, attributes and slash of a start tag. Unnamed, for they are faster. */
const TAG =
  /<(?:!doctype html|!--[^]*?--|\/([a-z][\w-]*)|([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(\/)?)>/iy;

const VOID = names('area base br col embed hr img input link meta source track wbr');
const VERBATIM = names('script style title textarea');
const SVG = names('svg math');
/** Elements that end an open paragraph (HTML standard, 13.1.2.4 "Optional tags"). */
const ENDS_PARAGRAPH = names(
  'address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul',
);
/** Elements in which an outer paragraph, link or button does not count. */
const SCOPES = names('html td th caption object template');
const NOT_IN_ITSELF = names('a button form');
const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', names('ul ol menu template')],
  ['tr', names('thead tbody tfoot table template')],
  ['td', names('tr')],
  ['th', names('tr')],
  ['dt', names('dl div')],
  ['dd', names('dl div')],
]);
const WITHOUT_TEXT = names('table thead tbody tfoot tr ul ol dl select html head');

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Goes through a page once, without building a tree. It takes only markup that every parser reads alike:
 * each element closed in its turn, attributes in double quotes, and no element where parsers would move it.
 * Parsers that repair say nothing of what they repair, and take ten times as long.
 *
 * @returns What is wrong with the markup, at the first place where something is; `undefined` if nothing is.
 */
export function scanHtml(html: string, visitor: HtmlVisitor): string | undefined {
  const open: string[] = [];
  let at = 0;
  while (at < html.length) {
    const parent = open.at(-1) ?? '';
    const next = VERBATIM.has(parent) ? endOfVerbatim(html, at, parent) : html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) {
      const text = html.slice(at, end);
      if ((parent === '' || WITHOUT_TEXT.has(parent)) && /\S/u.test(text))
        return `text stands directly in ${parent === '' ? 'the page' : `<${parent}>`}: ${excerpt(text, 0)}`;
      visitor.text(text, parent);
    }
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (tag === null) return `this is no tag: ${excerpt(html, next)}`;
    const [, closed, opened, attributes = '', slash] = tag;
    if (closed !== undefined) {
      if (open.at(-1) !== closed)
        return `</${closed}> stands where </${parent}> was expected: ${excerpt(html, Math.max(0, next - 40))}`;
      open.pop();
      visitor.close(closed);
    } else if (opened !== undefined) {
      const misplaced = findMisplaced(opened, open);
      if (misplaced !== undefined) return `${misplaced}: ${excerpt(html, next)}`;
      const isVoid =
        VOID.has(opened) || (slash !== undefined && open.some((name) => SVG.has(name)));
      visitor.open(opened, attributes, isVoid);
      if (!isVoid) open.push(opened);
    }
    at = TAG.lastIndex;
  }
  return open.length === 0 ? undefined : `<${open.at(-1) ?? ''}> is never closed`;
}

function endOfVerbatim(html: string, from: number, name: string): number {
  return html.indexOf(`</${name}`, from);
}

/** Why parsers would move an element that begins inside the open ones, or end one of those. */
function findMisplaced(name: string, open: readonly string[]): string | undefined {
  const parent = open.at(-1);
  const parents = PARENTS.get(name);
  if (parents !== undefined && (parent === undefined || !parents.has(parent)))
    return `<${name}> stands in <${parent ?? ''}>`;
  const outer = NOT_IN_ITSELF.has(name) ? name : ENDS_PARAGRAPH.has(name) ? 'p' : undefined;
  if (outer === undefined) return undefined;
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const ancestor = open[index] ?? '';
    if (ancestor === outer) return `<${name}> stands inside <${outer}>`;
    if (SCOPES.has(ancestor) || (outer === 'p' && ancestor === 'button')) return undefined;
  }
  return undefined;
}

/** A few characters of a page, to be found again by search. */
function excerpt(html: string, at: number): string {
  return JSON.stringify(html.slice(at, at + 80).trim());
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;

/** Attributes as written in a tag; those without a value have an empty one. Of two with one name, `twice` tells. */
export function readAttributes(written: string): {
  readonly values: ReadonlyMap<string, string>;
  readonly twice: string | undefined;
} {
  const values = new Map<string, string>();
  let twice: string | undefined;
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    if (values.has(name)) twice = name;
    values.set(name, value.includes('&') ? decodeEntities(value) : value);
  }
  return { values, twice };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['nbsp', '\u{a0}'],
]);

/** Text with its character references resolved: the numeric ones, and the names that serialisers write. */
export function decodeEntities(written: string): string {
  return written.replace(
    /&(?:#(?<decimal>\d+)|#x(?<hex>[\da-f]+)|(?<name>[a-z]+));/giu,
    (reference, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES.get(name ?? '') ?? reference;
    },
  );
}
