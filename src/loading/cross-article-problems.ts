import type { Finding, Problem } from '../domain/problem.ts';
import { findTakenSlugs } from '../domain/rules/duplicate-slug.ts';
import { findSameAddresses } from '../domain/rules/same-address.ts';
import { findUnknownClaims } from '../domain/rules/unknown-claim.ts';
import type { ArticleContext } from './article-context.ts';
import { type ExaminedArticle, placeFindings } from './load-article.ts';

/** What only shows when all articles are seen together, by article slug. */
export async function crossArticleProblems(
  files: readonly ExaminedArticle[],
  context: ArticleContext,
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const found = crossArticleFindings(files);
  const placed = files.map(async (file): Promise<[string, readonly Problem[]]> => [
    file.slug,
    await placeFindings(file, found.get(file.slug) ?? [], context),
  ]);
  return new Map(await Promise.all(placed));
}

function crossArticleFindings(
  files: readonly ExaminedArticle[],
): ReadonlyMap<string, readonly Finding[]> {
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
      return [slug, findings];
    }),
  );
}
