import { sitePaths } from '../domain/addresses.ts';
import type { PermalinkUpdate } from '../domain/permalinks.ts';
import { readEnvironment } from '../loading/environment.ts';
import { recordPermalinks } from '../loading/record-permalinks.ts';
import { formatTerminal } from '../reporting/format-terminal.ts';
import { fail } from './fail.ts';

/**
 * `npm run permalinks`: records every new address in permalinks.yaml, and prints what it added. Exits with 1,
 * and writes nothing, if the content has errors.
 */
const { contentDir } = readEnvironment(process.cwd(), process.env);
try {
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
} catch (error) {
  fail(error);
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
