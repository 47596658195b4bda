import { toQuery } from './state.ts';
import type { Suggestion } from './suggestions.ts';
import { cloneTemplate, part } from './templates.ts';

/** Offers other searches, with what they would find, in the help for a search that found nothing. */
export function renderSuggestions(root: ParentNode, suggestions: readonly Suggestion[]): void {
  const list = part(root, '[data-part="suggestions"]', HTMLUListElement);
  part(root, '[data-part="suggested"]', HTMLElement).hidden = suggestions.length === 0;
  list.replaceChildren(
    ...suggestions.map(({ state, words, count }) => {
      const item = cloneTemplate(root, words === '' ? 'without-filters' : 'other-words');
      part(item, 'a', HTMLAnchorElement).href = toQuery(state) || location.pathname;
      const slot = item.querySelector('[data-slot="words"]');
      if (slot !== null) slot.textContent = words;
      part(item, '[data-slot="count"]', HTMLElement).textContent = String(count);
      return item;
    }),
  );
}
