import { AstroError } from 'astro/errors';
import type { FileToMake } from './make-files.ts';

/** A file that could not be made. */
export interface FailedFile extends FileToMake {
  /** Whatever was thrown. */
  readonly cause: unknown;
}

/** Causes, and files of one cause, that are named; one broken template can be the end of 20,000 files. */
const MOST_NAMED = 20;

/**
 * One error for all files that could not be made: they are named below what made them and the cause, which often is one
 * for all. Its own `cause` is that of the file that is named first.
 *
 * @param failed in any order, at least one
 */
export function describeFailedFiles(failed: readonly FailedFile[]): AstroError {
  const sorted = failed.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const groups = [...Map.groupBy(sorted, headingOf)];
  const unnamed = groups.slice(MOST_NAMED).flatMap(([, files]) => files);
  const lines = [
    failed.length === 1
      ? 'A file of the site could not be made:'
      : `${count(failed.length)} files of the site could not be made:`,
    ...groups
      .slice(0, MOST_NAMED)
      .flatMap(([heading, files]) => [
        `- ${heading}`,
        ...namesOf(files).map((name) => `    ${name}`),
      ]),
    ...(unnamed.length > 0 ? [`and ${count(unnamed.length)} more, for other causes`] : []),
  ];
  const error = new AstroError(lines.join('\n'), hintFor(sorted[0]));
  error.cause = sorted[0]?.cause;
  return error;
}

/** Where to look, and why. Further lines of a message stand below the first. */
function headingOf({ page, cause }: FailedFile): string {
  const reason = (cause instanceof Error ? cause.message : String(cause)).replaceAll('\n', '\n  ');
  return `${page.component}: ${reason}`;
}

function namesOf(files: readonly FailedFile[]): readonly string[] {
  const named = files.slice(0, MOST_NAMED).map(({ file }) => file);
  const more = files.length - named.length;
  return more > 0 ? [...named, `and ${count(more)} more`] : named;
}

function hintFor(file: FailedFile | undefined): string {
  const place = file === undefined ? '' : ` at ${new URL(file.page.url).pathname}`;
  return (
    'The content was checked before, so this is a fault of the code that makes them, not of the content. ' +
    `\`npm run dev\` shows the place in the code${place}.`
  );
}

function count(number: number): string {
  return number.toLocaleString('en');
}
