import path from 'node:path';
import type { Finding, FindingPlace, Place, Problem } from '../domain/problem.ts';
import { RULES } from '../domain/rules/registry.ts';
import type { Site } from '../domain/schemas/site.ts';

/** A file path as problems print it: relative to the working directory, with forward slashes. */
export function displayPath(file: string): string {
  return path.relative(process.cwd(), path.resolve(file)).split(path.sep).join('/');
}

/** Severities an editor has chosen in site.yaml. */
export type RuleSettings = Site['rules'];

/**
 * Makes problems of findings in one file.
 *
 * @param file The file, as a path.
 * @param placeOf Line and column of a finding in it.
 * @param settings Severities from site.yaml. Findings of rules that are off are left out; fixed rules cannot be set.
 */
export function toProblems(
  findings: readonly Finding[],
  file: string,
  placeOf: (at: FindingPlace) => Place | undefined,
  settings: RuleSettings,
): Problem[] {
  const shown = displayPath(file);
  return findings.flatMap(({ rule, at, message, hint }): Problem[] => {
    const { kind, severity: usual } = RULES[rule];
    const severity = kind === 'editorial' ? (settings[rule] ?? usual) : usual;
    return severity === 'off'
      ? []
      : [{ rule, severity, path: shown, place: placeOf(at), message, hint }];
  });
}

/** True if any of the problems must stop publication. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** True if any of the problems would make a wrong or broken page, whatever an editor decides. */
export function hasFixedErrors(problems: readonly Problem[]): boolean {
  return hasErrors(problems.filter(({ rule }) => RULES[rule].kind === 'fixed'));
}
