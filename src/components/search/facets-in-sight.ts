import { FILTERS, type FilterName } from './state.ts';

/** Where the filters stand beside the results; elsewhere they stand above them, and are closed at first. */
export const BESIDE_RESULTS = '(width >= 60rem)';

/**
 * Watches which filters the reader has come to. The file of a filter is as large as that of many results, so one
 * that nobody has scrolled to can wait. Who goes by the Tab key would pass over what is not there: for them none waits.
 * Nor does any where they stand above the results: one that came later would push those.
 *
 * @param root The search page: it holds a field set per filter.
 * @param changed Called when there are more of them.
 * @returns The filters that were in sight so far. None that was is taken out again.
 */
export function watchFacets(root: HTMLElement, changed: () => void): ReadonlySet<FilterName> {
  const seen = new Set<FilterName>();
  const see = (names: readonly FilterName[]) => {
    const { size: before } = seen;
    for (const name of names) seen.add(name);
    if (seen.size > before) changed();
  };
  const observer = new IntersectionObserver((entries) => {
    const inSight = new Set(
      entries.flatMap(({ isIntersecting, target }) =>
        isIntersecting && target instanceof HTMLElement ? [target.dataset['facet']] : [],
      ),
    );
    const areBeside = matchMedia(BESIDE_RESULTS).matches;
    see(FILTERS.filter((name) => (areBeside ? inSight.has(name) : inSight.size > 0)));
  });
  for (const box of root.querySelectorAll('[data-facet]')) observer.observe(box);
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') see(FILTERS);
  });
  return seen;
}
