import { fold } from '../domain/anchoring/fold.ts';
import type { Block, ImportedText } from './imported-text.ts';
import { textBlocks } from './text-blocks.ts';
import type { TextBlock } from './text-blocks.ts';
import { wordsOf } from './words-of.ts';
import { heading, list, paragraph, writeMarkdown } from './write-markdown.ts';

/** Longer lines are prose. */
const MOST_HEADLINE_CHARACTERS = 200;
const MOST_HEADING_CHARACTERS = 100;

/**
 * Makes a body of plain text. The first line is the headline if it stands alone; a lone short line without end
 * punctuation, followed by prose, is a heading; lines with bullets are a list. Bullets are no words; all else stays.
 *
 * @param title The headline, if it is known from elsewhere.
 */
export function importText(text: string, title: string | undefined): ImportedText {
  const blocks = textBlocks(text);
  const [first, ...others] = blocks;
  const printed = headlineOf(first, others.length > 0);
  const isPrinted = printed !== undefined && (title === undefined || isSame(printed, title));
  const headline = isPrinted ? printed : title;
  const rest = isPrinted ? others : blocks;
  const body = rest.map((block, index) => toMarkdownBlock(block, rest[index + 1]));
  return {
    metadata: { title: headline },
    markdown: writeMarkdown([...(headline === undefined ? [] : [heading(1, headline)]), ...body]),
    words: [headline ?? '', ...rest.flatMap(textsOf)].flatMap(wordsOf),
  };
}

function headlineOf(block: TextBlock | undefined, isFollowed: boolean): string | undefined {
  if (block?.kind !== 'words' || !isFollowed) return undefined;
  return block.text.length <= MOST_HEADLINE_CHARACTERS ? block.text : undefined;
}

function isSame(a: string, b: string): boolean {
  return fold(a).text.trim() === fold(b).text.trim();
}

function toMarkdownBlock(block: TextBlock, next: TextBlock | undefined): Block {
  if (block.kind === 'list') return list(block.items);
  return isHeading(block, next) ? heading(2, block.text) : paragraph(block.text);
}

function isHeading(block: TextBlock, next: TextBlock | undefined): boolean {
  return looksLikeHeading(block) && next !== undefined && !looksLikeHeading(next);
}

function looksLikeHeading(block: TextBlock): boolean {
  return (
    block.kind === 'words' &&
    block.text.length <= MOST_HEADING_CHARACTERS &&
    /\p{L}/u.test(block.text) &&
    !/^[\p{Ll}\d—–]/u.test(block.text) &&
    !/[.!?…:;,。！？؟।][\p{Pf}\p{Pe}"'”“’]*$/u.test(block.text)
  );
}

function textsOf(block: TextBlock): readonly string[] {
  return block.kind === 'list' ? block.items : [block.text];
}
