import type { Problem } from '../domain/problem.ts';

/**
 * Problems for programs: a JSON array of `{ rule, severity, path, line, column, message, hint }`. Line and
 * column count from 1, and are null where the problem has no place in the file.
 */
export function formatJson(problems: readonly Problem[]): string {
  const records = problems.map(({ rule, severity, path, place, message, hint }) => ({
    rule,
    severity,
    path,
    line: place?.line ?? null,
    column: place?.column ?? null,
    message,
    hint,
  }));
  return JSON.stringify(records, null, 2);
}
