/** The root, where no unit of any pattern has been read; as a child it would mean "none". */
export const ROOT = 0;

/**
 * The automaton of Aho and Corasick ("Efficient string matching", CACM 1975). States are numbers, by depth,
 * and stand in flat arrays: thousands of quotes make a million states, too many to be an object each.
 */
export interface Automaton {
  /** The state after one more UTF-16 unit. */
  readonly step: (from: number, unit: number) => number;
  /** The patterns that end at a state, the longest first. */
  readonly endingAt: (state: number) => Iterable<string>;
}

/** @param patterns distinct, none of them empty */
export function createAutomaton(patterns: readonly string[]): Automaton {
  const most = patterns.reduce((sum, { length }) => sum + length, 1);
  const trie = createTrie(most);
  const fallback = new Int32Array(most);
  /** The next state on the way of fallbacks at which a pattern ends. */
  const shorter = new Int32Array(most);
  const ending = new Map<number, string>();

  const step = (from: number, unit: number): number => {
    for (let state = from; ; state = fallback[state] ?? ROOT) {
      const child = trie.childOf(state, unit);
      if (child !== ROOT || state === ROOT) return child;
    }
  };
  const grow = (parent: number, unit: number): number => {
    const known = trie.childOf(parent, unit);
    if (known !== ROOT) return known;
    // Looked up first: the new state must not be found as its own fallback.
    const next = parent === ROOT ? ROOT : step(fallback[parent] ?? ROOT, unit);
    const child = trie.add(parent, unit);
    fallback[child] = next;
    shorter[child] = ending.has(next) ? next : (shorter[next] ?? ROOT);
    return child;
  };

  // One depth after the other, so that the states which fallbacks lead to are there already.
  let growing = patterns.map((pattern) => ({ pattern, state: ROOT }));
  for (let depth = 0; growing.length > 0; depth += 1) {
    for (const grown of growing) {
      grown.state = grow(grown.state, grown.pattern.charCodeAt(depth));
      if (grown.pattern.length === depth + 1) ending.set(grown.state, grown.pattern);
    }
    growing = growing.filter(({ pattern }) => pattern.length > depth + 1);
  }

  return {
    step,
    *endingAt(state) {
      for (let at = state; at !== ROOT; at = shorter[at] ?? ROOT) {
        const pattern = ending.get(at);
        if (pattern !== undefined) yield pattern;
      }
    },
  };
}

/** A tree of at most so many states, its edges in one hash table with open addresses. */
function createTrie(most: number) {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most)));
  const mask = slots.length - 1;
  const parents = new Int32Array(most);
  const units = new Uint16Array(most);
  let count = 1;
  /** The slot of an edge, or the empty one where it belongs. */
  const slotOf = (parent: number, unit: number): number => {
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const child = slots[slot] ?? ROOT;
      if (child === ROOT || (parents[child] === parent && units[child] === unit)) return slot;
    }
  };
  return {
    /** The child, or ROOT if there is none. */
    childOf: (parent: number, unit: number): number => slots[slotOf(parent, unit)] ?? ROOT,
    add: (parent: number, unit: number): number => {
      const child = count;
      count += 1;
      parents[child] = parent;
      units[child] = unit;
      slots[slotOf(parent, unit)] = child;
      return child;
    },
  };
}
