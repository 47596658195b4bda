import type { Finding } from '../problem.ts';
import type { Permalinks } from '../schemas/permalinks.ts';

/**
 * Published addresses that lead nowhere any more.
 *
 * @param ids Ids and aliases of every article's claims, by article slug. `undefined` for an article whose
 *   file exists but cannot be read.
 */
export function findVanishedPermalinks(
  permalinks: Permalinks,
  ids: ReadonlyMap<string, ReadonlySet<string> | undefined>,
): Finding[] {
  return Object.entries(permalinks).flatMap(([slug, claims]): Finding[] => {
    if (!ids.has(slug)) return [vanishedArticle(slug)];
    const known = ids.get(slug);
    return Object.keys(claims)
      .filter((id) => known !== undefined && !known.has(id))
      .map((id) => vanishedClaim(slug, id));
  });
}

function vanishedArticle(slug: string): Finding {
  return {
    rule: 'permalink-vanished',
    at: { keys: [slug], target: 'key' },
    message: `the article "${slug}" was published and has no file any more; expected articles/${slug}.md`,
    hint: 'Restore the file. To take checks back, mark their claims `withdrawn`, with a reason.',
  };
}

function vanishedClaim(slug: string, id: string): Finding {
  return {
    rule: 'permalink-vanished',
    at: { keys: [slug, id], target: 'key' },
    message: `the claim "${slug}/${id}" was published and is gone; expected a claim with this id or alias`,
    hint: `Restore it, add \`aliases: [${id}]\` to the claim that replaces it, or mark it \`withdrawn\`.`,
  };
}
