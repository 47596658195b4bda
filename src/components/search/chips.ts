import { valueLabel } from './facets.ts';
import { FILTERS, toQuery, withoutFilter, type SearchState } from './state.ts';
import { cloneTemplate, part } from './templates.ts';

/**
 * The filters that are set, each a link to the same search without it.
 *
 * @param root The search page: it holds the templates.
 * @param remove What the link says to those who cannot see the cross, with `{name}` for the filter's value.
 */
export function renderChips(root: ParentNode, state: SearchState, remove: string): Node[] {
  return FILTERS.flatMap((name) =>
    (state.filters[name] ?? []).map((value) => {
      const chip = cloneTemplate(root, 'chip');
      const link = part(chip, 'a', HTMLAnchorElement);
      link.href = toQuery(withoutFilter(state, name, value)) || location.pathname;
      const label = valueLabel(root, name, value);
      link.setAttribute(
        'aria-label',
        remove.replace('{name}', () => label.textContent?.trim() ?? ''),
      );
      part(chip, '[data-slot="label"]', HTMLElement).append(label);
      return chip;
    }),
  );
}
