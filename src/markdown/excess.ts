/** Markdown that takes more depth or time to parse than any text needs. */
export interface Excess {
  /** UTF-16 offset at which it begins. */
  readonly offset: number;
  /** What there is too much of, and how much of it is possible. */
  readonly message: string;
}

/** Quotes and lists on one line, each inside the other. */
const CONTAINERS = 50;
/** Characters of indentation, which nests lists line by line. */
const INDENTATION = 400;
/** Asterisks, underscores, tildes, brackets and backticks of one paragraph: parsing takes time by their square. */
const DELIMITERS = 2000;
/** HTML elements that are opened and not closed. */
const OPEN_ELEMENTS = 100;

const CONTAINER_LINE = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){51}/mu;
const INDENTED_LINE = /^[ \t]{401}/mu;
const NEVER_OPEN = /^(?:area|br|col|embed|hr|img|input|link|meta|p|param|source|track|wbr)$/u;

/**
 * The first excess in markdown, found before it is parsed, because the parsers are recursive and slow there:
 * what passes is rendered without overflowing the stack, and in time linear in its length.
 */
export function excessIn(markdown: string): Excess | undefined {
  return tooManyContainers(markdown) ?? tooManyDelimiters(markdown) ?? tooManyOpen(markdown);
}

function tooManyContainers(markdown: string): Excess | undefined {
  const containers = markdown.search(CONTAINER_LINE);
  if (containers >= 0) {
    const message = `quotes and lists stand inside each other on this line; expected at most ${CONTAINERS} levels`;
    return { offset: containers, message };
  }
  const indented = markdown.search(INDENTED_LINE);
  if (indented < 0) return undefined;
  const message = `the line is indented too far; expected at most ${INDENTATION} characters`;
  return { offset: indented, message };
}

function tooManyDelimiters(markdown: string): Excess | undefined {
  let offset = 0;
  for (const paragraph of markdown.split(/(\n[ \t]*\r?\n)/u)) {
    const count = paragraph.length <= DELIMITERS ? 0 : countDelimiters(paragraph);
    if (count > DELIMITERS) {
      const message = `the paragraph has ${count} characters of emphasis, links and code; expected at most ${DELIMITERS}`;
      return { offset: offset + paragraph.search(/\S/u), message };
    }
    offset += paragraph.length;
  }
  return undefined;
}

function countDelimiters(paragraph: string): number {
  return paragraph.match(/[*_~[\]`]/gu)?.length ?? 0;
}

function tooManyOpen(markdown: string): Excess | undefined {
  const open = new Map<string, number>();
  let total = 0;
  for (const { 1: slash, 2: tag = '', index } of markdown.matchAll(/<(\/?)([a-z][a-z0-9-]*)/giu)) {
    const name = tag.toLowerCase();
    if (NEVER_OPEN.test(name)) continue;
    const before = open.get(name) ?? 0;
    const after = Math.max(0, before + (slash === '' ? 1 : -1));
    open.set(name, after);
    total += after - before;
    if (total > OPEN_ELEMENTS) {
      const message = `more than ${OPEN_ELEMENTS} HTML elements are open here; expected each to be closed`;
      return { offset: index, message };
    }
  }
  return undefined;
}
