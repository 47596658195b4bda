import { describe, expect, it } from 'vitest';
import type { LoadedArticle, LoadedClaim } from '../../../src/domain/loaded.ts';
import {
  claimDay,
  publisherGroups,
  speakerFacets,
  speakerOf,
  topicFacets,
  yearFacets,
} from '../../../src/site/facets.ts';
import { countVerdicts, verdictLookup } from '../../../src/site/scale.ts';
import { ARTICLE, claimOf } from '../domain/published.ts';

function article(publisher: string, claims: readonly LoadedClaim[]): LoadedArticle {
  const { source } = ARTICLE;
  return {
    ...ARTICLE,
    slug: publisher.toLowerCase(),
    source: { ...source, publisher, published: '2023-12-31' },
    claims,
  };
}

const one = article('Paper', [
  claimOf('a', { speaker: { name: 'Jo Doe', type: 'person' }, topics: ['gas-prices'] }),
  claimOf('b', {
    speaker: { name: 'Jo Doe', role: 'Mayor', type: 'person' },
    topics: ['gas-prices', 'war'],
    said: '2024-01-02',
  }),
]);
const empty = article('Gazette', []);
const claims = one.claims.map((entry) => ({ article: one, claim: entry }));

describe('facets', () => {
  it('bring the claims of one speaker together, with what is known of the speaker', () => {
    const [speaker] = speakerFacets(claims);
    expect(speaker).toMatchObject({ part: 'jo-doe', name: 'Jo Doe' });
    expect(speaker?.claims).toHaveLength(2);
    expect(speakerOf(speaker?.claims ?? [])?.role).toBe('Mayor');
  });

  it('show a topic by its name, or as words, and keep its slug', () => {
    expect(topicFacets(claims, { war: 'The war' }).map(({ name, label }) => [name, label])).toEqual(
      [
        ['gas-prices', 'Gas prices'],
        ['war', 'The war'],
      ],
    );
  });

  it("use the article's day where a claim has none, newest year first", () => {
    expect(claims.map(claimDay)).toEqual(['2023-12-31', '2024-01-02']);
    expect(yearFacets(claims).map(({ name }) => name)).toEqual(['2024', '2023']);
  });

  it('give a publisher without a claim a page too, because it is linked', () => {
    expect(publisherGroups([one, empty]).map(({ part }) => part)).toEqual(['paper', 'gazette']);
  });
});

describe('the scale', () => {
  const scale = [
    { key: 'true', label: 'True', definition: 'Yes.', tone: 'holds' },
    { key: 'false', label: 'False', definition: 'No.', tone: 'fails' },
  ] as const;

  it('is looked up by key, and an unknown key is an error', () => {
    expect(verdictLookup(scale)('false').label).toBe('False');
    expect(() => verdictLookup(scale)('maybe')).toThrow('maybe');
  });

  it('counts what there is', () => {
    expect(countVerdicts(scale, one.claims)).toEqual([{ verdict: scale[1], count: 2 }]);
  });
});
