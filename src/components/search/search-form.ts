import { readState, toQuery, type SearchState } from './state.ts';

const TYPING_PAUSE_MS = 200;

/** The search the address stands for. */
export function addressState(): SearchState {
  return readState(new URLSearchParams(location.search));
}

/**
 * Ties the form and the address together. While the reader types, the entry of the history is overwritten;
 * a search that is sent, or a filter, becomes an entry of its own, so that Back undoes exactly that.
 *
 * @param form Its fields have the names of the address's parameters.
 * @param show Called when the address has changed. `returning` is true on the way through the history.
 */
export function followForm(form: HTMLFormElement, show: (returning: boolean) => void): SearchForm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let committed = { address: addressNow(), state: history.state as unknown };

  const go = (query: string, commit: boolean) => {
    clearTimeout(timer);
    const address = `${location.pathname}${query}`;
    const changed = address !== addressNow();
    if (!commit) {
      if (changed) history.replaceState(null, '', address);
    } else if (address !== committed.address) {
      // What typing wrote over comes back, and the search that was sent follows it.
      history.replaceState(committed.state, '', committed.address);
      history.pushState(null, '', address);
      committed = { address, state: null };
    }
    if (changed) show(false);
  };
  const send = (commit: boolean) => {
    go(toQuery(formState(form)), commit);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(true);
  });
  form.addEventListener('change', () => {
    send(true);
  });
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(send, TYPING_PAUSE_MS, false);
  });
  addEventListener('popstate', () => {
    clearTimeout(timer);
    committed = { address: addressNow(), state: history.state as unknown };
    show(true);
  });
  return {
    go: (query) => {
      go(query, true);
    },
  };
}

/** Lets links of the page start a search too. */
export interface SearchForm {
  /** Goes to the search with this query (`?q=…`, or nothing), as a new entry of the history. */
  readonly go: (query: string) => void;
}

/** What stands in the form. */
function formState(form: HTMLFormElement): SearchState {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') params.append(name, value);
  }
  return readState(params);
}

function addressNow(): string {
  return `${location.pathname}${location.search}`;
}
