import type { ClaimReview, Organization, Rating, WithContext } from 'schema-dts';
import { claimModified } from './last-modified.ts';
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
  const modified = claimModified(article, claim);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: pageUrl,
    claimReviewed: claim.claim,
    datePublished: article.review.published,
    ...(modified > article.review.published && { dateModified: modified }),
    ...(claim.expires !== undefined && { expires: claim.expires }),
    author: toOrganization(site),
    itemReviewed: toReviewedItem(article, claim),
    reviewRating: toRating(claim, verdict),
  };
}

/** The organisation that publishes the checks. */
export function toOrganization({ publisher, url }: ReviewedClaim['site']): Organization {
  return {
    '@type': 'Organization',
    name: publisher.name,
    url: publisher.url ?? url,
    ...(publisher.sameAs.length > 0 && { sameAs: publisher.sameAs }),
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
