import type { Finding } from '../problem.ts';

/**
 * Earlier names of an article that are taken: by an article's file, or by another alias.
 *
 * @param slugs The names of all articles' files.
 * @param taken Aliases seen so far, with the article that has them. Aliases found here are added to it, so
 *   that one map can be handed from article to article.
 */
export function findTakenSlugs(
  aliases: readonly string[],
  slug: string,
  slugs: ReadonlySet<string>,
  taken: Map<string, string>,
): Finding[] {
  return aliases.flatMap((alias, place): Finding[] => {
    const owner = slugs.has(alias) ? alias : taken.get(alias);
    taken.set(alias, slug);
    if (owner === undefined) return [];
    return [
      {
        rule: 'duplicate-id',
        at: { keys: ['aliases', place] },
        message: `the address "${alias}" belongs to articles/${owner}.md; expected one article per address`,
        hint: 'Remove the alias, or rename the other article: an address that was published stays with its article.',
      },
    ];
  });
}
