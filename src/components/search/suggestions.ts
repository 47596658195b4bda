import { distance } from 'fastest-levenshtein';
import { findHits } from './find-hits.ts';
import type { Counts, SearchIndex } from './pagefind.ts';
import { toQuery, type FilterName, type SearchState } from './state.ts';

/** A search that would find something, and what to call it. */
export interface Suggestion {
  readonly state: SearchState;
  /** The words it looks for; empty if it differs in the filters alone. */
  readonly words: string;
  readonly count: number;
}

/** The filters whose values are names, which are what is misspelt. */
export const NAMES = ['speaker', 'topic', 'publisher'] as const satisfies readonly FilterName[];

/** Mistyping a name seldom changes more letters. */
const MOST_LETTERS_WRONG = 2;

/**
 * Searches near one that found nothing: without its filters, with the names it may mean, and with each of
 * its words alone. Only those that find something are given, the best idea first.
 *
 * @param counts The values of the filters that are names.
 */
export async function suggest(
  index: SearchIndex,
  state: SearchState,
  counts: Counts,
): Promise<readonly Suggestion[]> {
  const words = state.q.split(/\s+/u).filter((word) => word !== '');
  const bare = { ...state, filters: {} };
  const names = knownWords(counts);
  const corrected = words.map((word) => nearest(word, names) ?? word).join(' ');
  const tries = [bare, ...[corrected, ...words].map((q) => ({ ...bare, q }))];
  const different = new Map(tries.map((near) => [toQuery(near), near]));
  different.delete(toQuery(state));
  const found = await Promise.all(
    [...different.values()].map(async (near) => ({
      state: near,
      words: near.q === state.q ? '' : near.q,
      count: (await findHits(index, near)).length,
    })),
  );
  return found.filter(({ count }) => count > 0);
}

function knownWords(counts: Counts): readonly string[] {
  return NAMES.flatMap((name) =>
    Object.keys(counts[name] ?? {}).flatMap((value) => value.split(/[\s-]+/u)),
  );
}

function nearest(word: string, names: readonly string[]): string | undefined {
  if (word.length <= 2 * MOST_LETTERS_WRONG) return undefined;
  const lower = word.toLowerCase();
  const near = names
    .map((name) => ({ name, wrong: distance(lower, name.toLowerCase()) }))
    .filter(({ wrong }) => wrong <= MOST_LETTERS_WRONG);
  return near.sort((a, b) => a.wrong - b.wrong)[0]?.name;
}
