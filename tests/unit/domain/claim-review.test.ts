import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toClaimReview, toOrganization, toScriptJson } from '../../../src/domain/claim-review.ts';
import { ARTICLE, claimOf, SCALE, SITE } from './published.ts';

const pageUrl = 'https://test.example/articles/a/one/';

/** Google's "Fact Check (ClaimReview)" and schema.org, as strict as they can be read. */
const claimReviewSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('ClaimReview'),
  url: z.url(),
  claimReviewed: z.string().min(1),
  datePublished: z.iso.date(),
  dateModified: z.iso.date().optional(),
  expires: z.iso.date().optional(),
  author: z.strictObject({
    '@type': z.literal('Organization'),
    name: z.string().min(1),
    url: z.url(),
    sameAs: z.array(z.url()).optional(),
  }),
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    author: z
      .strictObject({
        '@type': z.enum(['Person', 'Organization']),
        name: z.string().min(1),
        sameAs: z.url().optional(),
      })
      .optional(),
    datePublished: z.iso.date().optional(),
    appearance: z.strictObject({
      '@type': z.literal('CreativeWork'),
      url: z.url(),
      datePublished: z.iso.date(),
    }),
  }),
  reviewRating: z.strictObject({
    '@type': z.literal('Rating'),
    alternateName: z.string().min(1),
    ratingValue: z.int().min(1).max(5).optional(),
    bestRating: z.literal(5).optional(),
    worstRating: z.literal(1).optional(),
    ratingExplanation: z.string().min(1),
  }),
});

function reviewOf(changes: Parameters<typeof claimOf>[1], verdict = SCALE[0]) {
  const claim = claimOf('one', changes);
  const json = toScriptJson(
    toClaimReview({ site: SITE, article: ARTICLE, claim, verdict, pageUrl }),
  );
  return { json, review: claimReviewSchema.parse(JSON.parse(json)) };
}

describe('toClaimReview', () => {
  it('names the page, the checker and the claimant, each in its place', () => {
    const { review } = reviewOf({
      speaker: { name: 'Jo Doe', type: 'person', sameAs: 'https://who.example/' },
      said: '2025-12-30',
      expires: '2027-01-01',
    });
    expect(review).toMatchObject({
      url: pageUrl,
      author: { name: 'Test Desk', url: 'https://test.example/' },
      itemReviewed: {
        author: { '@type': 'Person', name: 'Jo Doe', sameAs: 'https://who.example/' },
        datePublished: '2025-12-30',
        appearance: { url: 'https://paper.example/a' },
      },
      expires: '2027-01-01',
      reviewRating: { alternateName: 'False', ratingValue: 1, bestRating: 5, worstRating: 1 },
    });
  });

  it('leaves out what is not known, and the number of a verdict that is none', () => {
    const { review } = reviewOf({}, SCALE[1]);
    expect(review.itemReviewed).not.toHaveProperty('author');
    expect(review).not.toHaveProperty('expires');
    expect(review).not.toHaveProperty('dateModified');
    expect(review.reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Opinion',
      ratingExplanation: 'It rose.',
    });
  });

  it('says who the checker is elsewhere, if that is known', () => {
    const author = toOrganization(SITE);
    expect(author).toEqual({
      '@type': 'Organization',
      name: 'Test Desk',
      url: 'https://test.example/',
    });
    const publisher = {
      name: 'Test Desk',
      url: 'https://desk.example/',
      sameAs: ['https://wiki.example/desk', 'https://register.example/1'],
    };
    expect(toOrganization({ ...SITE, publisher })).toEqual({
      '@type': 'Organization',
      ...publisher,
    });
  });

  it('names an organisation as such, without an address that is not known', () => {
    const speaker = { name: 'The Desk', type: 'organization' } as const;
    expect(reviewOf({ speaker }).review.itemReviewed.author).toEqual({
      '@type': 'Organization',
      name: 'The Desk',
    });
    const known = { ...speaker, sameAs: 'https://who.example/' };
    expect(reviewOf({ speaker: known }).review.itemReviewed.author?.sameAs).toBe(known.sameAs);
  });

  it('was modified when its verdict was corrected', () => {
    const history = [{ date: '2026-05-01', from: 'true', to: 'false', reason: 'New figures.' }];
    expect(reviewOf({ history }).review.dateModified).toBe('2026-05-01');
  });

  it('cannot end the script it stands in', () => {
    const claim = '</script><script>alert(1)</script><!--';
    const { json, review } = reviewOf({ claim });
    expect(json).not.toContain('<');
    expect(review.claimReviewed).toBe(claim);
  });
});
