import { closest, distance } from 'fastest-levenshtein';

/**
 * The candidate an author most likely meant by `word`, or `undefined` if none is near: more than a third of
 * the letters, and more than two of them, would have to change.
 */
export function nearestName(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const nearest = closest(word, candidates);
  return distance(word, nearest) <= Math.max(2, Math.floor(word.length / 3)) ? nearest : undefined;
}

/** "Did you mean `title`?", or the list of what is possible where nothing is near. */
export function suggestName(word: string, candidates: readonly string[]): string {
  const nearest = nearestName(word, candidates);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  return candidates.length === 0 ? 'None exists yet.' : `Known are: ${candidates.join(', ')}.`;
}
