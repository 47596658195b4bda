import { describe, expect, it } from 'vitest';
import { type CheckedArticle, toArticleMarkup } from '../../../src/domain/article-markup.ts';
import type { LoadedArticle } from '../../../src/domain/loaded.ts';
import { ARTICLE, claimOf, SITE } from './published.ts';

const pageUrl = 'https://test.example/articles/a/';

function markupOf(changes: Partial<LoadedArticle> = {}, site: CheckedArticle['site'] = SITE) {
  return toArticleMarkup({
    site,
    article: { ...ARTICLE, ...changes },
    headline: 'The Paper, checked',
    pageUrl,
    imageUrl: `${pageUrl}share.png`,
    claimUrl: (id) => `${pageUrl}${id}/`,
  });
}

describe('toArticleMarkup', () => {
  it('makes our check the work, and the checked text what it is about', () => {
    expect(markupOf()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': pageUrl,
      url: pageUrl,
      mainEntityOfPage: pageUrl,
      headline: 'The Paper, checked',
      abstract: ARTICLE.review.summary,
      author: { '@type': 'Organization', name: SITE.publisher.name },
      publisher: { '@type': 'Organization', name: SITE.publisher.name },
      license: SITE.license.url,
      image: `${pageUrl}share.png`,
      about: {
        '@type': 'Article',
        headline: ARTICLE.title,
        url: ARTICLE.source.url,
        inLanguage: ARTICLE.lang,
        datePublished: ARTICLE.source.published,
        publisher: { '@type': 'Organization', name: ARTICLE.source.publisher },
      },
    });
  });

  it('dates the check by its review and its corrections', () => {
    const history = [{ date: '2027-03-01', from: 'true', to: 'false', reason: 'New figures.' }];
    expect(markupOf({ claims: [claimOf('one', { history })] })).toMatchObject({
      datePublished: ARTICLE.review.published,
      dateModified: '2027-03-01',
    });
  });

  it('has the claims’ own pages for parts', () => {
    const claims = [claimOf('one'), claimOf('two', { claim: 'Wages rose' })];
    expect(markupOf({ claims })).toMatchObject({
      hasPart: [
        { '@type': 'WebPage', url: `${pageUrl}one/`, name: 'Prices fell' },
        { '@type': 'WebPage', url: `${pageUrl}two/`, name: 'Wages rose' },
      ],
    });
    expect(markupOf({ claims: [] })).not.toHaveProperty('hasPart');
  });

  it('credits the people who checked, by name', () => {
    const people = { desk: { name: 'The desk' }, jo: { name: 'Jo Doe' } };
    const review = { ...ARTICLE.review, by: ['desk', 'jo'] };
    expect(markupOf({ review }, { ...SITE, people })).toHaveProperty(
      'creditText',
      'The desk, Jo Doe',
    );
    expect(markupOf({}, { ...SITE, people: {} })).not.toHaveProperty('creditText');
  });

  it('names the author of the checked text, if there is one', () => {
    const source = { ...ARTICLE.source, author: 'Jo Doe' };
    expect(markupOf({ source })).toHaveProperty('about.author', {
      '@type': 'Person',
      name: 'Jo Doe',
    });
    expect(markupOf()).not.toHaveProperty('about.author');
  });

  it('is in the language of the review, or else of the site', () => {
    expect(markupOf({ reviewLang: 'de' })).toHaveProperty('inLanguage', 'de');
    expect(markupOf()).toHaveProperty('inLanguage', SITE.lang);
  });
});
