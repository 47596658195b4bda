import { describe, expect, it } from 'vitest';
import { articleModified, claimModified } from '../../../src/domain/last-modified.ts';
import type { LoadedArticle } from '../../../src/domain/loaded.ts';
import { sitemapPages } from '../../../src/domain/sitemap.ts';
import { ARTICLE, claimOf } from './published.ts';

const correction = { date: '2026-03-01', from: 'true', to: 'false', reason: 'New figures.' };
const taken = claimOf('gone', { aliases: ['went'] });
const article: LoadedArticle = {
  ...ARTICLE,
  claims: [
    claimOf('one', { aliases: ['uno'], topics: ['prices'], asOf: '2026-02-01' }),
    claimOf('two', { history: [correction], verdict: 'true' }),
  ],
  withdrawn: [{ ...taken, withdrawn: { date: '2026-02-15', reason: 'Not their words.' } }],
};

describe('last-modified', () => {
  it('of a claim is the newest of its days', () => {
    expect(article.claims.map((claim) => claimModified(article, claim))).toEqual([
      '2026-02-01',
      '2026-03-01',
    ]);
  });

  it('of a claim is never before its publication', () => {
    expect(claimModified(ARTICLE, claimOf('one', { asOf: '2025-12-01' }))).toBe('2026-01-01');
  });

  it('of an article counts its corrections and withdrawals', () => {
    expect(articleModified(article)).toBe('2026-03-01');
    expect(articleModified({ ...article, claims: [] })).toBe('2026-02-15');
    const review = { ...article.review, updated: '2026-04-01' };
    expect(articleModified({ ...article, review })).toBe('2026-04-01');
    expect(articleModified(ARTICLE)).toBe('2026-01-01');
  });
});

describe('sitemapPages', () => {
  it('lists pages of their own, dated by the content they show', () => {
    const rendered = [
      '/verdicts/true/',
      '/articles/a/',
      '/articles/a/one/',
      '/articles/a/uno/',
      '/articles/a/gone/',
      '/articles/a/went/',
      '/topics/prices/',
      '/embed/a/one/',
      '/search/',
      '/404/',
      '/404.html',
      '/feed.xml',
      '/about/',
      '/',
    ];
    expect(sitemapPages(rendered, [article])).toEqual([
      { sitePath: '/', modified: '2026-03-01' },
      { sitePath: '/about/' },
      { sitePath: '/articles/a/', modified: '2026-03-01' },
      { sitePath: '/articles/a/one/', modified: '2026-02-01' },
      { sitePath: '/topics/prices/', modified: '2026-02-01' },
      { sitePath: '/verdicts/true/', modified: '2026-03-01' },
    ]);
  });
});
