import { Readability } from '@mozilla/readability';
import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { fold } from '../domain/anchoring/fold.ts';
import { flatten } from '../markdown/flatten.ts';
import { SCHEMA } from '../markdown/schema.ts';
import { htmlMetadata } from './html-metadata.ts';
import { ImportError } from './import-error.ts';
import type { Block, ImportedText } from './imported-text.ts';
import { wordsOf } from './words-of.ts';
import { heading, writeMarkdown } from './write-markdown.ts';

const PAGE_PARSER = unified().use(rehypeParse);
const PARSER = unified().use(rehypeParse, { fragment: true });
const TO_MARKDOWN = unified().use(rehypeRemark);

/**
 * Makes a body of a saved web page: its main text, without what the site's body would not show either. Headings
 * move down one level below the headline.
 *
 * @param title The headline, if it is known from elsewhere.
 * @param url Where the page was published, if that is known from elsewhere: its links lead on from there.
 * @throws ImportError if the page has no main text.
 */
export function importHtml(html: string, title: string | undefined, url?: string): ImportedText {
  // Saved pages are seldom well-formed; this parser mends them as browsers do, which linkedom does not.
  const { document } = parseHTML(toHtml(PAGE_PARSER.parse(html)));
  const metadata = htmlMetadata(document);
  const found = new Readability(document, { disableJSONLD: true }).parse();
  if (!found?.content || found.textContent?.trim() === '') {
    throw new ImportError(
      'The page has no main text that could be told from the rest, expected an article.',
      'Copy the text from the browser into a .txt file and use that.',
    );
  }
  const headline = title ?? metadata.title ?? textOrNone(found.title);
  const tree = withoutHeadline(cleanTree(found.content, url ?? metadata.url), headline);
  const blocks = toBlocks(tree);
  return {
    metadata: {
      ...metadata,
      title: headline,
      author: metadata.author ?? textOrNone(found.byline),
      publisher: metadata.publisher ?? textOrNone(found.siteName),
    },
    markdown: writeMarkdown([...(headline === undefined ? [] : [heading(1, headline)]), ...blocks]),
    words: [headline ?? '', flatten(tree).text].flatMap(wordsOf),
  };
}

/** The page's main text as a tree of what an article's body may hold, every child an element. */
function cleanTree(html: string, url: string | undefined): Root {
  const clean = sanitize(PARSER.parse(html), SCHEMA);
  if (clean.type !== 'root')
    throw new TypeError(`Expected a root from the sanitiser, got ${clean.type}.`);
  visit(clean, 'element', (element) => {
    if (element.tagName === 'h1') element.tagName = 'h2';
    const { href } = element.properties;
    if (typeof href === 'string' && !href.startsWith('#')) {
      element.properties['href'] = URL.parse(href, url)?.href ?? href;
    }
  });
  return clean;
}

function withoutHeadline(tree: Root, headline: string | undefined): Root {
  const [first, ...others] = tree.children.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  );
  if (first?.type !== 'element' || !/^h[1-6]$/u.test(first.tagName)) return tree;
  const words = flatten({ type: 'root', children: [first] }).text;
  const isHeadline = fold(words).text.trim() === fold(headline ?? '').text.trim();
  return isHeadline ? { type: 'root', children: others } : tree;
}

function toBlocks(tree: Root): Block[] {
  const root = TO_MARKDOWN.runSync(tree);
  return root.children;
}

function textOrNone(value: string | null | undefined): string | undefined {
  const text = value?.replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}
