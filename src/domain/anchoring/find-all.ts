/**
 * Every place of every pattern in a text, in one pass: the automaton of Aho and Corasick ("Efficient string
 * matching", CACM 1975). Time grows with the text, the patterns and the number of places, not their product.
 */

interface State {
  readonly next: Map<number, State>;
  /** State of the longest proper suffix that begins some pattern. */
  fallback: State | undefined;
  /** The next state on the way of fallbacks at which a pattern ends. */
  shorter: State | undefined;
  pattern: string | undefined;
}

/** Start offsets in UTF-16 units, ascending, for each distinct pattern. Empty patterns are never found. */
export function findAll(
  text: string,
  patterns: Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const root = automaton(patterns);
  let state = root;
  for (let at = 0; at < text.length; at += 1) {
    state = step(root, state, text.charCodeAt(at));
    let ending: State | undefined = state.pattern === undefined ? state.shorter : state;
    for (; ending?.pattern !== undefined; ending = ending.shorter) {
      const start = at + 1 - ending.pattern.length;
      const known = places.get(ending.pattern);
      if (known) known.push(start);
      else places.set(ending.pattern, [start]);
    }
  }
  return places;
}

function newState(): State {
  return { next: new Map(), fallback: undefined, shorter: undefined, pattern: undefined };
}

function step(root: State, from: State, unit: number): State {
  let state: State | undefined = from;
  while (state) {
    const next = state.next.get(unit);
    if (next) return next;
    state = state.fallback;
  }
  return root;
}

function automaton(patterns: Iterable<string>): State {
  const root = newState();
  for (const pattern of patterns) {
    if (pattern !== '') insert(root, pattern);
  }
  const queue = [root];
  for (const state of queue) {
    for (const [unit, child] of state.next) {
      const fallback = state === root ? root : step(root, state.fallback ?? root, unit);
      child.fallback = fallback;
      child.shorter = fallback.pattern === undefined ? fallback.shorter : fallback;
      queue.push(child);
    }
  }
  return root;
}

function insert(root: State, pattern: string): void {
  let state = root;
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at);
    const next = state.next.get(unit) ?? newState();
    state.next.set(unit, next);
    state = next;
  }
  state.pattern = pattern;
}
