import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Finding, FindingPlace, Place } from '../domain/problem.ts';
import { explainYamlError, isUnclosedQuote } from './explain-yaml-error.ts';

/** More aliases than any author writes; far fewer than it takes to fill the memory. */
const MAX_ALIASES = 100;

/** Lists in lists on one line, so many that the parser's stack would overflow. */
const COMPACT_NESTING = /(?:[-?] +){100}/u;

/** Without these there is nothing that {@link impossibleNodes} could find; `\\` can stand for any character. */
const MAYBE_IMPOSSIBLE = /[*\\]|__proto__/u;

/** Parsed YAML that still knows where everything stood. */
export interface YamlText {
  /** Plain data; `undefined` if the text is not valid YAML. */
  readonly data: unknown;
  /** Syntax errors, duplicate keys included. */
  readonly findings: readonly Finding[];
  /** Line and column of a finding; the nearest place that exists where a key is missing. */
  readonly placeOf: (at: FindingPlace) => Place;
}

/**
 * Reads YAML 1.2 in the core schema: dates stay strings, and only `true` and `false` are booleans.
 * Never throws: whatever is wrong becomes a finding.
 *
 * @param source The YAML.
 * @param file The text that places are counted in, if it goes on after the YAML.
 */
export function parseYamlText(source: string, file = source): YamlText {
  const deep = source.search(COMPACT_NESTING);
  if (deep >= 0) return tooDeep(file, deep);
  const document = parseDocument(source, {
    schema: 'core',
    stringKeys: true,
    prettyErrors: false,
  });
  const errors = [...document.errors, ...document.warnings];
  const findings = withoutEchoes(errors, file).map((error) => toFinding(error, document));
  const maybeImpossible = findings.length === 0 && MAYBE_IMPOSSIBLE.test(source);
  if (maybeImpossible) findings.push(...impossibleNodes(document));
  const { data, finding } = toPlainData(document, findings.length === 0);
  return {
    data,
    findings: finding === undefined ? findings : [...findings, finding],
    placeOf: (at) =>
      placeAt(file, 'fileOffset' in at ? at.fileOffset : offsetOf(document, at.keys, at.target)),
  };
}

function tooDeep(file: string, fileOffset: number): YamlText {
  const message = 'lists stand too deep inside each other here; expected a few levels';
  const hint = 'Remove the hyphens, or put the text in quotes.';
  return {
    data: undefined,
    findings: [{ rule: 'nested-too-deeply', at: { fileOffset }, message, hint }],
    placeOf: () => placeAt(file, fileOffset),
  };
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * One error for each line, because the first leads to the others; of what follows a tab, only other tabs; one in
 * all where nesting is too deep.
 */
function withoutEchoes(errors: readonly YAMLError[], text: string): readonly YAMLError[] {
  const deep = errors.find(isTooDeep);
  if (deep !== undefined) return [deep];
  const seen = new Set<number>();
  const firstTab = errors.find(isTab)?.pos[0] ?? Infinity;
  return errors.filter((error) => {
    const { pos } = error;
    if (pos[0] > firstTab && !isTab(error)) return false;
    const { line } = placeAt(text, pos[0]);
    const isFirst = !seen.has(line);
    seen.add(line);
    return isFirst;
  });
}

function isTab({ code }: YAMLError): boolean {
  return code === 'TAB_AS_INDENT';
}

function isTooDeep({ code }: YAMLError): boolean {
  return code === 'RESOURCE_EXHAUSTION';
}

function toFinding(error: YAMLError, document: Document): Finding {
  const fileOffset = isUnclosedQuote(error)
    ? (quoteStart(document, error.pos[0]) ?? error.pos[0])
    : error.pos[0];
  const rule = isTooDeep(error) ? 'nested-too-deeply' : 'yaml-syntax';
  return { rule, at: { fileOffset }, ...explainYamlError(error) };
}

/** Where the quoted text begins that reaches to `end`. */
function quoteStart(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_key, { range, type }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < end) start = range[0];
    },
  });
  return start;
}

/** Aliases without their anchor, and the one key that JavaScript would take for something else. */
function impossibleNodes(document: Document): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const message = `there is no anchor &${alias.source}; expected it before the alias *${alias.source}`;
      const hint = `Define &${alias.source} above, or put the text in quotes if it only begins with an asterisk.`;
      findings.push(syntaxFinding(startOf(alias) ?? 0, message, hint));
    },
    Pair: (_key, { key }) => {
      if (!isScalar(key) || key.value !== '__proto__') return;
      const message = '`__proto__` is not possible as a key; expected another name';
      findings.push(syntaxFinding(startOf(key) ?? 0, message, 'Rename the key.'));
    },
  });
  return findings;
}

function toPlainData(
  document: Document,
  isValid: boolean,
): { data: unknown; finding?: Finding | undefined } {
  if (!isValid) return { data: undefined };
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
  } catch (error) {
    // Aliases are resolved only here, and too many of them are refused.
    if (!(error instanceof ReferenceError)) throw error;
    const message = `aliases (*name) repeat anchors too often; expected at most ${MAX_ALIASES} repetitions`;
    const offset = firstAlias(document) ?? 0;
    return { data: undefined, finding: syntaxFinding(offset, message, 'Write the values out.') };
  }
}

function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      offset = startOf(alias);
      return visit.BREAK;
    },
  });
  return offset;
}

function syntaxFinding(fileOffset: number, message: string, hint: string): Finding {
  return { rule: 'yaml-syntax', at: { fileOffset }, message, hint };
}

function offsetOf(
  document: Document,
  keys: readonly (string | number)[],
  target: 'key' | 'value' | undefined,
): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, key] of keys.entries()) {
    const step = enter(isAlias(node) ? node.resolve(document) : node, key);
    if (step === undefined) return offset;
    const keyOffset = startOf(step.key);
    const isLast = depth === keys.length - 1;
    // A missing key is reported at its parent's key, so that is what stays if the walk ends early.
    offset = keyOffset ?? startOf(step.value) ?? offset;
    if (isLast && target !== 'key') offset = valueStart(step.value) ?? offset;
    node = step.value;
  }
  return offset;
}

function enter(node: unknown, key: string | number): { key?: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(key)];
    return value === undefined ? undefined : { value };
  }
  if (!isMap(node)) return undefined;
  return node.items.find(
    (pair: Pair) => isScalar(pair.key) && String(pair.key.value) === String(key),
  );
}

/** An empty value has a place behind its key that is of no use to anyone. */
function valueStart(value: unknown): number | undefined {
  return isScalar(value) && value.value === null && value.source === ''
    ? undefined
    : startOf(value);
}

function startOf(node: unknown): number | undefined {
  return (node as Partial<Node> | null | undefined)?.range?.[0];
}
