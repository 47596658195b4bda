import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import { type PermalinkUpdate, updatePermalinks } from '../domain/permalinks.ts';
import { permalinksSchema } from '../domain/schemas/permalinks.ts';

/** The first lines of a new record. */
const HEADER = `# Every address ever published, with the verdict it last had. Written by \`npm run permalinks\`:
# it adds what is new. Lines are never removed, because the addresses stay.
`;

/** A part of the text, by UTF-16 offsets, and what comes in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of permalinks.yaml with these updates made. Only the lines concerned are touched: comments, order
 * and formatting of everything else stay as they are, byte for byte.
 *
 * @param source Valid text of the file; `undefined` if there is none yet.
 * @throws Error if the file is written in a way that cannot be added to safely.
 */
export function recordInText(
  source: string | undefined,
  updates: readonly PermalinkUpdate[],
): string {
  const text = source ?? HEADER;
  const { contents } = parseDocument(text, { schema: 'core' });
  const bySlug = Map.groupBy(updates, ({ slug }) => slug);
  const edits = [...bySlug].flatMap(([slug, its]) => {
    const pair = findPair(contents, slug);
    return pair === undefined ? [] : articleEdits(text, pair, its);
  });
  const fresh = [...bySlug].filter(([slug]) => findPair(contents, slug) === undefined);
  if (fresh.length > 0) edits.push(appendArticles(text, fresh));
  const written = applyEdits(text, edits);
  if (!isDeepStrictEqual(readRecord(written), updatePermalinks(readRecord(text), updates))) {
    throw new Error(
      'permalinks.yaml is written in a way that cannot be added to; expected one article per block and one `id: verdict` per line.',
    );
  }
  return written;
}

function readRecord(text: string) {
  return permalinksSchema.parse(parseDocument(text, { schema: 'core' }).toJS() ?? {});
}

function articleEdits(text: string, pair: Pair, updates: readonly PermalinkUpdate[]): Edit[] {
  const changed = updates.flatMap((update) =>
    update.kind === 'verdict' ? changeVerdict(pair, update.id, update.verdict) : [],
  );
  const added = linesOf(updates);
  return added.length === 0 ? changed : [...changed, addLines(text, pair, added)];
}

function appendArticles(
  text: string,
  articles: readonly (readonly [string, readonly PermalinkUpdate[]])[],
): Edit {
  const entries = articles.map(([slug, updates]) => {
    const lines = linesOf(updates).map((entry) => `\n  ${entry}`);
    return `${toScalar(slug)}:${lines.length === 0 ? ' {}' : lines.join('')}\n`;
  });
  const lineBreak = text === '' || text.endsWith('\n') ? '' : '\n';
  return { start: text.length, end: text.length, text: lineBreak + entries.join('') };
}

function linesOf(updates: readonly PermalinkUpdate[]): string[] {
  return updates.flatMap((update) =>
    update.kind === 'claim' ? [line(update.id, update.verdict)] : [],
  );
}

function changeVerdict(article: Pair, id: string, verdict: string): Edit[] {
  const value = findPair(article.value, id)?.value;
  if (!isScalar(value) || !value.range) return [];
  return [{ start: value.range[0], end: value.range[1], text: toScalar(verdict) }];
}

/** Adds lines below the last one of an article. A map in braces is written anew, one line per claim. */
function addLines(text: string, { key, value }: Pair, lines: readonly string[]): Edit {
  if (isMap(value) && value.flow !== true && value.range) {
    const last = lastEnd(value) ?? value.range[1];
    const lineEnd = text.indexOf('\n', last);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const indent = /[^\n]*$/u.exec(text.slice(0, value.range[0]))?.[0] ?? '  ';
    const at = text.endsWith('\r', end) ? end - 1 : end;
    return { start: at, end: at, text: lines.map((entry) => `\n${indent}${entry}`).join('') };
  }
  const colon = text.indexOf(':', isScalar(key) ? key.range?.[1] : undefined) + 1;
  const end = isMap(value) && value.range ? value.range[1] : colon;
  const kept = isMap(value)
    ? value.items.map((item) => line(scalarText(item.key), scalarText(item.value)))
    : [];
  return { start: colon, end, text: [...kept, ...lines].map((entry) => `\n  ${entry}`).join('') };
}

function lastEnd(map: YAMLMap): number | undefined {
  const value: unknown = map.items.at(-1)?.value;
  return isScalar(value) ? value.range?.[1] : undefined;
}

function findPair(node: unknown, name: string): Pair | undefined {
  return isMap(node) ? node.items.find(({ key }) => scalarText(key) === name) : undefined;
}

function scalarText(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}

function line(id: string, verdict: string): string {
  return `${toScalar(id)}: ${toScalar(verdict)}`;
}

/** In quotes where YAML would read something else, such as a number. */
function toScalar(text: string): string {
  return stringify(text, { schema: 'core' }).trimEnd();
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  // Of two edits at one place the later in the list comes later in the text.
  const fromBehind = edits.toReversed().sort((a, b) => b.start - a.start);
  return fromBehind.reduce(
    (result, { start, end, text: put }) =>
      result.slice(0, start) + put.replaceAll('\n', lineEnd) + result.slice(end),
    text,
  );
}
