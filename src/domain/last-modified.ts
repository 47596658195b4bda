import { sitePaths } from './addresses.ts';
import { listCorrections } from './corrections.ts';
import type { LoadedArticle, LoadedClaim, WithdrawnClaim } from './loaded.ts';

/** Days of the content, so that a build tomorrow says the same: never the clock. */

/** The later of two days written `YYYY-MM-DD`. */
function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** The day a check last changed: a correction or a withdrawal counts, also one without `review.updated`. */
export function articleModified(article: LoadedArticle): string {
  return [
    article.review.updated ?? article.review.published,
    ...article.claims.flatMap(({ history }) => history.map(({ date }) => date)),
    ...article.withdrawn.map(({ withdrawn }) => withdrawn.date),
  ].reduce(later, article.review.published);
}

/** The day a claim was last changed or looked at again. */
export function claimModified(
  article: Pick<LoadedArticle, 'review'>,
  claim: Pick<LoadedClaim | WithdrawnClaim, 'asOf' | 'history'>,
): string {
  return claim.history
    .map(({ date }) => date)
    .reduce(later, later(article.review.published, claim.asOf));
}

/**
 * The day each page made from articles and claims last changed, by site path. Pages that are not in it are
 * not made from dated content.
 */
export function pagesModified(articles: readonly LoadedArticle[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const touch = (paths: readonly string[], day: string) => {
    for (const path of paths) days.set(path, later(days.get(path) ?? day, day));
  };
  for (const { date } of listCorrections(articles)) touch([sitePaths.corrections()], date);
  for (const article of articles) {
    const day = articleModified(article);
    touch(
      [
        sitePaths.article(article.slug),
        sitePaths.publisher(article.source.publisher),
        sitePaths.home(),
        sitePaths.claims(),
        sitePaths.articles(),
      ],
      day,
    );
    for (const claim of article.claims) {
      touch(claimPaths(article.slug, claim), claimModified(article, claim));
    }
  }
  return days;
}

/** The pages that show a claim, its article's and the lists of everything aside. */
function claimPaths(slug: string, { id, verdict, speaker, topics }: LoadedClaim): string[] {
  return [
    sitePaths.claim(slug, id),
    sitePaths.verdict(verdict),
    ...(speaker === undefined ? [] : [sitePaths.speaker(speaker.name)]),
    ...topics.map((topic) => sitePaths.topic(topic)),
  ];
}
