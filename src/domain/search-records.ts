import { sitePaths } from './addresses.ts';
import { textOfHtml } from './text-of-html.ts';
import { EVERY_RECORD } from './every-record.ts';
import type { LoadedArticle, LoadedClaim } from './loaded.ts';
import type { Verdict } from './schemas/verdicts.ts';

/**
 * One record for Pagefind's `addCustomRecord`: one per claim, because filters belong to a record and two
 * claims on one page would otherwise answer for each other.
 */
export interface SearchRecord {
  /** Site path, before the base; Pagefind adds the base. */
  readonly url: string;
  readonly content: string;
  readonly language: string;
  /** What a result shows and what is searched: Pagefind searches every word in it. */
  readonly meta: Record<string, string>;
  /** What a result shows or can be narrowed by, and is not searched: the article's title would find all its claims. */
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** The records of one article: its claims, then the article itself. */
export function toSearchRecords(
  article: LoadedArticle,
  verdicts: readonly Verdict[],
  language: string,
): SearchRecord[] {
  const byKey = new Map(verdicts.map((verdict) => [verdict.key, verdict]));
  return [
    ...article.claims.map((claim) =>
      claimRecord(article, claim, byKey.get(claim.verdict), language),
    ),
    articleRecord(article, language),
  ];
}

function claimRecord(
  article: LoadedArticle,
  claim: LoadedClaim,
  verdict: Verdict | undefined,
  language: string,
): SearchRecord {
  const date = claim.said ?? article.source.published;
  return {
    url: sitePaths.claimInArticle(article.slug, claim.id),
    content: claimContent(claim),
    language,
    meta: {
      title: claim.claim,
      quote: claim.exact,
      summary: claim.summary,
      verdict: verdict?.label ?? claim.verdict,
      speaker: claim.speaker?.name ?? '',
      said: date,
      every: EVERY_RECORD,
    },
    filters: {
      kind: ['claim'],
      verdict: [claim.verdict],
      speaker: claim.speaker === undefined ? [] : [claim.speaker.name],
      topic: claim.topics,
      publisher: [article.source.publisher],
      article: [article.title],
      year: [date.slice(0, 4)],
      ...languages(article, language),
    },
    sort: { date },
  };
}

/** The reasoning comes last and is in no field of its own, so a word only it uses weighs least. */
function claimContent(claim: LoadedClaim): string {
  return [
    claim.claim,
    claim.exact,
    claim.summary,
    claim.speaker?.name,
    ...evidenceTexts(claim),
    textOfHtml(claim.analysisHtml),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
}

/** Languages of the checked words and of ours, where they are not the site's. A result says so in its markup. */
function languages(article: LoadedArticle, language: string): Record<string, string[]> {
  const { lang, reviewLang = language } = article;
  return {
    ...(lang === language ? {} : { lang: [lang] }),
    ...(reviewLang === language ? {} : { reviewLang: [reviewLang] }),
  };
}

function evidenceTexts(claim: LoadedClaim): string[] {
  return claim.evidence.flatMap(({ quote, translation, note }) =>
    [translation ?? quote, note].filter((part) => part !== undefined),
  );
}

function articleRecord(article: LoadedArticle, language: string): SearchRecord {
  return {
    url: sitePaths.article(article.slug),
    content: `${article.review.summary}\n${article.text}`,
    language,
    meta: {
      title: article.title,
      summary: article.review.summary,
      said: article.source.published,
      every: EVERY_RECORD,
    },
    filters: {
      kind: ['article'],
      publisher: [article.source.publisher],
      year: [article.source.published.slice(0, 4)],
      ...languages(article, language),
    },
    sort: { date: article.source.published },
  };
}
