import { cloneTemplate, part } from './templates.ts';

const TROUBLE = '[data-part="trouble"]';

/**
 * Says, right before what is missing, why it is, and offers to try again. Takes the place of what was said there
 * before.
 *
 * @param root The search page: it holds the template.
 */
export function showTrouble(root: ParentNode, missing: Element, message: string): void {
  const before = missing.previousElementSibling;
  const isSaid = before?.matches(TROUBLE) ?? false;
  if (!isSaid) missing.before(cloneTemplate(root, 'trouble'));
  const trouble = missing.previousElementSibling ?? missing;
  part(trouble, '[data-slot="message"]', HTMLElement).textContent = message;
}

/**
 * Takes away what was said of trouble.
 *
 * @returns Whether the focus was in it, and has to go elsewhere.
 */
export function endTrouble(root: ParentNode): boolean {
  const said = [...root.querySelectorAll(TROUBLE)];
  const hadFocus = said.some((trouble) => trouble.contains(document.activeElement));
  for (const trouble of said) trouble.remove();
  return hadFocus;
}
