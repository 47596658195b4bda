import { claimAt, focusWords, shownClaims } from './claims-on-page.ts';

const STEPS: Readonly<Record<string, number>> = { n: 1, j: 1, p: -1, k: -1 };

/**
 * Lets the keys n and j go to the next claim, p and k to the one before. They work while the focus is on words
 * or on a note, so that they are in nobody's way elsewhere (WCAG 2.1.4).
 */
export function stepByKeys(article: HTMLElement): void {
  article.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const claim = claimAt(event.target);
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    if (step === undefined || claim === undefined || isCommand) return;
    const claims = shownClaims();
    const next = claims[claims.indexOf(claim) + step];
    if (next === undefined) return;
    event.preventDefault();
    // Forty steps are one visit to the page, not forty entries in its history.
    location.replace(`#${next}`);
    focusWords(next);
  });
}

/** Gives the focus to the words where a link leads back to them, or on to others. */
export function returnFocus(article: HTMLElement): void {
  article.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('.note-links a, a.stroke') : null;
    const claim = link?.getAttribute('href')?.slice(1);
    if (claim === undefined) return;
    requestAnimationFrame(() => {
      focusWords(claim);
    });
  });
}
