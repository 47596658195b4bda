import type { Hit } from './pagefind.ts';

/**
 * One hit as a list item, made from the page's `<template>`s. Everything goes in as text, never as HTML.
 *
 * @param root The element that holds the templates.
 * @param formatDay Writes a day, `YYYY-MM-DD`, for readers.
 */
export function renderHit(root: ParentNode, hit: Hit, formatDay: (day: string) => string): Node {
  const { said } = hit.meta;
  const verdict = hit.filters['verdict']?.[0];
  const item = cloneTemplate(root, hit.filters['kind']?.[0] ?? 'claim');
  const link = item.querySelector<HTMLAnchorElement>('[data-slot="title"]');
  if (link !== null) link.href = hit.url;
  for (const name of ['title', 'quote', 'speaker']) fillSlot(item, name, hit.meta[name]);
  for (const name of ['article', 'publisher']) fillSlot(item, name, hit.filters[name]?.[0]);
  fillSlot(item, 'day', said === undefined ? undefined : formatDay(said));
  item.querySelector('time')?.setAttribute('datetime', said ?? '');
  item.querySelector('[data-slot="excerpt"]')?.replaceChildren(...excerptNodes(hit.excerpt));
  if (verdict !== undefined) {
    item.querySelector('[data-slot="verdict"]')?.append(cloneTemplate(root, `verdict-${verdict}`));
  }
  return item;
}

function cloneTemplate(root: ParentNode, name: string): DocumentFragment {
  const template = root.querySelector<HTMLTemplateElement>(
    `template[data-template="${CSS.escape(name)}"]`,
  );
  if (template === null) throw new Error(`The search page has no template "${name}".`);
  return document.importNode(template.content, true);
}

/** Fills a slot, or removes it where there is nothing to say. */
function fillSlot(item: ParentNode, name: string, value: string | undefined): void {
  const slot = item.querySelector(`[data-slot="${name}"]`);
  if (value === undefined || value === '') slot?.remove();
  else if (slot !== null) slot.textContent = value;
}

/** The excerpt's text with its marks, rebuilt from text so that no other markup can come along. */
function excerptNodes(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
