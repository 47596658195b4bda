import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Every address that markdown links to, bare addresses included, in the order of the text. */
export function linksOf(markdown: string): string[] {
  if (markdown === '') return [];
  const addresses: string[] = [];
  visit(parser.parse(markdown), ['link', 'definition'], (node) => {
    if ('url' in node) addresses.push(node.url);
  });
  return addresses;
}
