import { describe, expect, it } from 'vitest';
import { citedNumbers, citedSources } from '../../../src/domain/cited-sources.ts';
import type { Source } from '../../../src/domain/schemas/article.ts';
import { claimOf } from './published.ts';

const source = (publisher: string): Source => ({
  publisher,
  url: 'https://source.example/',
  lang: 'en',
  kind: 'primary',
  access: 'full',
  accessed: '2026-01-01',
});

const first = claimOf('first', {
  evidence: [
    { source: 'late', stance: 'disputes' },
    { source: 'early', stance: 'supports' },
    { source: 'late', stance: 'supports' },
    { source: 'early', stance: 'supports' },
  ],
});
const second = claimOf('second', { evidence: [{ source: 'other', stance: 'context' }] });
const cited = citedSources({
  claims: [first, second],
  sources: {
    early: source('Early'),
    other: source('Other'),
    late: source('Late'),
    unused: source('Unused'),
  },
});

describe('citedSources', () => {
  it('numbers every cited source once, in the order of first citation', () => {
    expect([...cited].map(([key, { number }]) => [key, number])).toEqual([
      ['late', 1],
      ['early', 2],
      ['other', 3],
    ]);
  });
});

describe('citedNumbers', () => {
  it('lists the numbers of one stance, each once, ascending', () => {
    expect(citedNumbers(first, 'supports', cited)).toEqual([1, 2]);
    expect(citedNumbers(first, 'disputes', cited)).toEqual([1]);
    expect(citedNumbers(second, 'supports', cited)).toEqual([]);
  });
});
