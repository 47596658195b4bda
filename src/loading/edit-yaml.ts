import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { parseYamlText } from './yaml-text.ts';
import { blockItem, pairValue } from './write-yaml.ts';

type Keys = readonly (string | number)[];

/**
 * Puts an item into a list of a YAML text and leaves every other byte as it is. The list may be missing
 * or empty.
 *
 * @param parentKeys Path of the map that holds the list.
 * @param index Place in the list that the item gets.
 * @returns The new text; `undefined` if the YAML is written in a way in which this cannot be done.
 */
export function insertItem(
  source: string,
  parentKeys: Keys,
  key: string,
  index: number,
  item: Readonly<Record<string, unknown>>,
): string | undefined {
  const parent = mapAt(source, parentKeys);
  if (parent === undefined) return undefined;
  const edited = withItem(source, parent, key, index, item);
  return isEqualAfter(source, edited, [...parentKeys, key], (list) => {
    const items: unknown[] = Array.isArray(list) ? [...(list as unknown[])] : [];
    items.splice(index, 0, item);
    return items;
  });
}

/**
 * Replaces a string of a YAML text, in the style it is written in, and leaves every other byte as it is.
 *
 * @param keys Path of the string.
 * @returns The new text; `undefined` if the YAML is written in a way in which this cannot be done.
 */
export function replaceText(source: string, keys: Keys, value: string): string | undefined {
  const parent = mapAt(source, keys.slice(0, -1));
  const pair = parent === undefined ? undefined : pairOf(parent, String(keys.at(-1)));
  const scalar = pair?.value;
  if (parent === undefined || !isScalar(scalar) || !scalar.range) return undefined;
  if (scalar.anchor !== undefined || scalar.tag !== undefined) return undefined;
  const [start, end] = scalar.range;
  const old = source.slice(start, end);
  const kept = typeof scalar.value === 'string' && scalar.value.endsWith('\n') ? '\n' : '';
  const written =
    parent.flow === true
      ? JSON.stringify(value)
      : pairValue(value + kept, {
          old,
          type: scalar.type,
          column: columnOf(source, startOf(pair?.key)),
          isFollowed: /^[ \t]*#/u.test(source.slice(end)) && !old.endsWith('\n'),
        });
  const edited = source.slice(0, start) + toLineEnds(written, source) + source.slice(end);
  return isEqualAfter(source, edited, keys, () => value + kept);
}

function withItem(
  source: string,
  parent: YAMLMap,
  key: string,
  index: number,
  item: Readonly<Record<string, unknown>>,
): string {
  const put = (at: number, text: string, drop = 0): string =>
    source.slice(0, at) + text + source.slice(at + drop);
  const asLines = (column: number): string => toLineEnds(`${blockItem(item, column)}\n`, source);
  const pair = pairOf(parent, key);
  const list = pair?.value;
  if (pair === undefined) {
    const column = columnOf(source, startOf(parent.items[0]?.key));
    const header = toLineEnds(`${' '.repeat(column)}${key}:\n`, source);
    return put(endOfLines(source, parent, column), header + asLines(column + 2));
  }
  const column = columnOf(source, startOf(pair.key));
  if (isSeq(list) && list.flow === true && list.items.length > 0) {
    const next = list.items[index];
    if (next !== undefined) return put(startOf(next), `${JSON.stringify(item)}, `);
    return put(endOf(list.items.at(-1)), `, ${JSON.stringify(item)}`);
  }
  if (isSeq(list) && list.items.length > 0) {
    const dash = columnOf(source, lineIndent(source, startOf(list)));
    const next = list.items[index];
    const at =
      next === undefined
        ? endOfLines(source, list.items.at(-1), dash)
        : beforeComments(source, lineStart(source, startOf(next)), dash);
    return put(at, asLines(dash));
  }
  const emptied = isSeq(list) ? withoutEmptyList(source, startOf(list), endOf(list)) : source;
  const at = nextLine(emptied, startOf(pair.key));
  return emptied.slice(0, at) + asLines(column + 2) + emptied.slice(at);
}

/** Takes `[]` away, and the space before it. */
function withoutEmptyList(source: string, start: number, end: number): string {
  return source.slice(0, start).trimEnd() + source.slice(end);
}

/** The offset of the line after a node's last one, comments that are indented below `column` included. */
function endOfLines(source: string, node: unknown, column: number): number {
  let at = endOf(node);
  if (source[at - 1] !== '\n') at = nextLine(source, at);
  const comment = new RegExp(`^ {${String(column + 1)},}#[^\\n]*(?:\\n|$)`, 'u');
  for (;;) {
    const match = comment.exec(source.slice(at));
    if (match === null) return at;
    at += match[0].length;
  }
}

/** Moves up over the comments that stand right above a line and belong to it. */
function beforeComments(source: string, line: number, column: number): number {
  const previous = lineStart(source, line - 1);
  const isComment = source.slice(previous, line).startsWith(`${' '.repeat(column)}#`);
  return line > 0 && isComment ? beforeComments(source, previous, column) : line;
}

function mapAt(source: string, keys: Keys): YAMLMap | undefined {
  const document = parseDocument(source, { schema: 'core', prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const node: unknown = keys.length === 0 ? document.contents : document.getIn(keys, true);
  return isMap(node) && node.items.length > 0 ? node : undefined;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(({ key: name }) => isScalar(name) && String(name.value) === key);
}

function rangeOf(node: unknown): readonly number[] {
  return (node as { range?: readonly number[] | null } | undefined)?.range ?? [0, 0];
}

function startOf(node: unknown): number {
  return rangeOf(node)[0] ?? 0;
}

function endOf(node: unknown): number {
  return rangeOf(node)[1] ?? 0;
}

function lineStart(source: string, offset: number): number {
  return offset <= 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the first character of a line that is not a space. */
function lineIndent(source: string, offset: number): number {
  const start = lineStart(source, offset);
  return start + source.slice(start).search(/[^ ]|$/u);
}

function nextLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end + 1;
}

function columnOf(source: string, offset: number): number {
  const start = lineStart(source, offset);
  // A claim's first key stands behind the hyphen of its list.
  return offset - start;
}

function toLineEnds(text: string, source: string): string {
  return source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** The edited text, if it says what the source says, but for the one place that was meant to change. */
function isEqualAfter(
  source: string,
  edited: string,
  keys: Keys,
  change: (before: unknown) => unknown,
): string | undefined {
  const before = parseYamlText(source);
  const after = parseYamlText(edited);
  if (before.findings.length > 0 || after.findings.length > 0) return undefined;
  return isDeepStrictEqual(after.data, changed(before.data, keys, change)) ? edited : undefined;
}

/** A copy of plain data with one place changed. */
function changed(data: unknown, keys: Keys, change: (before: unknown) => unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return change(data);
  if (Array.isArray(data)) {
    return data.map((item: unknown, at) => (at === key ? changed(item, rest, change) : item));
  }
  const map = (data ?? {}) as Record<string, unknown>;
  return { ...map, [key]: changed(map[key], rest, change) };
}
