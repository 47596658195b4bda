/** A piece of a plain text: words that belong together, or the items of a list without their bullets. */
export type TextBlock =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** A line that begins a list's item: a bullet, white space, words. Dashes of dialogue are words. */
const ITEM = /^(?<indent>\s*)[•‣◦▪*-]\s+(?<words>\S.*)$/su;

/**
 * Cuts a plain text into blocks. Empty lines part blocks. Lines of one block are one paragraph if the text is
 * wrapped; in a text without empty lines each line is a paragraph, and a numbered line always is.
 */
export function textBlocks(text: string): TextBlock[] {
  const chunks = text
    .trim()
    .split(/\n[^\S\n]*\n\s*?(?=[^\S\n]*\S)/u)
    .map((chunk) => chunk.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  const isWrapped = chunks.length > 1;
  return joinLists(chunks.flatMap((lines) => blocksOf(lines, isWrapped)));
}

function blocksOf(lines: readonly string[], isWrapped: boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line)?.groups?.['words'];
    const last = blocks.at(-1);
    if (item !== undefined) blocks.push({ kind: 'list', items: [oneLine(item)] });
    else if (last?.kind === 'list' && /^\s{2}/u.test(line)) {
      blocks.splice(-1, 1, { kind: 'list', items: [`${last.items.join(' ')} ${oneLine(line)}`] });
    } else if (last?.kind === 'words' && isWrapped && !/^\s*\d+[.)]\s/u.test(line)) {
      blocks.splice(-1, 1, { kind: 'words', text: `${last.text} ${oneLine(line)}` });
    } else blocks.push({ kind: 'words', text: oneLine(line) });
  }
  return blocks;
}

/** Items that follow each other, also across empty lines, are one list. */
function joinLists(blocks: readonly TextBlock[]): TextBlock[] {
  const joined: TextBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list') {
      joined.splice(-1, 1, { kind: 'list', items: [...last.items, ...block.items] });
    } else joined.push(block);
  }
  return joined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
