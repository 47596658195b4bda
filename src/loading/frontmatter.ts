/** A markdown file, cut in two so that lines and columns of both parts are those of the file. */
export interface MarkdownFile {
  /** The file's text up to the line that closes the frontmatter: a YAML document with its `---`. */
  readonly yaml: string;
  /** The body, with an empty line for every line of frontmatter. */
  readonly body: string;
  /** Number of characters before the body, less the line feeds that stand for them in `body`. */
  readonly offset: number;
}

/** Parts a markdown file; `undefined` if it does not begin with frontmatter between two lines `---`. */
export function splitMarkdownFile(text: string): MarkdownFile | undefined {
  const match = /^---[ \t]*\r?\n(?:[\s\S]*?\n)?(---[ \t]*(?:\r?\n|$))/u.exec(text);
  if (match === null) return undefined;
  const [whole, fence = ''] = match;
  const lines = whole.split('\n').length - 1;
  return {
    yaml: whole.slice(0, whole.length - fence.length),
    body: '\n'.repeat(lines) + text.slice(whole.length),
    offset: whole.length - lines,
  };
}
