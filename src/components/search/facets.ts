import { topicLabel } from '../../site/facets.ts';
import type { Counts } from './pagefind.ts';
import { FILTERS, type FilterName, type SearchState } from './state.ts';
import { cloneTemplate, part } from './templates.ts';

/** A filter shows this many of its values until the reader asks for all. */
const VALUES_AT_FIRST = 7;

/** What a value is called: the scale's glyph and word, a topic's name, or the value itself. */
export function valueLabel(root: ParentNode, name: FilterName, value: string): Node {
  const hasTemplate = name === 'verdict' || name === 'kind' || name === 'topic';
  const template =
    hasTemplate && root.querySelector(`[data-template="${CSS.escape(`${name}-${value}`)}"]`);
  if (template) return cloneTemplate(root, `${name}-${value}`);
  return document.createTextNode(name === 'topic' ? topicLabel(value, {}) : value);
}

/**
 * Shows the values of every filter as check boxes with the number of results each would give. Boxes that are
 * there stay the same elements, so that the one in focus keeps it. A filter whose numbers are not known yet keeps the
 * room they will take.
 *
 * @param root The search page: it holds a field set per filter, and the templates.
 */
export function renderFacets(root: ParentNode, state: SearchState, counts: Counts): void {
  for (const name of FILTERS) {
    const box = part(root, `[data-facet="${name}"]`, HTMLFieldSetElement);
    const chosen = state.filters[name] ?? [];
    const values = orderValues(root, name, counts[name] ?? {}, chosen);
    const limit = 'all' in box.dataset ? values.length : VALUES_AT_FIRST;
    const shown = values.filter(({ value }, index) => index < limit || chosen.includes(value));
    const more = part(box, '[data-part="all"]', HTMLButtonElement);
    more.hidden = shown.length === values.length;
    const waits = counts[name] === undefined && shown.length === 0;
    box.toggleAttribute('data-waits', waits);
    box.hidden = shown.length === 0 && !waits;
    placeValues(root, box, name, shown, chosen);
  }
}

interface Value {
  readonly value: string;
  readonly count: number;
}

/** Verdicts in the order of the scale, years newest first, names by how much they would give. */
function orderValues(
  root: ParentNode,
  name: FilterName,
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
): readonly Value[] {
  const given = Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0);
  const values = [...new Set([...given, ...chosen])].map((value) => ({
    value,
    count: counts[value] ?? 0,
  }));
  if (name === 'year') return values.sort((a, b) => b.value.localeCompare(a.value));
  if (name !== 'verdict' && name !== 'kind') {
    return values.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  }
  const scale = [...root.querySelectorAll<HTMLTemplateElement>(`[data-template^="${name}-"]`)].map(
    ({ dataset }) => dataset['template']?.slice(name.length + 1),
  );
  return values.sort((a, b) => scale.indexOf(a.value) - scale.indexOf(b.value));
}

function placeValues(
  root: ParentNode,
  box: HTMLFieldSetElement,
  name: FilterName,
  values: readonly Value[],
  chosen: readonly string[],
): void {
  const list = part(box, 'ul', HTMLUListElement);
  const boxes = new Map(
    [...list.querySelectorAll('input')].map((input) => [input.value, input] as const),
  );
  const items = values.map(({ value, count }) => {
    const item = boxes.get(value)?.closest('li') ?? newItem(root, name, value);
    part(item, 'input', HTMLInputElement).checked = chosen.includes(value);
    part(item, '[data-slot="count"]', HTMLElement).textContent = String(count);
    return item;
  });
  const kept = new Set<Element>(items);
  for (const item of [...list.children]) if (!kept.has(item)) item.remove();
  items.forEach((item, index) => {
    // An element that is moved loses the focus.
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
}

function newItem(root: ParentNode, name: FilterName, value: string): HTMLLIElement {
  const item = part(cloneTemplate(root, 'value'), 'li', HTMLLIElement);
  const input = part(item, 'input', HTMLInputElement);
  input.name = name;
  input.value = value;
  part(item, '[data-slot="label"]', HTMLElement).append(valueLabel(root, name, value));
  return item;
}
