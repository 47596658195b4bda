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
  'address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);
/** What must not stand inside what, and which elements between the two undo that. */
const NEVER_INSIDE: readonly {
  readonly inner: ReadonlySet<string>;
  readonly outer: ReadonlySet<string>;
  readonly unless: ReadonlySet<string>;
}[] = [
  { inner: ENDS_PARAGRAPH, outer: names('p'), unless: names('td th caption template button') },
  { inner: names('a'), outer: names('a'), unless: names('td th caption template') },
  { inner: names('button'), outer: names('button'), unless: names('td th caption template') },
  { inner: names('form'), outer: names('form'), unless: names('template') },
  { inner: names('li'), outer: names('li'), unless: names('ul ol menu td th caption template') },
  { inner: names('dt dd'), outer: names('dt dd'), unless: names('dl td th caption template') },
];
/** Those rules by the name of the inner element. */
const RULES: ReadonlyMap<string, typeof NEVER_INSIDE> = new Map(
  NEVER_INSIDE.flatMap(({ inner }) => [...inner]).map((name) => [
    name,
    NEVER_INSIDE.filter(({ inner }) => inner.has(name)),
  ]),
);
const HEADINGS = names('h1 h2 h3 h4 h5 h6');
const ROWS = names('tr template script');
/** The only elements that parsers leave in parts of a table. */
const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['table', names('caption colgroup thead tbody tfoot template script')],
  ['thead', ROWS],
  ['tbody', ROWS],
  ['tfoot', ROWS],
  ['tr', names('td th template script')],
]);
const IN_TABLES = names('caption colgroup thead tbody tfoot tr td th');
const WITHOUT_TEXT = names('table thead tbody tfoot tr html head');

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
  const parent = open.at(-1) ?? '';
  const children = CHILDREN.get(parent);
  const isOfTable = IN_TABLES.has(name);
  const isMisplaced =
    children === undefined ? isOfTable && parent !== 'template' : !children.has(name);
  if (isMisplaced || (HEADINGS.has(name) && HEADINGS.has(parent)))
    return `<${name}> stands directly in <${parent}>`;
  for (const { outer, unless } of RULES.get(name) ?? []) {
    for (let depth = open.length - 1; depth >= 0; depth -= 1) {
      const ancestor = open[depth] ?? '';
      if (outer.has(ancestor)) return `<${name}> stands inside <${ancestor}>`;
      if (unless.has(ancestor)) break;
    }
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
