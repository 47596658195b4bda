import { quoteWithLink, type CitedClaim } from '../domain/citation.ts';
import type { LoadedArticle } from '../domain/loaded.ts';
import { plainWordsOf, type AnyClaim } from './claim-pages.ts';
import { formatDay, t, translatorFor } from './i18n.ts';
import { getSite } from './queries.ts';
import { absoluteUrl, sitePaths } from './urls.ts';
import { getVerdictLookup } from './verdicts.ts';

/** A claim's check as a work to be cited. */
export function citationOf(article: LoadedArticle, claim: AnyClaim): CitedClaim {
  const site = getSite();
  const lang = article.reviewLang ?? site.lang;
  return {
    key: `${article.slug}-${claim.id}`,
    title: translatorFor(lang)('claim.factCheck', { claim: claim.claim }),
    authors: article.review.by.map((key) => site.people[key]?.name ?? site.publisher.name),
    publication: site.name,
    publisher: site.publisher.name,
    published: article.review.published,
    url: absoluteUrl(sitePaths.claim(article.slug, claim.id)),
    lang,
    note: stateOf(claim),
    abstract: claim.withdrawn?.reason ?? claim.summary,
  };
}

/** The words, their speaker and the verdict, with the claim's address: ready to be pasted. */
export function quotationOf(article: LoadedArticle, claim: AnyClaim): string {
  const verdict = getVerdictLookup()(claim.verdict);
  return quoteWithLink({
    words: plainWordsOf(claim),
    speaker: claim.speaker,
    source: article.source,
    judged: `${getSite().name}: ${verdict.label}`,
    url: absoluteUrl(sitePaths.claim(article.slug, claim.id)),
  });
}

/** What a claim's page said, and of which day: verdict and evidence, or that it was withdrawn. */
export function stateOf(claim: AnyClaim): string {
  if (claim.withdrawn !== undefined) {
    return t('claim.withdrawn', { day: formatDay(claim.withdrawn.date, t.lang) });
  }
  const { label } = getVerdictLookup()(claim.verdict);
  return t('report.version', { verdict: label, day: claim.asOf });
}
