import { isUtf8 } from 'node:buffer';
import type { Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import type { PageText } from '../domain/links/answer.ts';

const PARSER = unified().use(rehypeParse);
/** HTML says its encoding within its first kilobyte (https://html.spec.whatwg.org/#charset). */
const ENCODING_BYTES = 1024;

/**
 * A page's text, once for each encoding it may be in: pages and servers often say a wrong one, and a quote that
 * stands there in any of them stands there.
 */
export function readPages(body: Uint8Array, contentType: string): PageText[] {
  const isPlain = /^\s*text\/plain/iu.test(contentType);
  const texts = new Set(encodings(body, contentType).flatMap((name) => decode(body, name)));
  return [...texts].map((text) => (isPlain ? { title: '', heading: '', text } : readHtml(text)));
}

function encodings(body: Uint8Array, contentType: string): string[] {
  const start = new TextDecoder('latin1').decode(body.subarray(0, ENCODING_BYTES));
  const said = [contentType, start].flatMap(
    (text) => /charset\s*=\s*["']?\s*(?<name>[\w:.-]+)/iu.exec(text)?.groups?.['name'] ?? [],
  );
  // Hardly any text in another encoding is valid UTF-8 by chance.
  const usual = isUtf8(body) ? ['utf-8'] : ['utf-8', 'windows-1252'];
  return [...new Set([...said.map((name) => name.toLowerCase()), ...usual])];
}

/** The text in this encoding; nothing if there is no such encoding. */
function decode(body: Uint8Array, name: string): string[] {
  try {
    return [new TextDecoder(name).decode(body)];
  } catch {
    return [];
  }
}

function readHtml(html: string): PageText {
  const tree = PARSER.parse(html);
  return { title: textOf(tree, 'title'), heading: textOf(tree, 'h1'), text: toText(tree) };
}

function textOf(tree: Root, tagName: string): string {
  let text = '';
  visit(tree, { type: 'element', tagName } as const, (element) => {
    text = toText(element, { whitespace: 'nowrap' });
    return EXIT;
  });
  return text.trim();
}
