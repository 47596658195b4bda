import type { Problem } from '../domain/problem.ts';

/** One line that says how many errors and warnings there are: `1 error, 2 warnings`. */
export function summarizeProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
