import type { Finding, FindingPlace, Place } from '../domain/problem.ts';
import { splitMarkdownFile } from './frontmatter.ts';
import { parseYamlText } from './yaml-text.ts';

/** A markdown file with frontmatter, parsed but not yet validated. */
export interface ParsedMarkdown {
  readonly data: unknown;
  /** The body, with an empty line for every line of frontmatter; `undefined` if the frontmatter cannot be parsed. */
  readonly body: string | undefined;
  /** Added to an offset in `body`, it gives the offset in the file. */
  readonly offset: number;
  readonly findings: readonly Finding[];
  readonly placeOf: (at: FindingPlace) => Place;
}

/** Parses frontmatter and cuts off the body. Never throws. */
export function readMarkdownFile(text: string): ParsedMarkdown {
  const parts = splitMarkdownFile(text);
  if (parts === undefined) {
    return {
      data: undefined,
      body: undefined,
      offset: 0,
      findings: [NO_FRONTMATTER],
      placeOf: () => ({ line: 1, column: 1 }),
    };
  }
  const { data, findings, placeOf } = parseYamlText(parts.yaml, text);
  const { body, offset } = parts;
  return { data, findings, placeOf, offset, body: findings.length > 0 ? undefined : body };
}

const NO_FRONTMATTER: Finding = {
  rule: 'frontmatter-missing',
  at: { fileOffset: 0 },
  message:
    'the file has no frontmatter; expected it first, between two lines of three hyphens (---)',
  hint: 'Begin the file with a line ---, then the frontmatter, then a line ---.',
};
