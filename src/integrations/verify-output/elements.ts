/** What the scanner knows of an element by its name. */
export interface Element {
  readonly name: string;
  readonly isVoid: boolean;
  /** What its text ends at: markup, or nothing but its own end tag. */
  readonly textEndsAt: string;
  /** As it is written. */
  readonly endTag: string;
  readonly takesText: boolean;
  /** The only elements that parsers leave in it; `undefined` if it is no part of a table. */
  readonly children: ReadonlySet<string> | undefined;
  readonly isOfTable: boolean;
  readonly isHeading: boolean;
  /** {@link NEVER_INSIDE}, one bit for each rule: those it is the outer element of. */
  readonly forbids: number;
  /** Those that do not reach through it. */
  readonly undoes: number;
  /** Those it is the inner element of. */
  readonly isForbiddenBy: number;
}

const VOID = names('area base br col embed hr img input link meta source track wbr');
const VERBATIM = names('script style title textarea');
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

/** Pages have a hundred names at most, each on nearly all of them. */
const elements = new Map<string, Element>();

/** What there is to know of an element, looked up once for each name. */
export function elementOf(name: string): Element {
  const known = elements.get(name);
  if (known !== undefined) return known;
  const element = describe(name);
  elements.set(name, element);
  return element;
}

function describe(name: string): Element {
  return {
    name,
    isVoid: VOID.has(name),
    textEndsAt: VERBATIM.has(name) ? `</${name}` : '<',
    endTag: `</${name}>`,
    takesText: name !== '' && !WITHOUT_TEXT.has(name),
    children: CHILDREN.get(name),
    isOfTable: IN_TABLES.has(name),
    isHeading: HEADINGS.has(name),
    forbids: rulesWith(({ outer }) => outer.has(name)),
    undoes: rulesWith(({ unless }) => unless.has(name)),
    isForbiddenBy: rulesWith(({ inner }) => inner.has(name)),
  };
}

/** What stands around a page. */
export const NO_ELEMENT = describe('');

/** A bit for each rule of which that is so. */
function rulesWith(isSo: (rule: (typeof NEVER_INSIDE)[number]) => boolean): number {
  return NEVER_INSIDE.reduce((bits, rule, index) => bits | (isSo(rule) ? 1 << index : 0), 0);
}

/** Which rules forbid something inside an element, given those that do around it. */
export function forbiddenInside({ forbids, undoes }: Element, around: number): number {
  return (around & ~undoes) | forbids;
}

/**
 * Why parsers would move an element that begins inside the open ones, or end one of those.
 *
 * @param forbidden rules that forbid something there
 */
export function findMisplaced(
  element: Element,
  open: readonly Element[],
  forbidden: number,
): string | undefined {
  const { name, isOfTable, isHeading, isForbiddenBy } = element;
  const parent = open.at(-1) ?? NO_ELEMENT;
  const isMisplaced =
    parent.children === undefined
      ? isOfTable && parent.name !== 'template'
      : !parent.children.has(name);
  if (isMisplaced || (isHeading && parent.isHeading))
    return `<${name}> stands directly in <${parent.name}>`;
  const broken = forbidden & isForbiddenBy;
  if (broken === 0) return undefined;
  // Of several broken rules the first one is named.
  const first = broken & -broken;
  const outer = open.findLast(({ forbids }) => (forbids & first) !== 0);
  return `<${name}> stands inside <${outer?.name ?? ''}>`;
}
