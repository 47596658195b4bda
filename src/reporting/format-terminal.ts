import { styleText } from 'node:util';
import type { Problem } from '../domain/problem.ts';
import { formatPlace } from './format-place.ts';
import { printable } from './printable.ts';
import { ruleLink } from './rule-link.ts';
import { summarizeProblems } from './summarize-problems.ts';

/**
 * Problems for a person at a terminal: `path:line:column severity rule message`, below it, indented,
 * the hint and where the rule is explained; a summary line last.
 *
 * @param options.color Whether to use ANSI colours.
 */
export function formatTerminal(
  problems: readonly Problem[],
  { color }: { readonly color: boolean },
): string {
  type Style = Parameters<typeof styleText>[0];
  const style = (format: Style, text: string): string =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const entries = problems.map((problem) => {
    const { severity, rule, message, hint } = problem;
    const head = [
      style('bold', printable(formatPlace(problem)).replaceAll('\n', '\\n')),
      style(severity === 'error' ? 'red' : 'yellow', severity),
      style('cyan', rule),
      printable(message.replace(/\s*\n\s*/gu, ' ')),
    ].join(' ');
    return `${head}\n${style('dim', indent(`${printable(hint)}\nsee ${ruleLink(rule)}`))}`;
  });
  return [...entries, summarizeProblems(problems)].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gmu, '    ');
}
