/** Where a reader was in the results, kept with the entry of the browser's history. */
export interface Place {
  /** Number of results shown. */
  readonly shown: number;
  /** Pixels scrolled from the top of the page. */
  readonly top: number;
  /** Index of the result that was opened, or -1. */
  readonly opened: number;
}

const START: Place = { shown: 0, top: 0, opened: -1 };

/** The place kept with the present entry of the history; the start if none is. */
export function readPlace(): Place {
  const place: unknown = history.state;
  return isPlace(place) ? place : START;
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'shown' in value && 'opened' in value;
}

/** Keeps the place, so that the way back from a result ends where the reader was. */
export function keepPlace(list: HTMLElement, opened: Element | null): void {
  const place: Place = {
    shown: list.children.length,
    top: scrollY,
    opened: opened === null ? -1 : [...list.children].indexOf(opened),
  };
  history.replaceState(place, '');
}

/** Brings the reader back to a place, once the results are there. */
export function returnTo({ top, opened }: Place, list: HTMLElement): void {
  list.children[opened]?.querySelector('a')?.focus({ preventScroll: true });
  if (top > 0) scrollTo({ top, behavior: 'instant' });
}
