import type { LoadedArticle, LoadedClaim, WithdrawnClaim } from './loaded.ts';
import { type Permalinks, recorded } from './schemas/permalinks.ts';

/** One thing to write into the record of published addresses. */
export type PermalinkUpdate =
  | { readonly kind: 'article'; readonly slug: string }
  | {
      readonly kind: 'claim';
      readonly slug: string;
      readonly id: string;
      readonly verdict: string;
    }
  | {
      readonly kind: 'verdict';
      readonly slug: string;
      readonly id: string;
      readonly verdict: string;
      readonly previous: string;
    };

/**
 * What the record lacks: articles, claims, their aliases, and verdicts that have changed since. The articles
 * must be sound, so that every change is explained by a history.
 */
export function findPermalinkUpdates(
  permalinks: Permalinks,
  articles: readonly LoadedArticle[],
): PermalinkUpdate[] {
  return articles.flatMap((article) => [
    ...[article.slug, ...(article.aliases ?? [])]
      .filter((slug) => !Object.hasOwn(permalinks, slug))
      .map((slug) => ({ kind: 'article' as const, slug })),
    ...[...article.claims, ...article.withdrawn].flatMap((claim) =>
      claimUpdates(permalinks, article.slug, claim),
    ),
  ]);
}

function claimUpdates(
  permalinks: Permalinks,
  slug: string,
  { id, aliases, verdict }: LoadedClaim | WithdrawnClaim,
): PermalinkUpdate[] {
  return [id, ...aliases].flatMap((name): PermalinkUpdate[] => {
    const previous = recorded(permalinks, slug, name);
    if (previous === verdict) return [];
    if (previous === undefined) return [{ kind: 'claim', slug, id: name, verdict }];
    return [{ kind: 'verdict', slug, id: name, verdict, previous }];
  });
}

/** The record with these updates made. */
export function updatePermalinks(
  permalinks: Permalinks,
  updates: readonly PermalinkUpdate[],
): Permalinks {
  const next = structuredClone(permalinks);
  for (const update of updates) {
    const claims = (Object.hasOwn(next, update.slug) && next[update.slug]) || {};
    if (update.kind !== 'article') claims[update.id] = update.verdict;
    next[update.slug] = claims;
  }
  return next;
}

/**
 * Last published verdicts of an article's claims, by id or alias.
 *
 * @param slugs Every slug the article had, its present one last: a later record replaces an earlier one.
 */
export function publishedVerdicts(
  permalinks: Permalinks,
  slugs: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    slugs.flatMap((slug) =>
      Object.hasOwn(permalinks, slug) ? Object.entries(permalinks[slug] ?? {}) : [],
    ),
  );
}
