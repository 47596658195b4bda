import { expect, test } from 'vitest';
import { countValues } from '../../../src/components/search/find-hits.ts';
import type {
  Counts,
  SearchIndex,
  SearchOptions,
} from '../../../src/components/search/pagefind.ts';
import { readState } from '../../../src/components/search/state.ts';

const NOTHING_ASKED = readState(new URLSearchParams());

/** An index of so many records whose searches count only the filters that were fetched, as Pagefind's do. */
function indexOf(records: number, counts: Counts) {
  const fetched = new Set<string>();
  const fetchNamed = ({ filters }: SearchOptions) => {
    for (const name of Object.keys(filters)) fetched.add(name);
  };
  const hit = { data: () => Promise.reject(new Error('No hit is shown here.')) };
  const index: SearchIndex = {
    pagefind: {
      preload: (_words, options) => {
        fetchNamed(options);
        return Promise.resolve();
      },
      search: (_words, options) => {
        fetchNamed(options);
        const filters = Object.entries(counts).filter(([name]) => fetched.has(name));
        return Promise.resolve({
          results: Array.from({ length: records }, () => hit),
          filters: Object.fromEntries(filters),
        });
      },
    },
    parts: ['/'],
  };
  return { index, fetched };
}

const COUNTS = {
  kind: { claim: 5, article: 2 },
  verdict: { true: 3, false: 2 },
  year: { 2024: 7 },
};

test('the kinds are told from the verdicts, without a file of their own', async () => {
  const { index, fetched } = indexOf(7, COUNTS);
  const counts = await countValues(index, NOTHING_ASKED, ['kind', 'verdict']);
  expect(counts).toEqual({ kind: COUNTS.kind, verdict: COUNTS.verdict });
  expect([...fetched]).toEqual(['verdict']);
});

test('only the filters that are asked for are fetched', async () => {
  const { index, fetched } = indexOf(7, COUNTS);
  expect(await countValues(index, NOTHING_ASKED, ['year'])).toEqual({ year: COUNTS.year });
  expect([...fetched]).toEqual(['year']);
});

test('where nothing is found every filter is known to have nothing', async () => {
  const { index, fetched } = indexOf(0, {});
  const counts = await countValues(index, NOTHING_ASKED, ['verdict']);
  expect(counts['publisher']).toEqual({});
  expect(counts['year']).toEqual({});
  expect([...fetched]).toEqual(['verdict']);
});
