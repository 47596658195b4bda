import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';
import { fold } from '../../../src/domain/anchoring/fold.ts';
import type { LoadedArticle } from '../../../src/domain/loaded.ts';
import { loadContent, type LoadedContent } from '../../../src/loading/load-content.ts';

/** What became of the inputs of one kind. */
export interface Tally {
  inputs: number;
  sound: number;
  refused: number;
  highlights: number;
  wrong: number;
  crashes: number;
}

function emptyTally(): Tally {
  return { inputs: 0, sound: 0, refused: 0, highlights: 0, wrong: 0, crashes: 0 };
}

/** Counts by kind of input. */
export type Tallies = Map<string, Tally>;

/** Rules that speak of a file as a whole, which has no line. */
const WITHOUT_PLACE = new Set(['file-unreadable', 'file-too-large']);

/** Writes files into a fresh content folder, which `use` may spoil further, and removes it afterwards. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (root: string) => Promise<T>,
): Promise<T> {
  const parent = mkdtempSync(path.join(tmpdir(), 'bad-input-'));
  const root = path.join(parent, 'content');
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    return await use(root);
  } finally {
    chmodSync(parent, 0o700);
    rmSync(parent, { recursive: true, force: true });
  }
}

/**
 * Loads a folder and demands what holds for any input: each problem says what, why and where; an article
 * comes whole or not at all; the marked words are those of the quote.
 */
export async function examine(
  root: string,
  kind: string,
  tallies: Tallies,
): Promise<LoadedContent> {
  const tally = tallies.get(kind) ?? emptyTally();
  tallies.set(kind, tally);
  tally.inputs += 1;
  const content = await loadContent(root).catch((error: unknown) => {
    tally.crashes += 1;
    throw error;
  });
  for (const { rule, place, message, hint } of content.problems) {
    expect(message).not.toMatch(/call stack|undefined|\bat .*:\d+:\d+/u);
    expect(hint).not.toBe('');
    if (!WITHOUT_PLACE.has(rule)) expect(place?.line, rule).toBeGreaterThanOrEqual(1);
  }
  const hasErrors = content.problems.some(({ severity }) => severity === 'error');
  tally[hasErrors ? 'refused' : 'sound'] += 1;
  if (!hasErrors) expect(content.articles.length + content.pages.length).toBeGreaterThan(0);
  for (const article of content.articles) {
    tally.wrong += article.claims.length;
    const right = checkHighlights(article);
    tally.wrong -= right;
    tally.highlights += right;
  }
  return content;
}

/** Number of claims whose marked words fold to their quote: all of them, or the test fails. */
export function checkHighlights({ claims, html, text }: LoadedArticle): number {
  expect(html).not.toBe('');
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  expect(squeeze(textOf(tree))).toBe(squeeze(text));
  const marked = markedText(tree);
  for (const { id, quote, exact } of claims) {
    expect(folded(exact)).toBe(folded(quote));
    expect(squeeze(folded(marked.get(id) ?? '')), id).toBe(squeeze(folded(quote)));
  }
  return claims.length;
}

function markedText(tree: Root): ReadonlyMap<string, string> {
  const marked = new Map<string, string>();
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'mark') return;
    for (const id of String(element.properties['dataClaims']).split(/[ ,]/u)) {
      marked.set(id, (marked.get(id) ?? '') + textOf(element));
    }
  });
  return marked;
}

function textOf(node: Root | Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

function folded(text: string): string {
  return fold(text).text.trim();
}

/** Edges of blocks are white space in the text and nothing in the markup. */
function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
