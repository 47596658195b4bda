import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { Finding, FindingPlace, Place } from '../domain/problem.ts';

/** More aliases than any author writes; far fewer than it takes to fill the memory. */
const MAX_ALIASES = 100;

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
 */
export function parseYamlText(source: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    schema: 'core',
    prettyErrors: false,
  });
  const findings = [...document.errors, ...document.warnings].map(({ message, code, pos }) =>
    syntaxFinding(message, pos[0], code === 'DUPLICATE_KEY'),
  );
  findings.push(...unknownAliases(document));
  const { data, finding } = toPlainData(document, findings.length === 0);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    data,
    findings: finding === undefined ? findings : [...findings, finding],
    placeOf: (at) =>
      placeAt('fileOffset' in at ? at.fileOffset : offsetOf(document, at.keys, at.target)),
  };
}

function unknownAliases(document: Document): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const message = `there is no anchor &${alias.source}`;
      findings.push(syntaxFinding(message, startOf(alias) ?? 0, false));
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
    const message = error instanceof Error ? error.message : String(error);
    return { data: undefined, finding: syntaxFinding(message, 0, false) };
  }
}

function syntaxFinding(message: string, fileOffset: number, isDuplicate: boolean): Finding {
  return {
    rule: 'yaml-syntax',
    at: { fileOffset },
    message: isDuplicate
      ? 'this key stands here twice; expected each key once'
      : `not valid YAML: ${message}`,
    hint: isDuplicate
      ? 'Remove one of the two.'
      : 'Check indentation, and put text that contains ": " or begins with a special character in quotes.',
  };
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
