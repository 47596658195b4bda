import { LINK_STATUSES, type LinkReport } from '../domain/links/link-report.ts';
import { formatPlace } from './format-place.ts';

/** True for what makes the check of links fail: readers find the source neither there nor in an archived copy. */
export function isLost(report: LinkReport): boolean {
  return isBroken(report) && (report.isArchive || !report.isArchived);
}

function isBroken({ state }: LinkReport): boolean {
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
    ...(state.status === 'ok' ? [] : [entry(place, state.status, url, reasonOf(report))]),
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

/** What is wrong with an address, and what to do. */
function reasonOf(report: LinkReport): string {
  const { state } = report;
  const action = {
    ok: 'Nothing is to be done.',
    moved: 'Replace the address.',
    unknown: 'Look at it in a browser.',
  };
  const broken = isLost(report)
    ? 'Find the new address, or an archived copy.'
    : 'Readers have the archived copy.';
  const { status } = state;
  return `It ${state.detail}. ${status === 'dead' || status === 'soft-404' ? broken : action[status]}`;
}

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
