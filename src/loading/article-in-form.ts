import type { ArticleInForm, Selection } from '../domain/schemas/annotation.ts';
import { STANCES } from '../domain/schemas/article.ts';
import { needsReason, quoteSelection } from './annotate-article.ts';
import type { ArticleContext } from './article-context.ts';
import { judging } from './article-findings.ts';
import { draftClaims, draftSources } from './draft-claims.ts';
import { draftIds } from './draft-quotes.ts';
import { loadArticle } from './load-article.ts';
import { readMarkdownFile } from './markdown-file.ts';

/**
 * What the author's form needs to know about an article.
 *
 * @param file Path of the markdown file.
 * @param text The file's text.
 * @param selection Words selected in the rendered article.
 */
export async function articleInForm(
  file: string,
  text: string,
  context: ArticleContext,
  selection: Selection | undefined,
): Promise<ArticleInForm> {
  const { data } = readMarkdownFile(text);
  const claims = draftClaims(data);
  const { slug, problems } = await loadArticle(file, context);
  const published = context.permalinks[slug] ?? {};
  const judges = judging(context.verdicts);
  return {
    verdicts: context.verdicts.map(({ key, label, definition }) => ({
      key,
      label,
      definition,
      judges: judges(key),
    })),
    speakers: [...new Set(claims.flatMap(({ speaker }) => speaker ?? []))],
    sources: draftSources(data),
    stances: STANCES,
    claims: claims
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map((claim) => ({
        id: claim.id,
        verdict: claim.verdict,
        claim: claim.claim,
        summary: claim.summary,
        needsReason: needsReason(claim, published),
      })),
    ids: [...draftIds(data)],
    problems: problems.map(({ rule, severity, place, message, hint }) => ({
      isError: severity === 'error',
      text: `${place === undefined ? '' : `Line ${String(place.line)}: `}${message}. ${hint} (${rule})`,
    })),
    ...(selection === undefined ? {} : { selection: quoteSelection(text, selection) }),
  };
}
