import type { LoadedArticle, LoadedClaim, WithdrawnClaim } from './loaded.ts';

/** One public correction: a verdict that changed, or a claim that was taken back. */
export type Correction = VerdictChange | Withdrawal;

interface CorrectedClaim {
  readonly article: LoadedArticle;
  /** Day of the correction. */
  readonly date: string;
  /** Why, in the checkers' words and in the language of the review. */
  readonly reason: string;
  /** Where the claim's page tells of it: an id on that page, such as `correction-1`. */
  readonly anchor: string;
}

export interface VerdictChange extends CorrectedClaim {
  readonly kind: 'verdict-change';
  readonly claim: LoadedClaim | WithdrawnClaim;
  /** Keys of the scale. */
  readonly from: string;
  readonly to: string;
}

export interface Withdrawal extends CorrectedClaim {
  readonly kind: 'withdrawal';
  readonly claim: WithdrawnClaim;
  /** The verdict it had, a key of the scale. */
  readonly from: string;
}

/** Every correction of these articles, newest first; on the same day in the order of articles and claims. */
export function listCorrections(articles: readonly LoadedArticle[]): readonly Correction[] {
  return articles
    .flatMap((article) => [
      ...article.claims.flatMap((claim) => verdictChanges(article, claim)),
      ...article.withdrawn.flatMap((claim) => [
        withdrawal(article, claim),
        ...verdictChanges(article, claim),
      ]),
    ])
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** The changes of one claim's verdict, newest first. */
export function verdictChanges(
  article: LoadedArticle,
  claim: LoadedClaim | WithdrawnClaim,
): VerdictChange[] {
  return claim.history
    .map((change, index) => ({
      kind: 'verdict-change' as const,
      article,
      claim,
      ...change,
      anchor: `correction-${String(index + 1)}`,
    }))
    .reverse();
}

function withdrawal(article: LoadedArticle, claim: WithdrawnClaim): Withdrawal {
  return {
    kind: 'withdrawal',
    article,
    claim,
    ...claim.withdrawn,
    from: claim.verdict,
    anchor: 'withdrawn',
  };
}
