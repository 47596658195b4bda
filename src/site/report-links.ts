import type { LoadedArticle } from '../domain/loaded.ts';
import { toIssueReport, toMailReport, type ErrorReport } from '../domain/report-error.ts';
import { stateOf } from './citation.ts';
import { plainWordsOf, type AnyClaim } from './claim-pages.ts';
import { t } from './i18n.ts';
import { getSite } from './queries.ts';
import { absoluteUrl, sitePaths } from './urls.ts';

/** One way to report an error. */
export interface ReportLink {
  readonly href: string;
  readonly label: string;
}

/**
 * The ways the publication offers to report an error, each with a report already begun.
 * @param claim Left out where the report is about the article as a whole.
 */
export function reportLinks(article: LoadedArticle, claim?: AnyClaim): readonly ReportLink[] {
  const { contact } = getSite();
  const report = claim === undefined ? articleReport(article) : claimReport(article, claim);
  return [
    ...(contact.issues === undefined
      ? []
      : [{ href: toIssueReport(contact.issues, report), label: t('report.issue') }]),
    ...(contact.email === undefined
      ? []
      : [{ href: toMailReport(contact.email, report), label: t('report.mail') }]),
  ];
}

function claimReport(article: LoadedArticle, claim: AnyClaim): ErrorReport {
  return {
    subject: t('report.subject', { place: `${article.slug}/${claim.id}` }),
    lines: [
      t('report.page', { address: absoluteUrl(sitePaths.claim(article.slug, claim.id)) }),
      t('report.claim', { claim: claim.claim }),
      t('report.quote', { quote: plainWordsOf(claim) }),
      stateOf(claim),
      '',
      t('report.prompt'),
      '',
    ],
  };
}

function articleReport({ slug, review }: LoadedArticle): ErrorReport {
  return {
    subject: t('report.subject', { place: slug }),
    lines: [
      t('report.page', { address: absoluteUrl(sitePaths.article(slug)) }),
      t('report.versionArticle', { day: review.updated ?? review.published }),
      '',
      t('report.prompt'),
      '',
    ],
  };
}
