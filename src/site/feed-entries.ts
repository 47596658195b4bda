import type { Correction } from '../domain/corrections.ts';
import { articleModified, claimModified } from '../domain/last-modified.ts';
import type { LoadedArticle } from '../domain/loaded.ts';
import { sitePaths } from '../domain/addresses.ts';
import { directionOf } from '../domain/text-direction.ts';
import { escapeHtml, type FeedEntry } from './feed.ts';
import type { ClaimInArticle } from './queries.ts';
import { countVerdicts, type VerdictLookup } from './scale.ts';
import type { Translator } from './translate.ts';
import type { Verdict } from '../domain/schemas/verdicts.ts';

/**
 * An article's entry in the feed of the site: one per check, and new again when a verdict in it was
 * corrected. Its claims are in the feeds of their topics and speakers.
 */
export function articleEntry(
  article: LoadedArticle,
  scale: readonly Verdict[],
  t: Translator,
): FeedEntry {
  const { slug, title, review, claims } = article;
  return {
    sitePath: sitePaths.article(slug),
    title: t('article.factCheck', { title }),
    summary: review.summary,
    contentHtml: () => {
      const counts = countVerdicts(scale, claims).map(
        ({ verdict, count }) => `<li>${count} ${escapeHtml(verdict.label)}</li>`,
      );
      return [
        `<p>${escapeHtml(review.summary)}</p>`,
        ...(counts.length > 0 ? [`<ul>${counts.join('')}</ul>`] : []),
      ].join('\n');
    },
    updated: articleModified(article),
    published: review.published,
  };
}

/** A claim's entry in the feed of a topic or of a speaker: the verdict, the words it is about, the answer. */
export function claimEntry(
  { article, claim }: ClaimInArticle,
  verdictOf: VerdictLookup,
): FeedEntry {
  const { label } = verdictOf(claim.verdict);
  const cite = claim.speaker?.name ?? article.source.publisher;
  return {
    sitePath: sitePaths.claim(article.slug, claim.id),
    title: `${label}: ${claim.claim}`,
    summary: claim.summary,
    contentHtml: () =>
      [
        `<p><strong>${escapeHtml(label)}.</strong> ${escapeHtml(claim.summary)}</p>`,
        `<blockquote lang="${article.lang}" dir="${directionOf(article.lang)}"><p>${escapeHtml(claim.exact)}</p></blockquote>`,
        `<p>${escapeHtml(cite)}</p>`,
      ].join('\n'),
    updated: claimModified(article, claim),
  };
}

/** An entry in the feed of corrections: what the verdict was and is, and why it changed. */
export function correctionEntry(
  correction: Correction,
  verdictOf: VerdictLookup,
  t: Translator,
): FeedEntry {
  const { article, claim, date, reason, anchor } = correction;
  const from = verdictOf(correction.from).label;
  const to =
    correction.kind === 'withdrawal' ? t('corrections.withdrawn') : verdictOf(correction.to).label;
  const first = sitePaths.claim(article.aliases?.[0] ?? article.slug, claim.aliases[0] ?? claim.id);
  return {
    sitePath: `${sitePaths.claim(article.slug, claim.id)}#${anchor}`,
    firstPath: `${first}#${anchor}`,
    title: `${claim.claim}: ${from} → ${to}`,
    summary: reason,
    contentHtml: () => `<p>${escapeHtml(reason)}</p>`,
    updated: date,
  };
}
