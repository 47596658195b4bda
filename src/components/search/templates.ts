/**
 * A copy of one of the page's `<template>`s.
 *
 * @throws Error if the page has no such template.
 */
export function cloneTemplate(root: ParentNode, name: string): DocumentFragment {
  const template = root.querySelector<HTMLTemplateElement>(
    `template[data-template="${CSS.escape(name)}"]`,
  );
  if (template === null) throw new Error(`The search page has no template "${name}".`);
  return document.importNode(template.content, true);
}

/** The element of a given kind that a selector finds. @throws Error if there is none. */
export function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The search page has no ${selector}.`);
  return found;
}
