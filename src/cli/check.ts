import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import type { Problem } from '../domain/problem.ts';
import { readEnvironment } from '../loading/environment.ts';
import type { CheckedContent } from '../loading/load-content.ts';
import { formatGithub } from '../reporting/format-github.ts';
import { formatJson } from '../reporting/format-json.ts';
import { formatTerminal } from '../reporting/format-terminal.ts';
import { summarizeProblems } from '../reporting/summarize-problems.ts';
import { RESTORED, restoreReplaced } from './build-folders.ts';
import { fail } from './fail.ts';
import { usesColor } from './uses-color.ts';

const USAGE = `npm run check [-- OPTION]

Validates all content without building, and exits with 1 on errors.

  --json     problems as JSON: [{rule, severity, path, line, column, message, hint}]
  --github   problems as annotations of a GitHub workflow (the default if GITHUB_ACTIONS=true)
  --help     this text

CONTENT_DIR names the content folder (content). Colours: only on a terminal; NO_COLOR, FORCE_COLOR.`;

interface Options {
  readonly json?: boolean;
  readonly github?: boolean;
  readonly help?: boolean;
}

/** The options given. @throws Error that names an unknown one. */
function readOptions(): Options {
  const boolean = { type: 'boolean' } as const;
  return parseArgs({ options: { json: boolean, github: boolean, help: boolean } }).values;
}

function report(content: CheckedContent, { json, github }: Options): string {
  const { problems } = content;
  if (json === true) return formatJson(problems);
  if (github ?? process.env['GITHUB_ACTIONS'] === 'true') {
    return [formatGithub(problems), summary(problems, content)].filter(Boolean).join('\n');
  }
  const color = usesColor(process.env, process.stdout.isTTY);
  return `${formatTerminal(problems, { color })}; ${soundness(content)}`;
}

function summary(problems: readonly Problem[], content: CheckedContent): string {
  return `${summarizeProblems(problems)}; ${soundness(content)}`;
}

function soundness({ soundArticles, soundPages }: CheckedContent): string {
  return `articles sound: ${soundArticles}, pages sound: ${soundPages}`;
}

async function main(options: Options): Promise<void> {
  if (options.help === true) {
    console.log(USAGE);
    return;
  }
  const { contentDir, outDir } = readEnvironment(process.cwd(), process.env);
  if (restoreReplaced(outDir)) console.error(RESTORED);
  enableCompileCache();
  const { checkContent } = await import('../loading/load-content.ts');
  const content = await checkContent(contentDir);
  console.log(report(content, options));
  if (content.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

try {
  await main(readOptions());
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  fail(isUsage ? Object.assign(error, { hint: USAGE }) : error);
}
