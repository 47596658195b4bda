import { sitePaths } from '../domain/addresses.ts';
import type { PermalinkUpdate } from '../domain/permalinks.ts';
import { readEnvironment } from '../loading/environment.ts';
import { recordPermalinks } from '../loading/record-permalinks.ts';
import { formatTerminal } from '../reporting/format-terminal.ts';
import { showHelp } from './arguments.ts';
import { fail } from './fail.ts';

const HELP = `npm run permalinks

Records every new address, and the verdict published there, in content/permalinks.yaml, and prints what it added.
From then on the check sees to it that the address leads somewhere and no verdict changes silently. Run it when
you publish, and commit the file. With errors in the content it writes nothing and exits with 1.

CONTENT_DIR names the content folder (content).`;

try {
  if (!showHelp('permalinks', HELP)) await record();
} catch (error) {
  fail(error);
}

async function record(): Promise<void> {
  const { contentDir } = readEnvironment(process.cwd(), process.env);
  const { problems, updates, total } = await recordPermalinks(contentDir);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    console.error(formatTerminal(errors, { color: process.stderr.isTTY }));
    console.error('Nothing was recorded: mend the errors first.');
    process.exitCode = 1;
  } else {
    for (const update of updates) console.log(describe(update));
    console.log(`${updates.length === 0 ? 'Nothing new. ' : ''}Addresses on record: ${total}`);
  }
}

function describe(update: PermalinkUpdate): string {
  switch (update.kind) {
    case 'article':
      return `new      ${sitePaths.article(update.slug)}`;
    case 'claim':
      return `new      ${sitePaths.claim(update.slug, update.id)}  ${update.verdict}`;
    case 'verdict':
      return `changed  ${sitePaths.claim(update.slug, update.id)}  ${update.previous} -> ${update.verdict}`;
  }
}
