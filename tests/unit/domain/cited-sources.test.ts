import { describe, expect, it } from 'vitest';
import { citedNumbers, citedSources } from '../../../src/domain/cited-sources.ts';
import { published } from './published.ts';

describe('citedSources', () => {
  const { article } = published;

  it('numbers every cited source once, in the order of the text', () => {
    const cited = citedSources(article);
    const inText = article.claims.flatMap(({ evidence }) => evidence.map(({ source }) => source));
    expect([...cited.keys()]).toEqual([...new Set(inText)]);
    expect([...cited.values()].map(({ number }) => number)).toEqual(
      [...cited.keys()].map((_, index) => index + 1),
    );
  });

  it('gives each piece of evidence its number, under its stance', () => {
    const cited = citedSources(article);
    for (const claim of article.claims) {
      for (const { source, stance } of claim.evidence) {
        expect(citedNumbers(claim, stance, cited)).toContain(cited.get(source)?.number);
      }
    }
  });
});
