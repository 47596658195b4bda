import { fold } from '../domain/anchoring/fold.ts';
import { day, languageTag, webAddress } from '../domain/schemas/fields.ts';
import { firstHeading } from '../loading/first-heading.ts';
import { splitMarkdownFile } from '../loading/frontmatter.ts';
import { parseYamlText } from '../loading/yaml-text.ts';
import { flatten } from '../markdown/flatten.ts';
import { renderBody } from '../markdown/render.ts';
import type { ImportedText, TextMetadata } from './imported-text.ts';
import { wordsOfBody } from './words-of.ts';
import { heading, writeMarkdown } from './write-markdown.ts';

/**
 * Makes a body of markdown, which stays as it is. Frontmatter of its own is read and cut off. A headline that is
 * not the first heading is put above.
 *
 * @param title The headline, if it is known from elsewhere.
 */
export function importMarkdown(source: string, title: string | undefined): ImportedText {
  const file = splitMarkdownFile(source);
  const own = file === undefined ? {} : metadataOf(parseYamlText(file.yaml).data);
  const body = `${(file?.body ?? source).replace(/^\s*\n/u, '').trimEnd()}\n`;
  const { tree } = renderBody(body);
  const printed = firstHeading(tree, flatten(tree));
  const headline = title ?? own.title ?? printed;
  const isPrinted =
    printed !== undefined && headline !== undefined && fold(printed).text === fold(headline).text;
  const markdown =
    headline === undefined || isPrinted
      ? body
      : `${writeMarkdown([heading(1, headline)])}\n${body}`;
  return { metadata: { ...own, title: headline }, markdown, words: wordsOfBody(markdown) };
}

function metadataOf(data: unknown): TextMetadata {
  const read = (key: string): string | undefined => {
    if (typeof data !== 'object' || data === null) return undefined;
    const value = (data as Record<string, unknown>)[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  return {
    title: read('title'),
    publisher: read('publisher'),
    author: read('author'),
    url: webAddress.safeParse(read('url')).data,
    published: day.safeParse((read('published') ?? read('date'))?.slice(0, 10)).data,
    lang: languageTag.safeParse(read('lang')).data,
  };
}
