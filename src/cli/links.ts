import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { addressesToAsk, checkLinks, USUAL_LIMITS } from '../links/check-links.ts';
import { collectLinks } from '../links/collect-links.ts';
import { type LinkResult, readResults, saveResults } from '../links/results-file.ts';
import { readEnvironment } from '../loading/environment.ts';
import { formatLinksJson, formatLinksText, isLost } from '../reporting/format-links.ts';
import { checkOption, readArguments } from './arguments.ts';
import { fail } from './fail.ts';

const HELP = `npm run links -- [options]

Asks for every address of every article: the texts, their sources, the archived copies. Says which are dead, have
moved, answer with another page (soft-404), do not answer programs (unknown), or have no archived copy; and
whether what is quoted from a source still stands on its page. Exits with 1 if an address is dead or soft-404 and
no archived copy is given, or the copy itself is; a quote that is not found is reported and no failure, because many
pages show their text to browsers only.

  --json             for programs: one record for each place where an address stands
  --fresh            ask for everything again; results of the last day are reused otherwise
  --max-age HOURS    reuse results younger than this (24)
  --timeout SECONDS  for one request (${USUAL_LIMITS.timeoutMs / 1000})
  --attempts NUMBER  before giving up, with growing waits between them (${USUAL_LIMITS.attempts})
  --delay SECONDS    between two requests to one host (${USUAL_LIMITS.hostDelayMs / 1000})
  --state FILE       where results are kept (.cache/links.json)
  --help             this text`;

const MS_PER_SECOND = 1000;
const MS_PER_HOUR = 3_600_000;
const number = z
  .string()
  .refine((value) => /^\d+(?:\.\d+)?$/u.test(value), 'expected a number that is not negative');

try {
  await main();
} catch (error) {
  fail(error);
}

async function main(): Promise<void> {
  const { values } = readArguments('links', {
    json: { type: 'boolean' },
    fresh: { type: 'boolean' },
    'max-age': { type: 'string' },
    timeout: { type: 'string' },
    attempts: { type: 'string' },
    delay: { type: 'string' },
    state: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const read = (name: 'max-age' | 'timeout' | 'attempts' | 'delay', usual: number): number =>
    Number(checkOption('links', name, values[name], number) ?? usual);
  const { contentDir, siteUrl } = readEnvironment(process.cwd(), process.env);
  const links = await collectLinks(contentDir);
  const stateFile = path.resolve(values.state ?? path.join('.cache', 'links.json'));
  const results =
    values.fresh === true ? new Map<string, LinkResult>() : await readResults(stateFile);
  const reuse = { results, mostAgeMs: read('max-age', 24) * MS_PER_HOUR };
  const asked = [...addressesToAsk(links, reuse).keys()];
  const bar = progressBar(asked.length);
  const reports = await checkLinks(links, {
    ...USUAL_LIMITS,
    ...reuse,
    timeoutMs: read('timeout', USUAL_LIMITS.timeoutMs / MS_PER_SECOND) * MS_PER_SECOND,
    attempts: read('attempts', USUAL_LIMITS.attempts),
    hostDelayMs: read('delay', USUAL_LIMITS.hostDelayMs / MS_PER_SECOND) * MS_PER_SECOND,
    userAgent: `${packageJson.name}/${packageJson.version} (link check; +${siteUrl})`,
    onResult: async () => {
      bar?.increment();
      await saveResults(stateFile, results);
    },
  }).finally(() => bar?.stop());
  console.log(values.json === true ? formatLinksJson(reports) : formatLinksText(reports));
  if (asked.length > 0 && asked.every((url) => results.get(url)?.hasAnswered === false)) {
    console.error('No host answered, expected at least one. Check the connection to the network.');
    process.exitCode = 1;
  }
  if (reports.some(isLost)) process.exitCode = 1;
}

/** A bar on standard error, only where a person sees it. */
function progressBar(total: number): SingleBar | undefined {
  if (!process.stderr.isTTY || total === 0) return undefined;
  const bar = new SingleBar({
    format: 'Asking {bar} {value}/{total} addresses',
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return bar;
}
