import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  FILTERS,
  readState,
  toQuery,
  withoutFilter,
} from '../../../src/components/search/state.ts';

const value = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
const filled = value.filter((text) => text !== '');
const values = fc.uniqueArray(filled, { minLength: 1, maxLength: 4 });
const search = fc.record({
  q: value,
  filters: fc.dictionary(fc.constantFrom(...FILTERS), values).map((filters) => ({ ...filters })),
  newestFirst: fc.boolean(),
});

describe('the address of a search', () => {
  test.prop([search])('holds all of it', (state) => {
    expect(readState(new URLSearchParams(toQuery(state)))).toEqual(state);
  });

  it('is empty for the empty search', () => {
    expect(toQuery(readState(new URLSearchParams('?q=+&verdict=')))).toBe('');
  });

  it('leaves out what is not ours', () => {
    expect(toQuery(readState(new URLSearchParams('utm_source=x&q=taurus')))).toBe('?q=taurus');
  });

  it('names verdicts by key and keeps names as they are', () => {
    const filters = { verdict: ['false', 'misleading'], speaker: ['Boris Pistorius'] };
    const query = toQuery({ q: '1.8%', filters, newestFirst: false });
    expect(query).toBe('?q=1.8%25&verdict=false&verdict=misleading&speaker=Boris+Pistorius');
  });

  it('holds a value once, however often it is given', () => {
    const params = new URLSearchParams('verdict=false&verdict=false&verdict=+');
    expect(readState(params).filters).toEqual({ verdict: ['false'] });
  });

  test.prop([search, fc.constantFrom(...FILTERS)])(
    'loses one filter and nothing else',
    (state, name) => {
      const { [name]: chosen = [], ...others } = state.filters;
      expect(withoutFilter(state, name)).toEqual({ ...state, filters: others });
      const first = chosen[0];
      if (first === undefined) return;
      const rest = withoutFilter(state, name, first).filters[name] ?? [];
      expect(rest).toEqual(chosen.slice(1));
    },
  );
});
