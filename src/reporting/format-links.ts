import type { LinkReport, LinkStatus } from '../domain/links/link-report.ts';
import { LINK_STATUSES } from '../domain/links/link-report.ts';
import { formatPlace } from './format-place.ts';

/** True for what makes the check of links fail: an address under which the source is not to be found any more. */
export function isBroken({ state }: LinkReport): boolean {
  return state.status === 'dead' || state.status === 'soft-404';
}

/**
 * Reports for a person at a terminal: `path:line:column kind address`, the reason below, and a summary last.
 * Addresses that answer are only counted.
 */
export function formatLinksText(reports: readonly LinkReport[]): string {
  return [...reports.flatMap(entriesOf), summary(reports)].join('\n');
}

/**
 * Reports for programs: a JSON array with one record for each place where an address stands. Line and column
 * count from 1.
 */
export function formatLinksJson(reports: readonly LinkReport[]): string {
  const records = reports.map(({ path, place, url, isArchive, isArchived, state, quotes }) => ({
    path,
    line: place.line,
    column: place.column,
    url,
    status: state.status,
    detail: state.detail,
    movedTo: state.movedTo ?? null,
    isArchive,
    isArchived,
    quotes: quotes.map((quote) => ({
      claim: quote.claim,
      line: quote.place.line,
      column: quote.place.column,
      quote: quote.quote,
      onPage: quote.onPage,
    })),
  }));
  return JSON.stringify(records, null, 2);
}

function entriesOf(report: LinkReport): string[] {
  const { path, place, url, state, isArchived, quotes } = report;
  const entry = (at: LinkReport['place'], kind: string, what: string, reason: string): string =>
    `${formatPlace({ path, place: at })} ${kind} ${what}\n    ${reason}`;
  return [
    ...(state.status === 'ok'
      ? []
      : [entry(place, state.status, url, REASONS[state.status](state.detail))]),
    ...(isArchived || isBroken(report)
      ? []
      : [
          entry(
            place,
            'unarchived',
            url,
            'Save a copy, such as at web.archive.org, and add its address as `archived`.',
          ),
        ]),
    ...quotes
      .filter(({ onPage }) => onPage === 'gone' && !isBroken(report))
      .map(({ place: at, quote }) =>
        entry(
          at,
          'quote-gone',
          `"${quote}"`,
          `Not found on ${url}. The page may have changed, or shows its text to subscribers or browsers only.`,
        ),
      ),
  ];
}

const REASONS: Readonly<Record<Exclude<LinkStatus, 'ok'>, (detail: string) => string>> = {
  moved: (detail) => `It ${detail}. Replace the address.`,
  dead: (detail) => `It ${detail}. Find the new address, or add an archived copy.`,
  'soft-404': (detail) => `It ${detail}. Find the new address, or add an archived copy.`,
  unknown: (detail) => `It ${detail}. Look at it in a browser.`,
};

function summary(reports: readonly LinkReport[]): string {
  const counts = LINK_STATUSES.map(
    (status) => `${reports.filter(({ state }) => state.status === status).length} ${status}`,
  );
  const quotes = reports.flatMap((report) => report.quotes);
  const onPage = (kind: string): number => quotes.filter((quote) => quote.onPage === kind).length;
  const unarchived = reports.filter(({ isArchived }) => !isArchived).length;
  return [
    `${reports.length} addresses: ${counts.join(', ')}`,
    `${unarchived} unarchived`,
    `quotes: ${onPage('found')} found, ${onPage('gone')} gone, ${onPage('unknown')} unknown`,
  ].join('; ');
}
