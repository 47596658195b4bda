/** A stretch of text, and whether it is one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A word with what holds it together: `1.8%`, `R&D`, `mayor’s`, `tax-cut`. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,'’&-][\p{L}\p{M}\p{N}]+)*%?/gu;

const EXCERPT_WORDS = 32;

/**
 * The words of a record in which something was found, in the one spelling they are compared in. They are
 * read off the places the index gives, so a word found by its stem is marked in whichever form it stands.
 *
 * @param content The record's content.
 * @param locations Which of its words were found, counted from 0 between white space.
 */
export function foundWords(content: string, locations: readonly number[]): ReadonlySet<string> {
  const words = splitWords(content);
  return new Set(
    locations.flatMap((location) => (words[location] ?? '').match(WORD) ?? []).map(fold),
  );
}

/** Cuts a text at the words that were found. The pieces joined are the text again. */
export function markWords(text: string, found: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!found.has(fold(word))) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), found: false });
    pieces.push({ text: word, found: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), found: false });
  return pieces;
}

/** About two lines of the content, where most of what was found stands. The beginning if nothing was. */
export function excerptOf(content: string, locations: readonly number[]): string {
  const words = splitWords(content);
  const sorted = locations.toSorted((a, b) => a - b);
  const within = (start: number) =>
    sorted.filter((place) => place >= start && place < start + EXCERPT_WORDS).length;
  const densest = sorted.reduce(
    (best, place) => (within(place) > within(best) ? place : best),
    sorted[0] ?? 0,
  );
  const start = Math.max(0, Math.min(densest - EXCERPT_WORDS / 4, words.length - EXCERPT_WORDS));
  const excerpt = words.slice(start, start + EXCERPT_WORDS).join(' ');
  const [before, after] = [start > 0, start + EXCERPT_WORDS < words.length];
  return `${before ? '… ' : ''}${excerpt}${after ? ' …' : ''}`;
}

/** Words as the index counts them: between white space, or between the marks it sets where a language has none. */
function splitWords(content: string): readonly string[] {
  const words = content.includes('\u200B') ? content.split('\u200B') : content.split(/\s+/u);
  return words.map((word) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

/** Accents and case do not part words, as in the index. */
function fold(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
