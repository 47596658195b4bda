/** The root, where no unit of any pattern has been read; as a child it would mean "none". */
export const ROOT = 0;

/**
 * The automaton of Aho and Corasick ("Efficient string matching", CACM 1975). States are numbers and stand in
 * flat arrays: thousands of quotes make a million states, too many to be an object each.
 */
export interface Automaton {
  /** The state after one more UTF-16 unit. */
  readonly step: (from: number, unit: number) => number;
  /** The state of the longest pattern that ends at a state; ROOT if none does. */
  readonly longestAt: (state: number) => number;
  /** The state of the next shorter pattern that ends where the pattern of a state ends; ROOT if none does. */
  readonly shorterThan: (state: number) => number;
  /** The pattern of a state that {@link longestAt} or {@link shorterThan} gave. */
  readonly patternOf: (state: number) => string | undefined;
}

/** @param patterns distinct, none of them empty */
export function createAutomaton(patterns: readonly string[]): Automaton {
  const trie = createTrie(patterns);
  const fallback = new Int32Array(trie.size);
  const longest = new Int32Array(trie.size);
  const ending = new Map(patterns.map((pattern, index) => [trie.endOf(index), pattern]));
  const step = (from: number, unit: number): number => {
    for (let state = from; ; state = fallback[state] ?? ROOT) {
      const child = trie.childOf(state, unit);
      if (child !== ROOT || state === ROOT) return child;
    }
  };
  trie.visit((state, parent, unit) => {
    const next = parent === ROOT ? ROOT : step(fallback[parent] ?? ROOT, unit);
    fallback[state] = next;
    longest[state] = ending.has(state) ? state : (longest[next] ?? ROOT);
  });
  return {
    step,
    longestAt: (state) => longest[state] ?? ROOT,
    shorterThan: (state) => longest[fallback[state] ?? ROOT] ?? ROOT,
    patternOf: (state) => ending.get(state),
  };
}

/** What a pattern added to the tree: states in a row from `first` to `last`, the first of them below `parent`. */
interface Row {
  readonly parent: number;
  /** Units of the pattern before the row. */
  readonly depth: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The tree of the patterns. What one pattern adds are states in a row, so that following it reads memory in
 * order, and only where it leaves the tree is an edge kept: a few thousand, which stay in the processor's cache.
 */
function createTrie(patterns: readonly string[]) {
  const most = patterns.reduce((sum, { length }) => sum + length, 1);
  const units = new Uint16Array(most + 1);
  /** 1 where a row begins: the state is no child of the one before. */
  const begins = new Uint8Array(most + 1).fill(1);
  const edges = createEdges(patterns.length);
  const childOf = (state: number, unit: number): number =>
    units[state + 1] === unit && begins[state + 1] === 0 ? state + 1 : edges.find(state, unit);
  const rows: Row[] = [];
  const ends: number[] = [];
  let size = 1;
  for (const pattern of patterns) {
    let parent = ROOT;
    let depth = 0;
    for (; depth < pattern.length; depth += 1) {
      const child = childOf(parent, pattern.charCodeAt(depth));
      if (child === ROOT) break;
      parent = child;
    }
    if (depth < pattern.length) {
      rows.push({ parent, depth, first: size, last: size + pattern.length - depth - 1 });
      edges.add(parent, pattern.charCodeAt(depth), size);
      units[size] = pattern.charCodeAt(depth);
      for (let at = depth + 1; at < pattern.length; at += 1) {
        units[size + at - depth] = pattern.charCodeAt(at);
        begins[size + at - depth] = 0;
      }
      size += pattern.length - depth;
    }
    ends.push(depth < pattern.length ? size - 1 : parent);
  }
  return {
    size,
    childOf,
    /** The state of a whole pattern, by its index. */
    endOf: (index: number): number => ends[index] ?? ROOT,
    /** Visits every state but the root once, one depth after the other. */
    visit: (see: (state: number, parent: number, unit: number) => void): void => {
      visitRows(rows, (state, parent) => {
        see(state, parent, units[state] ?? 0);
      });
    },
  };
}

/** Visits the states of all rows in the order of their depth. */
function visitRows(rows: readonly Row[], see: (state: number, parent: number) => void): void {
  const waiting = rows.toSorted((one, other) => other.depth - one.depth);
  // The state and the last state of each row that the current depth goes through.
  const states = new Int32Array(rows.length);
  const lasts = new Int32Array(rows.length);
  let going = 0;
  for (let depth = 0; going > 0 || waiting.length > 0; depth += 1) {
    let kept = 0;
    for (let at = 0; at < going; at += 1) {
      const state = (states[at] ?? 0) + 1;
      const last = lasts[at] ?? 0;
      if (state > last) continue;
      see(state, state - 1);
      states[kept] = state;
      lasts[kept] = last;
      kept += 1;
    }
    going = kept;
    while (waiting.at(-1)?.depth === depth) {
      for (const { first, last, parent } of waiting.splice(-1)) {
        see(first, parent);
        states[going] = first;
        lasts[going] = last;
        going += 1;
      }
    }
  }
}

/** At most so many edges of a tree, in a hash table with open addresses. */
function createEdges(most: number) {
  const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const mask = slots - 1;
  const parents = new Int32Array(slots);
  const units = new Uint16Array(slots);
  const children = new Int32Array(slots);
  /** The slot of an edge, or the empty one where it belongs. */
  const slotOf = (parent: number, unit: number): number => {
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      if (children[slot] === ROOT || (parents[slot] === parent && units[slot] === unit)) {
        return slot;
      }
    }
  };
  return {
    /** The child, or ROOT if there is none. */
    find: (parent: number, unit: number): number => children[slotOf(parent, unit)] ?? ROOT,
    add: (parent: number, unit: number, child: number): void => {
      const slot = slotOf(parent, unit);
      parents[slot] = parent;
      units[slot] = unit;
      children[slot] = child;
    },
  };
}
