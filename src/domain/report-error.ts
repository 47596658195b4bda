/** What a reader's report of an error starts with: what it is about, ready for the reader to write on. */
export interface ErrorReport {
  /** One line; line breaks in it are turned into spaces. */
  readonly subject: string;
  /** The lines of the text. A line with breaks of its own becomes several. */
  readonly lines: readonly string[];
}

/**
 * The address that opens a mail with the report in it, after RFC 6068: UTF-8, percent-encoded, line breaks
 * as CRLF. Nothing in the report can add a header or a second recipient.
 * @param email One address, as in `site.yaml`.
 */
export function toMailReport(email: string, report: ErrorReport): string {
  const fields = [
    ['subject', oneLine(report.subject)],
    ['body', textOf(report, '\r\n')],
  ] as const;
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?${query.join('&')}`;
}

/**
 * The address that opens a new issue with the report in it: `title` and `body` are added to whatever the
 * tracker's own address asks for.
 * @param issues Address of the tracker's page for a new issue.
 */
export function toIssueReport(issues: string, report: ErrorReport): string {
  const address = new URL(issues);
  address.searchParams.set('title', oneLine(report.subject));
  address.searchParams.set('body', textOf(report, '\n'));
  return address.href;
}

function textOf({ lines }: ErrorReport, lineBreak: string): string {
  const split = lines.flatMap((line) => line.toWellFormed().split(/\r\n|[\r\n\u2028\u2029]/u));
  return split.map(withoutControls).join(lineBreak);
}

function oneLine(text: string): string {
  return withoutControls(text.toWellFormed().replace(/\s+/gu, ' ')).trim();
}

/** A tab stays; any other control character has no place in a mail or an address. */
function withoutControls(line: string): string {
  return line.replace(/[^\P{Cc}\t]/gu, '');
}
