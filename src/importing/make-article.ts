import path from 'node:path';
import { articleSlug } from './article-slug.ts';
import { decodeSource } from './decode-source.ts';
import { exampleQuote } from './example-claim.ts';
import { ImportError } from './import-error.ts';
import { importHtml } from './import-html.ts';
import { importMarkdown } from './import-markdown.ts';
import { importText } from './import-text.ts';
import type { ImportedText, TextMetadata } from './imported-text.ts';
import { skeleton } from './skeleton.ts';
import { wordsOfBody } from './words-of.ts';

/** A text from outside. */
export interface SourceFile {
  /** Its file name; the extension tells plain text, markdown and HTML apart. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the article is made with, besides the text. */
export interface ArticleOptions {
  /** What the author says about the text; it goes before what the text says about itself. */
  readonly given: TextMetadata;
  readonly slug: string | undefined;
  readonly reviewer: string | undefined;
  readonly verdict: string;
  readonly today: string;
}

/** An article file, not yet written. */
export interface NewArticle {
  readonly slug: string;
  readonly text: string;
  /** Number of words in the body. */
  readonly words: number;
  /** Keys of the frontmatter that the author has still to fill. */
  readonly missing: readonly string[];
}

/**
 * Makes an article file of a text: complete frontmatter, and a body with the text's words, unchanged.
 *
 * @throws ImportError if the text cannot be read, has no words, no headline, or no slug can be made of the headline.
 */
export function makeArticle(source: SourceFile, options: ArticleOptions): NewArticle {
  const imported = importSource(source, options.given);
  const words = wordsOfBody(imported.markdown);
  assertSameWords(imported.words, words, source.name);
  const metadata = { ...imported.metadata, ...withoutUndefined(options.given) };
  const { title } = imported.metadata;
  if (title === undefined) {
    throw new ImportError(
      `${source.name} has no headline, expected one as its first line.`,
      'Give it: --title "The headline as printed".',
    );
  }
  const { reviewer, verdict, today } = options;
  const example = exampleQuote(imported.markdown);
  const head = skeleton({ ...metadata, title, reviewer, verdict, today, example });
  return {
    slug: options.slug ?? slugFor(title),
    text: `${head}\n${imported.markdown.trimEnd()}\n`,
    words: words.length,
    missing: missingKeys(metadata),
  };
}

function importSource({ name, bytes }: SourceFile, { title, url }: TextMetadata): ImportedText {
  const text = decodeSource(bytes, name);
  if (text.trim() === '') {
    throw new ImportError(`${name} is empty, expected a text.`, 'Check that it was saved.');
  }
  const extension = path.extname(name).toLowerCase();
  const isHtml = /^\s*<(?:!doctype html|html)[\s>]/iu.test(text);
  if (['.html', '.htm', '.xhtml'].includes(extension) || isHtml)
    return importHtml(text, title, url);
  if (['.md', '.markdown'].includes(extension)) return importMarkdown(text, title);
  return importText(text, title);
}

/** Guards the one promise that matters: nobody is to be checked by words they did not write. */
function assertSameWords(
  expected: readonly string[],
  actual: readonly string[],
  name: string,
): void {
  const at = expected.findIndex((word, index) => word !== actual[index]);
  if (at < 0 && expected.length === actual.length) return;
  const place = at < 0 ? expected.length : at;
  throw new ImportError(
    `The words of ${name} would not stay as they are: expected "${expected[place] ?? ''}", would get "${actual[place] ?? ''}".`,
    'Save the text as plain text (.txt) and try again.',
  );
}

function slugFor(title: string): string {
  const slug = articleSlug(title);
  if (slug !== undefined) return slug;
  throw new ImportError(
    `No address can be made of "${title}", expected letters that can be written in a-z.`,
    'Give one: --slug a-short-name.',
  );
}

function missingKeys({ lang, publisher, url, published }: TextMetadata): string[] {
  const keys = Object.entries({
    lang,
    'source.publisher': publisher,
    'source.url': url,
    'source.published': published,
    'source.rights': publisher,
  });
  return keys.filter(([, value]) => value === undefined).map(([key]) => key);
}

function withoutUndefined(metadata: TextMetadata): TextMetadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));
}
