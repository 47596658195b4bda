import { findHits, openIndex, type LazyHit } from './pagefind.ts';
import { renderHit } from './render-hit.ts';
import { readState, toQuery, type SearchState } from './state.ts';

const HITS_AT_ONCE = 20;
const TYPING_PAUSE_MS = 250;

/** The custom element around the search form. The address is the whole state: form and results follow it. */
class SearchPage extends HTMLElement {
  #index: ReturnType<typeof openIndex> | undefined;
  #shown: string | undefined;
  #hits: readonly LazyHit[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.#part('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go('push');
    });
    form.addEventListener('change', () => {
      this.#go('push');
    });
    form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#go('replace');
      }, TYPING_PAUSE_MS);
    });
    this.#part('[data-part="clear"]', HTMLAnchorElement).addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(null, '', location.pathname);
      this.#follow();
      this.#part('[name="q"]', HTMLInputElement).focus();
    });
    this.#part('[data-part="more"]', HTMLButtonElement).addEventListener('click', () => {
      this.#run(this.#showMore(true));
    });
    addEventListener('popstate', () => {
      this.#follow();
    });
    this.#follow();
  }

  /** Takes what stands in the form into the address, and shows it. */
  #go(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const data = new FormData(this.#part('form', HTMLFormElement));
    const entries = [...data].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ]);
    const address = `${location.pathname}${toQuery(readState(new URLSearchParams(entries)))}`;
    if (address === `${location.pathname}${location.search}`) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#run(this.#show());
  }

  /** Takes what stands in the address into the form, and shows it. */
  #follow(): void {
    clearTimeout(this.#timer);
    const { q, filters } = this.#state();
    this.#part('[name="q"]', HTMLInputElement).value = q;
    for (const select of this.querySelectorAll('select')) {
      const value = filters[select.name] ?? '';
      // A value the site does not have stays visible, so that nobody wonders why nothing is found.
      if (![...select.options].some((option) => option.value === value)) {
        select.add(new Option(value, value));
      }
      select.value = value;
    }
    this.#run(this.#show());
  }

  #state(): SearchState {
    return readState(new URLSearchParams(location.search));
  }

  async #show(): Promise<void> {
    const state = this.#state();
    const query = toQuery(state);
    this.#shown = query;
    this.#say(this.dataset['loading'] ?? '');
    this.#index ??= openIndex(this.dataset['script'] ?? '', this.dataset['base'] ?? '/');
    const hits = await findHits(await this.#index, state);
    // A later search has overtaken this one.
    if (this.#shown !== query) return;
    this.#hits = hits;
    this.#part('[data-part="list"]', HTMLOListElement).replaceChildren();
    this.#part('[data-part="help"]', HTMLElement).hidden = hits.length > 0;
    this.#part('[data-part="clear"]', HTMLElement).hidden = query === '';
    await this.#showMore(false);
    this.#say(this.#summary(state, hits.length));
  }

  /** Appends the next hits. A reader who asked for more goes on at the first new one. */
  async #showMore(asked: boolean): Promise<void> {
    const list = this.#part('[data-part="list"]', HTMLOListElement);
    const [hits, query, start] = [this.#hits, this.#shown, list.children.length];
    const data = await Promise.all(
      hits.slice(start, start + HITS_AT_ONCE).map((hit) => hit.data()),
    );
    if (this.#hits !== hits || this.#shown !== query || list.children.length !== start) return;
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    list.append(...data.map((hit) => renderHit(this, hit, (day) => format.format(new Date(day)))));
    this.#part('[data-part="more"]', HTMLElement).hidden = list.children.length >= hits.length;
    if (asked) list.children[start]?.querySelector('a')?.focus();
  }

  #summary({ q }: SearchState, count: number): string {
    const message = q === '' ? this.dataset['found'] : this.dataset['foundFor'];
    return (message ?? '').replace('{count}', String(count)).replace('{query}', () => q);
  }

  #say(message: string): void {
    this.#part('[data-part="status"]', HTMLElement).textContent = message;
  }

  /** A search that fails says so on the page, and the reason goes to the console. */
  #run(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#index = undefined;
      this.#say(this.dataset['failed'] ?? '');
      this.#part('[data-part="help"]', HTMLElement).hidden = true;
      reportError(error);
    });
  }

  #part<T extends Element>(selector: string, type: new () => T): T {
    const part = this.querySelector(selector);
    if (!(part instanceof type)) throw new Error(`The search page has no ${selector}.`);
    return part;
  }
}

customElements.define('search-page', SearchPage);
