import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { FILTERS, readState, toQuery } from '../../../src/components/search/state.ts';

const value = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
const filled = value.filter((text) => text !== '');
const search = fc.record({
  q: value,
  filters: fc.dictionary(fc.constantFrom(...FILTERS), filled).map((filters) => ({ ...filters })),
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
    const query = toQuery({ q: '1.8%', filters: { verdict: 'false', speaker: 'Boris Pistorius' } });
    expect(query).toBe('?q=1.8%25&verdict=false&speaker=Boris+Pistorius');
  });
});
