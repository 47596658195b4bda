import type { Root } from 'hast';
import type { FlatText } from '../markdown/flatten.ts';

/** The text of the body's first heading, whatever its level; `undefined` if there is none at the top level. */
export function firstHeading(tree: Root, flat: FlatText): string | undefined {
  const elements = tree.children.filter((node) => node.type === 'element');
  const index = elements.findIndex(({ tagName }) => /^h[1-6]$/u.test(tagName));
  const range = flat.blocks[index];
  return range === undefined ? undefined : flat.text.slice(range.start, range.end);
}
