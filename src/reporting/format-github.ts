import type { Problem } from '../domain/problem.ts';
import { ruleLink } from './rule-link.ts';

/**
 * Problems as annotations of a GitHub workflow, one command per line
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export function formatGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, path, place, rule, message, hint }) => {
      const properties = [
        `file=${escapeProperty(path)}`,
        ...(place === undefined
          ? []
          : [`line=${String(place.line)}`, `col=${String(place.column)}`]),
        `title=${escapeProperty(rule)}`,
      ];
      return `::${severity} ${properties.join(',')}::${escapeData(`${message}\n${hint}\nsee ${ruleLink(rule)}`)}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
