import { parseArgs } from 'node:util';
import { readEnvironment } from '../loading/environment.ts';
import { loadContent } from '../loading/load-content.ts';
import { formatGithub } from '../reporting/format-github.ts';
import { formatJson } from '../reporting/format-json.ts';
import { formatTerminal } from '../reporting/format-terminal.ts';

/**
 * `npm run check [-- --json | --github]`: validates all content without building. Exits with 1 on errors.
 * The environment variable CONTENT_DIR names the folder, `content` if it is not set.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, github: { type: 'boolean' } },
});
const { contentDir } = readEnvironment(process.cwd(), process.env);
const { problems, articles, pages } = await loadContent(contentDir);

if (values.json === true) console.log(formatJson(problems));
else if (values.github === true) console.log(formatGithub(problems));
else {
  const color = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const sound = `articles sound: ${articles.length}, pages sound: ${pages.length}`;
  console.log(`${formatTerminal(problems, { color })}; ${sound}`);
}
if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
