import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Block } from './imported-text.ts';

const WRITER = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one' });

/** Blocks as markdown. Characters that mean something in markdown are escaped, so that they render as themselves. */
export function writeMarkdown(blocks: readonly Block[]): string {
  return WRITER.stringify({ type: 'root', children: [...blocks] });
}

/** A block of plain words. */
export function paragraph(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/** A heading of plain words. */
export function heading(depth: 1 | 2, text: string): Block {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] };
}

/** A list without numbers, each item of plain words. */
export function list(items: readonly string[]): Block {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value: item }] }],
    })),
  };
}
