import { claimAt, linesOf, noteOf } from './claims-on-page.ts';

const TARGET = 'is-target';

/** Lets the words and the note of the claim in the address stand out, now and whenever the address changes. */
export function followAddress(): void {
  const show = (): void => {
    for (const element of document.querySelectorAll(`.${TARGET}`)) element.classList.remove(TARGET);
    const claim = claimAt(document.getElementById(decodeURIComponent(location.hash.slice(1))));
    if (claim === undefined) return;
    const note = noteOf(claim);
    const wasHidden = note?.checkVisibility() === false;
    for (const element of linesOf(claim)) element.classList.add(TARGET);
    note?.classList.add(TARGET);
    // A note that was hidden could not be gone to.
    if (wasHidden && document.querySelector(':target') === note) note.scrollIntoView();
  };
  addEventListener('hashchange', show);
  show();
}
