import { createAutomaton, ROOT } from './automaton.ts';

/**
 * Every place of every pattern in a text, in one pass. Time grows with the text, the patterns and the number of
 * places, not their product.
 *
 * @returns start offsets in UTF-16 units, ascending, for each distinct pattern. Empty patterns are never found.
 */
export function findAll(
  text: string,
  patterns: Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const automaton = createAutomaton([...new Set(patterns)].filter((pattern) => pattern !== ''));
  let state = ROOT;
  for (let at = 0; at < text.length; at += 1) {
    state = automaton.step(state, text.charCodeAt(at));
    let ending = automaton.longestAt(state);
    for (; ending !== ROOT; ending = automaton.shorterThan(ending)) {
      const pattern = automaton.patternOf(ending) ?? '';
      const start = at + 1 - pattern.length;
      const known = places.get(pattern);
      if (known) known.push(start);
      else places.set(pattern, [start]);
    }
  }
  return places;
}
