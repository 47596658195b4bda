import type { Element, ElementContent, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { sanitize } from 'hast-util-sanitize';
import { toHtml as serialize } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { isBlock } from './block-elements.ts';
import { SCHEMA } from './schema.ts';

/** The body of an article as a tree (https://github.com/syntax-tree/hast). */
export interface RenderedBody {
  /** Sanitised. Every child is an element; positions are those of the markdown given. */
  readonly tree: Root;
}

const COMMONMARK = unified().use(remarkParse);
const WITH_GITHUB = unified().use(remarkParse).use(remarkGfm);
const TO_HTML_TREE = unified().use(remarkRehype, { allowDangerousHtml: true });
const PARSE_RAW_HTML = unified().use(rehypeRaw);

/**
 * Everything GitHub's extensions begin with: tables, strikethrough, footnotes, task lists, bare addresses.
 * They make parsing three times as slow, so a text without any of it is parsed without them.
 */
const MAY_NEED_GITHUB = /[|~@]|:\/\/|www\.|\[\^|\[[\sxX]\]/iu;

/**
 * Renders an article's body: CommonMark with GitHub's extensions, and what the schema allows of HTML.
 * Characters stay as the author typed them. Links keep their address only if it is a full one, because a
 * relative one would have meant a page of the original publication.
 */
export function renderBody(markdown: string): RenderedBody {
  const tree = render(markdown);
  visit(tree, 'element', (element) => {
    if (element.tagName === 'a' && !isFullAddress(element)) delete element.properties['href'];
  });
  return { tree: { ...tree, children: wrapLooseText(tree) } };
}

/** What the checkers write, rendered. */
export interface RenderedProse {
  /** Sanitised HTML. */
  readonly html: string;
  /** Every address it links to, bare addresses included, in the order of the text. */
  readonly links: readonly string[];
}

/** Renders what the checkers write: analysis and notes. Links may be relative. */
export function renderProse(markdown: string): RenderedProse {
  const tree = render(markdown);
  const links: string[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === 'a' && hrefOf(element) !== '') links.push(hrefOf(element));
  });
  return { html: toHtml(tree), links };
}

/** Renders a page of the publisher like prose; its headings get ids made from their words, to be linked to. */
export function renderPage(markdown: string): string {
  const tree = render(markdown);
  const slugger = new GithubSlugger();
  visit(tree, 'element', (element) => {
    if (/^h[2-6]$/u.test(element.tagName)) element.properties['id'] = slugger.slug(textOf(element));
  });
  return toHtml(tree);
}

function textOf(element: Element): string {
  const parts: string[] = [];
  visit(element, 'text', ({ value }) => {
    parts.push(value);
  });
  return parts.join('');
}

/** A tree as HTML. Blocks at the top stand on lines of their own, so that the text of one never runs into the next. */
export function toHtml(tree: Root): string {
  return tree.children
    .map((node) => serialize(node))
    .filter((html) => html.trim() !== '')
    .join('\n');
}

function render(markdown: string): Root {
  const parser = MAY_NEED_GITHUB.test(markdown) ? WITH_GITHUB : COMMONMARK;
  const parsed = TO_HTML_TREE.runSync(parser.parse(markdown));
  const tree = hasRawHtml(parsed) ? settle(parsed, markdown) : clean(parsed);
  visit(tree, 'element', (element) => {
    if (isExternal(element)) element.properties['rel'] = ['nofollow', 'noopener'];
  });
  return tree;
}

/** Rounds after which HTML that still changes is written by no author. */
const MOST_ROUNDS = 8;

/**
 * Raw HTML, parsed and cleaned until parsing it once more changes nothing: what the cleaning takes away can
 * leave elements where no parser would put them, and a browser would then show another tree than this one.
 */
function settle(parsed: Root, markdown: string): Root {
  let tree = parsed;
  let before = '';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    tree = clean(PARSE_RAW_HTML.runSync(tree, markdown));
    const html = toHtml(tree);
    if (html === before) break;
    before = html;
  }
  return tree;
}

function clean(tree: Root): Root {
  const cleaned = sanitize(tree, SCHEMA);
  if (cleaned.type !== 'root') {
    throw new TypeError(`Expected a root from the sanitiser, got ${cleaned.type}.`);
  }
  return cleaned;
}

function hasRawHtml(tree: Root): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}

function isExternal(element: Element): boolean {
  return element.tagName === 'a' && /^(?:https?:)?\/\//iu.test(hrefOf(element));
}

function isFullAddress(element: Element): boolean {
  return /^(?:https?:\/\/|mailto:)/iu.test(hrefOf(element));
}

function hrefOf(element: Element): string {
  const href = element.properties['href'];
  return typeof href === 'string' ? href : '';
}

function holdsBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return isBlock(node) || node.children.some(holdsBlock);
}

/** Text or inline elements at the top level, which raw HTML can leave there, become paragraphs. */
function wrapLooseText(tree: Root): Element[] {
  const blocks: Element[] = [];
  let loose: ElementContent[] = [];
  const flush = (): void => {
    if (loose.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
      // A paragraph cannot hold blocks: browsers would end it before the first.
      const tagName = loose.some(holdsBlock) ? 'div' : 'p';
      blocks.push({ type: 'element', tagName, properties: {}, children: loose });
    }
    loose = [];
  };
  for (const node of tree.children) {
    if (node.type === 'element' && isBlock(node)) {
      flush();
      blocks.push(node);
    } else if (node.type === 'element' || node.type === 'text') {
      loose.push(node);
    }
  }
  flush();
  return blocks;
}
