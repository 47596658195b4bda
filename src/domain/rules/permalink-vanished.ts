import type { Finding } from '../problem.ts';
import { type Permalinks, recorded } from '../schemas/permalinks.ts';
import { nearestName } from './did-you-mean.ts';

/** What answers at an article's address now. */
export interface LiveArticle {
  /** Slug of the file, which may have been renamed since. */
  readonly slug: string;
  /** Ids and aliases of its claims, withdrawn ones too; `undefined` if the file cannot be read. */
  readonly ids: ReadonlySet<string> | undefined;
}

/**
 * Published addresses that lead nowhere any more.
 *
 * @param live The articles by their slugs and by their aliases.
 * @param today The current day in UTC, `YYYY-MM-DD`, for the lines that the hints offer.
 */
export function findVanishedPermalinks(
  permalinks: Permalinks,
  live: ReadonlyMap<string, LiveArticle>,
  today: string,
): Finding[] {
  // A file that cannot be read may be the one with the alias that is looked for.
  const allRead = [...live.values()].every(({ ids }) => ids !== undefined);
  return Object.entries(permalinks).flatMap(([slug, claims]): Finding[] => {
    const article = live.get(slug);
    if (article === undefined) return allRead ? [vanishedArticle(slug)] : [];
    const { ids } = article;
    if (ids === undefined) return [];
    const isNew = (id: string) => recorded(permalinks, article.slug, id) === undefined;
    return Object.keys(claims)
      .filter((id) => !ids.has(id))
      .map((id) => vanishedClaim(slug, id, article.slug, [...ids].filter(isNew), today));
  });
}

function vanishedArticle(slug: string): Finding {
  return {
    rule: 'permalink-vanished',
    at: { keys: [slug], target: 'key' },
    message: `the article "${slug}" was published and has no file any more; expected articles/${slug}.md`,
    hint: [
      'Renamed? Add this to the frontmatter of the file that it is now:',
      `aliases: [${slug}]`,
      'Otherwise restore the file. To take checks back, mark its claims `withdrawn`, with a reason.',
    ].join('\n'),
  };
}

function vanishedClaim(
  slug: string,
  id: string,
  file: string,
  candidates: readonly string[],
  today: string,
): Finding {
  const likely =
    nearestName(id, candidates) ?? (candidates.length === 1 ? candidates[0] : undefined);
  const target = likely === undefined ? 'the claim that it is now' : `the claim "${likely}"`;
  return {
    rule: 'permalink-vanished',
    at: { keys: [slug, id], target: 'key' },
    message: `the claim "${slug}/${id}" was published and is gone; expected a claim with this id or alias in articles/${file}.md`,
    hint: [
      `Renamed? Add this to ${target}:`,
      `aliases: [${id}]`,
      'Taken back? Put its entry back, and add the reason to it:',
      `withdrawn: { date: ${today}, reason: … }`,
    ].join('\n'),
  };
}
