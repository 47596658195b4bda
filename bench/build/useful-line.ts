import { stripVTControlCharacters } from 'node:util';

const LONGEST = 160;
const ERROR = /\b[A-Z]\w*Error\b|\berror\b(?=\W)|\bERR(?:OR)?\b|Invalid string length/u;
/** Where in the code it happened, not what. */
const TRACE = /^(?:at |node:|file:|\S+:\d+$)/u;
/** A line of code with a caret below it, as Node prints it before an error. */
const EXCERPT = /^.*\n\s*\^+$/gmu;

/** The line of a program's output that says best why it failed: the last cause, the first that speaks of an error, or the first. */
export function usefulLine(output: string): string {
  const lines = stripVTControlCharacters(output)
    .replace(EXCERPT, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !TRACE.test(line));
  const cause = lines.lastIndexOf('Caused by:');
  const line =
    (cause < 0 ? undefined : lines[cause + 1]) ??
    lines.find((candidate) => ERROR.test(candidate)) ??
    lines[0] ??
    'it said nothing';
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
