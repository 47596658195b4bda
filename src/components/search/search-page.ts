import { Announcer } from './announcer.ts';
import { renderChips } from './chips.ts';
import { renderFacets } from './facets.ts';
import { BESIDE_RESULTS, watchFacets } from './facets-in-sight.ts';
import { countValues, findHits } from './find-hits.ts';
import { openIndex, type Counts, type LazyHit, type SearchIndex } from './pagefind.ts';
import { keepPlace, readPlace, returnTo, type Place } from './place.ts';
import { renderHit } from './render-hit.ts';
import { addressState, followForm } from './search-form.ts';
import { readState, toQuery, type FilterName, type SearchState } from './state.ts';
import { NAMES, suggest } from './suggestions.ts';
import { renderSuggestions } from './render-suggestions.ts';
import { part } from './templates.ts';
import { endTrouble, showTrouble } from './trouble.ts';

const HITS_AT_FIRST = 10;
const MORE_HITS = 20;
/** A search that is over sooner needs no word that it is going on. */
const SLOW_MS = 400;
/** A reader who has waited this long is offered something to do. The search goes on. */
const LATE_MS = 10_000;

/** The custom element around the search form. The address is the whole state: form and results follow it. */
class SearchPage extends HTMLElement {
  #index: Promise<SearchIndex> | undefined;
  /** How many times the index was opened. */
  #attempts = 0;
  #hits: readonly LazyHit[] = [];
  #counts: Counts = {};
  /** The filters that the reader has come to. */
  #seen: ReadonlySet<FilterName> = new Set();
  /** The search that is shown or under way. A slower one that it has overtaken shows nothing. */
  #shown: SearchState = readState(new URLSearchParams());
  /** The search whose results are there. */
  #answered: SearchState | undefined;
  readonly #announcer = new Announcer(
    this.#part('[data-part="summary"]', HTMLElement),
    this.#part('[data-part="status"]', HTMLElement),
  );

  connectedCallback(): void {
    // For browsers whose style sheets do not know whether scripts run.
    document.querySelector('.search-no-script')?.remove();
    const form = followForm(this.#part('form', HTMLFormElement), (returning) => {
      this.#search(returning ? readPlace() : undefined);
    });
    this.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLAnchorElement>('a[data-search]');
      if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        form.go(link.search);
        this.#words.focus();
      }
      const box = target?.closest<HTMLElement>('[data-part="all"]')?.closest('fieldset');
      if (box) this.#showAllValues(box);
      const again = target?.closest('[data-part="again"]')?.closest('[data-part="trouble"]');
      if (again) this.#tryAgain(again.nextElementSibling === this.#more);
    });
    this.#more.addEventListener('click', () => {
      this.#run(this.#showMore(), this.#more);
    });
    this.#list.addEventListener('click', ({ target }) => {
      keepPlace(this.#list, target instanceof Element ? target.closest('li') : null);
    });
    const facets = this.#part('[data-part="facets"]', HTMLDetailsElement);
    facets.open = matchMedia(BESIDE_RESULTS).matches;
    facets.addEventListener('toggle', () => {
      if (!this.#begin()) this.#runCounts();
    });
    this.#seen = watchFacets(this, () => {
      this.#runCounts();
    });
    // The index is worth its weight once something is asked: on a phone, the bare page offers its lists first.
    const isAsked = toQuery(addressState()) !== '' || readPlace().shown > 0;
    if (isAsked || facets.open) this.#begin(readPlace());
    else {
      this.#settle();
      this.addEventListener('focusin', () => this.#begin(), { once: true });
    }
  }

  /** Starts the first search, unless there was one. */
  #begin(place?: Place): boolean {
    if (this.#index !== undefined) return false;
    this.#search(place);
    return true;
  }

  #search(place?: Place): void {
    this.#run(this.#show(place), this.#list);
  }

  /** Starts anew, with nothing of an index that failed. Who had asked for more goes on there. */
  #tryAgain(more: boolean): void {
    const { childElementCount: shown } = this.#list;
    const place = more
      ? { shown: shown + MORE_HITS, top: scrollY, opened: shown }
      : { shown, top: scrollY, opened: -1 };
    this.#index = undefined;
    this.#search(shown === 0 ? readPlace() : place);
  }

  #open(): Promise<SearchIndex> {
    const { script = '', base = '/', also = '' } = this.dataset;
    // Browsers remember that a script did not come, and ask again only at another address.
    const again = this.#attempts === 0 ? '' : `?again=${this.#attempts}`;
    this.#attempts += 1;
    return openIndex(`${script}${again}`, base, also.split(' ').filter(Boolean));
  }

  /** Shows what the address stands for: first the results, and then, when they are there, the filters. */
  async #show(place: Place | undefined): Promise<void> {
    const state = addressState();
    this.#shown = state;
    this.dataset['begun'] = '';
    // The browser would scroll before the results are there.
    history.scrollRestoration = 'manual';
    this.#fillForm(state);
    const slow = setTimeout(() => {
      if (this.#shown === state) this.#announcer.say(this.dataset['loading'] ?? '');
    }, SLOW_MS);
    try {
      this.#index ??= this.#open();
      const hits = await findHits(await this.#index, state);
      const items = await this.#render(hits.slice(0, Math.max(HITS_AT_FIRST, place?.shown ?? 0)));
      if (this.#shown !== state) return;
      this.#hits = hits;
      this.#list.replaceChildren(...items);
    } finally {
      clearTimeout(slow);
    }
    this.#more.hidden = this.#hits.length <= this.#list.childElementCount;
    this.#announcer.say(this.#summary(state));
    if (place !== undefined) returnTo(place, this.#list);
    await this.#showHelp(state);
    if (this.#shown !== state) return;
    this.#answered = state;
    this.#settle();
    this.#runCounts();
  }

  /** What stands below the results is seen from now on: an answer would have pushed it. */
  #settle(): void {
    this.dataset['settled'] = '';
  }

  /** The reader who asks for more goes on at the first new result. */
  async #showMore(): Promise<void> {
    const { childElementCount: start } = this.#list;
    const state = this.#shown;
    const items = await this.#render(this.#hits.slice(start, start + MORE_HITS));
    if (this.#shown !== state || this.#list.childElementCount !== start) return;
    this.#list.append(...items);
    this.#more.hidden = this.#hits.length <= this.#list.childElementCount;
    this.#list.children[start]?.querySelector('a')?.focus();
  }

  async #render(hits: readonly LazyHit[]): Promise<readonly Node[]> {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    const data = await Promise.all(hits.map((hit) => hit.data()));
    return data.map((hit) => renderHit(this, hit, (day) => format.format(new Date(day))));
  }

  /** The values of the filters. Their files are fetched only where the filters are seen. */
  async #showCounts(index: Promise<SearchIndex>, state: SearchState): Promise<void> {
    if (!this.#part('[data-part="facets"]', HTMLDetailsElement).open) return;
    if (this.#seen.size === 0) return;
    const counts = await countValues(await index, state, [...this.#seen]);
    if (this.#shown !== state) return;
    this.#counts = counts;
    renderFacets(this, state, counts);
    this.dataset['counted'] = '';
  }

  #showAllValues(box: HTMLFieldSetElement): void {
    const { childElementCount: before } = this.#part('ul', HTMLUListElement, box);
    box.dataset['all'] = '';
    renderFacets(this, this.#shown, this.#counts);
    box.querySelectorAll('input')[before]?.focus();
  }

  /** What to do where nothing was found. */
  async #showHelp(state: SearchState): Promise<void> {
    const help = this.#part('[data-part="help"]', HTMLElement);
    const isEmpty = this.#hits.length === 0;
    this.toggleAttribute('data-empty', isEmpty);
    if (!isEmpty) help.hidden = true;
    if (!isEmpty || this.#index === undefined) return;
    const index = await this.#index;
    const everything = await countValues(index, readState(new URLSearchParams()), NAMES);
    const suggestions = await suggest(index, state, everything);
    if (this.#shown !== state) return;
    renderSuggestions(this, suggestions);
    help.hidden = false;
  }

  #fillForm(state: SearchState): void {
    // What is being typed is newer than the address.
    if (document.activeElement !== this.#words || this.#words.value.trim() !== state.q) {
      this.#words.value = state.q;
    }
    const sort = this.#part('[name="sort"]', HTMLInputElement);
    sort.checked = state.newestFirst;
    this.#part('[data-part="sort"]', HTMLElement).hidden = state.q === '';
    this.#part('[data-part="clear"]', HTMLElement).hidden = toQuery(state) === '';
    const chips = renderChips(this, state, this.dataset['remove'] ?? '{name}');
    this.#part('[data-part="chips"]', HTMLElement).replaceChildren(...chips);
    renderFacets(this, state, this.#counts);
  }

  #summary({ q }: SearchState): string {
    const message = q === '' ? this.dataset['found'] : this.dataset['foundFor'];
    const count = this.#hits.length.toLocaleString(document.documentElement.lang);
    return (message ?? '').replace('{count}', count).replace('{query}', () => q);
  }

  /**
   * The values of the filters come after the results, which need fewer files. After an index has failed, the reader
   * decides when to try again: until then what is said of it stays.
   */
  #runCounts(): void {
    if (this.#answered !== this.#shown || this.#index === undefined) return;
    const filters = this.querySelector('[data-waits]') ?? this.#part('[data-facet]', HTMLElement);
    this.#run(this.#showCounts(this.#index, this.#shown), filters);
  }

  /**
   * Sees to it that the reader is told what became of the work, unless another search has overtaken it.
   *
   * @param missing What the page lacks while the work is not done.
   */
  #run(work: Promise<void>, missing: Element): void {
    const [state, index] = [this.#shown, this.#index];
    const late = setTimeout(() => {
      if (this.#shown === state) this.#complain(this.dataset['late'], missing);
    }, LATE_MS);
    work
      .then(() => {
        if (this.#shown !== state || !endTrouble(missing.parentElement ?? this)) return;
        (this.#list.querySelector('a') ?? this.#words).focus();
      })
      .catch((error: unknown) => {
        if (this.#index === index) this.#index = undefined;
        if (this.#shown !== state) return;
        if (missing === this.#list) this.#clearResults();
        this.#complain(this.dataset['failed'], missing);
        reportError(error);
      })
      .finally(() => {
        clearTimeout(late);
      });
  }

  #complain(message = '', missing: Element): void {
    showTrouble(this, missing, message);
    if (missing === this.#more) this.#giveWay(this.#more);
    this.#announcer.tell(message);
    this.toggleAttribute('data-empty', this.#list.childElementCount === 0);
    this.#settle();
  }

  /** The button that was pressed gives its place, and the focus, to the one that tries again. */
  #giveWay(button: HTMLElement): void {
    const hadFocus = document.activeElement === button;
    button.hidden = true;
    if (hadFocus) button.previousElementSibling?.querySelector('button')?.focus();
  }

  /** What an earlier search has found is no answer to the one that failed. */
  #clearResults(): void {
    this.#hits = [];
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#part('[data-part="help"]', HTMLElement).hidden = true;
    this.#announcer.say('');
  }

  get #more(): HTMLButtonElement {
    return this.#part('[data-part="more"]', HTMLButtonElement);
  }

  get #list(): HTMLOListElement {
    return this.#part('[data-part="list"]', HTMLOListElement);
  }

  get #words(): HTMLInputElement {
    return this.#part('[name="q"]', HTMLInputElement);
  }

  #part<T extends Element>(selector: string, type: new () => T, root: ParentNode = this): T {
    return part(root, selector, type);
  }
}

customElements.define('search-page', SearchPage);
