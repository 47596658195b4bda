const NOTE_PREFIX = 'note-';

/** The note of a claim. */
export function noteOf(claim: string): HTMLElement | null {
  return document.getElementById(NOTE_PREFIX + claim);
}

/** The lines under the words of a claim, first to last. */
export function linesOf(claim: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.line[data-claim="${claim}"]`)];
}

/** The claim that a node belongs to: by its note, by the innermost line around it, or by an id of it. */
export function claimAt(node: EventTarget | null): string | undefined {
  if (!(node instanceof Element)) return undefined;
  const note = node.closest('.note');
  if (note) return note.id.slice(NOTE_PREFIX.length);
  const line = node.closest<HTMLElement>('[data-article-body] [data-claim]');
  return line?.dataset['claim'] ?? (node.matches('.claim[id]') ? node.id : undefined);
}

/** The claims whose notes are shown, in the order of the text. */
export function shownClaims(): readonly string[] {
  return [...document.querySelectorAll('.note')]
    .filter((note) => note.checkVisibility())
    .map(({ id }) => id.slice(NOTE_PREFIX.length));
}

/** Moves the focus to the words of a claim: to their link, or where an author's own link has its place, to them. */
export function focusWords(claim: string): void {
  const lines = linesOf(claim);
  const links = lines.map((line) => line.querySelector<HTMLElement>('a.words:not([tabindex])'));
  const target = links.find((link) => link !== null) ?? document.getElementById(claim);
  target?.focus({ preventScroll: true });
}
