import { describe, expect, it } from 'vitest';
import type { LoadedArticle, LoadedClaim } from '../../../src/domain/loaded.ts';
import { toSearchRecords } from '../../../src/domain/search-records.ts';
import { ARTICLE, claimOf } from './published.ts';

const SAID = {
  quote: 'fell to 1.8%',
  claim: 'Inflation fell to 1.8%',
  exact: 'fell to 1.8%',
  topics: ['prices'],
  evidence: [{ source: 's', stance: 'disputes', quote: 'stieg', translation: 'rose' }],
} satisfies Partial<LoadedClaim>;

const article: LoadedArticle = {
  ...ARTICLE,
  claims: [
    claimOf('one', SAID),
    claimOf('two', { ...SAID, speaker: { name: 'Jo Doe', type: 'person' }, said: '2024-05-06' }),
  ],
  text: 'Inflation fell to 1.8%',
};

describe('toSearchRecords', () => {
  const records = toSearchRecords(
    article,
    [{ key: 'false', label: 'False', definition: 'Wrong.', tone: 'fails', rating: 1 }],
    'en',
  );

  it('makes one record per claim, which leads to its words, and one for the article', () => {
    expect(records.map(({ url }) => url)).toEqual([
      '/articles/a/#one',
      '/articles/a/#two',
      '/articles/a/',
    ]);
  });

  it('filters by the key, shows the word', () => {
    expect(records[0]?.filters['verdict']).toEqual(['false']);
    expect(records[0]?.meta['verdict']).toBe('False');
  });

  it('narrows claims and articles by what readers know of them', () => {
    expect(records[1]?.filters).toEqual({
      kind: ['claim'],
      verdict: ['false'],
      speaker: ['Jo Doe'],
      topic: ['prices'],
      publisher: ['The Paper'],
      article: ['Prices'],
      year: ['2024'],
    });
    expect(records[0]?.filters['speaker']).toEqual([]);
    expect(records[2]?.filters).toEqual({
      kind: ['article'],
      publisher: ['The Paper'],
      year: ['2025'],
    });
  });

  it('shows what a result needs, and says who spoke', () => {
    expect(records[1]?.meta).toMatchObject({
      title: 'Inflation fell to 1.8%',
      quote: 'fell to 1.8%',
      summary: 'It rose.',
      speaker: 'Jo Doe',
      said: '2024-05-06',
    });
    expect(records[2]?.meta).toMatchObject({ title: 'Prices', said: '2025-12-31' });
    expect(new Set(records.map(({ meta }) => meta['every'])).size).toBe(1);
  });

  it('keeps parts of the text from running into each other', () => {
    expect(records[1]?.content.split('\n')).toEqual([
      'Inflation fell to 1.8%',
      'fell to 1.8%',
      'It rose.',
      'Jo Doe',
      'rose',
    ]);
    expect(records[2]?.content.split('\n')).toEqual(['Prices rose.', article.text]);
  });

  it('keeps the words of the article out of what is searched in a claim', () => {
    const { content, meta, filters } = records[0] ?? {};
    expect(`${content} ${Object.values(meta ?? {}).join(' ')}`).not.toContain('Prices');
    expect(filters?.['article']).toEqual(['Prices']);
  });

  it('gives every record a date, because Pagefind drops undated ones when it sorts', () => {
    expect(records.map(({ sort }) => sort['date'])).toEqual([
      '2025-12-31',
      '2024-05-06',
      '2025-12-31',
    ]);
    expect(records[1]?.filters['year']).toEqual(['2024']);
  });

  it('searches the reasoning, as text', () => {
    const html = '<p>Prices &#x26; <em>wages</em></p>\n<p>&#x3C;rose></p>';
    const checked = { ...article, claims: [claimOf('one', { ...SAID, analysisHtml: html })] };
    const [record] = toSearchRecords(checked, [], 'en');
    expect(record?.content).toMatch(/Prices & wages <rose>$/u);
  });

  it('says which languages are not the site’s', () => {
    const [record] = toSearchRecords({ ...article, reviewLang: 'fr' }, [], 'de');
    expect(record?.filters).toMatchObject({ lang: ['en'], reviewLang: ['fr'] });
    expect(records[0]?.filters).not.toHaveProperty('lang');
  });

  it('searches evidence in the language of the check', () => {
    expect(records[0]?.content).toContain('rose');
    expect(records[0]?.content).not.toContain('stieg');
  });
});
