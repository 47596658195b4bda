import type { ClaimReview, Rating, WithContext } from 'schema-dts';
import type { LoadedArticle, LoadedClaim } from './loaded.ts';
import type { Site } from './schemas/site.ts';
import type { Verdict } from './schemas/verdicts.ts';

/** What a ClaimReview is made from. */
export interface ReviewedClaim {
  readonly site: Pick<Site, 'publisher' | 'url'>;
  readonly article: Pick<LoadedArticle, 'source' | 'review'>;
  readonly claim: LoadedClaim;
  readonly verdict: Verdict;
  /** Full address of the claim's page. */
  readonly pageUrl: string;
}

/** Ratings run from 1, false, to 5, true. */
const WORST_RATING = 1;
const BEST_RATING = 5;

/**
 * The structured data of a claim's page, after Google's "Fact Check (ClaimReview)" and schema.org/ClaimReview.
 * What is not known is left out. A verdict without a rating gets no number.
 */
export function toClaimReview(reviewed: ReviewedClaim): WithContext<ClaimReview> {
  const { site, article, claim, verdict, pageUrl } = reviewed;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: pageUrl,
    claimReviewed: claim.claim,
    datePublished: article.review.published,
    ...(article.review.updated !== undefined && { dateModified: article.review.updated }),
    author: {
      '@type': 'Organization',
      name: site.publisher.name,
      url: site.publisher.url ?? site.url,
      ...(site.publisher.sameAs.length > 0 && { sameAs: site.publisher.sameAs }),
    },
    itemReviewed: toReviewedItem(article, claim),
    reviewRating: toRating(claim, verdict),
  };
}

function toReviewedItem(
  { source }: ReviewedClaim['article'],
  claim: LoadedClaim,
): NonNullable<ClaimReview['itemReviewed']> {
  return {
    '@type': 'Claim',
    ...(claim.speaker !== undefined && {
      author: {
        '@type': claim.speaker.type === 'organization' ? 'Organization' : 'Person',
        name: claim.speaker.name,
        ...(claim.speaker.sameAs !== undefined && { sameAs: claim.speaker.sameAs }),
      },
    }),
    ...(claim.said !== undefined && { datePublished: claim.said }),
    appearance: { '@type': 'CreativeWork', url: source.url, datePublished: source.published },
  };
}

function toRating(claim: LoadedClaim, verdict: Verdict): Rating {
  return {
    '@type': 'Rating',
    alternateName: verdict.label,
    ...(verdict.rating !== undefined && {
      ratingValue: verdict.rating,
      bestRating: BEST_RATING,
      worstRating: WORST_RATING,
    }),
    ratingExplanation: claim.summary,
  };
}

/** JSON for a `script` element: no text in it can end the element. */
export function toScriptJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
