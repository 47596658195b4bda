import type { Problem } from '../domain/problem.ts';
import { findTakenSlugs } from '../domain/rules/duplicate-slug.ts';
import { findSameAddresses } from '../domain/rules/same-address.ts';
import { findUnknownClaims } from '../domain/rules/unknown-claim.ts';
import type { ArticleFile } from './load-article.ts';

/** What only shows when all articles are seen together, by article slug. */
export function crossArticleProblems(
  files: readonly ArticleFile[],
): ReadonlyMap<string, readonly Problem[]> {
  const known = new Set(
    files.flatMap(({ slug, ids }) => [...(ids ?? [])].map((id) => `${slug}/${id}`)),
  );
  const slugs = new Set(files.map(({ slug }) => slug));
  const aliases = new Map<string, string>();
  const speakers = new Map<string, string>();
  const publishers = new Map<string, string>();
  return new Map(
    files.map((file) => {
      const { slug, frontmatter } = file;
      if (frontmatter === undefined) return [slug, []];
      const { claims, source } = frontmatter;
      const findings = [
        ...findUnknownClaims(claims, known),
        ...findTakenSlugs(file.aliases, slug, slugs, aliases),
        ...findSameAddresses(
          [{ name: source.publisher, keys: ['source', 'publisher'] }],
          publishers,
        ),
        ...findSameAddresses(
          claims.flatMap(({ speaker }, index) =>
            speaker === undefined
              ? []
              : [{ name: speaker.name, keys: ['claims', index, 'speaker', 'name'] }],
          ),
          speakers,
        ),
      ];
      return [slug, file.toProblems(findings)];
    }),
  );
}
