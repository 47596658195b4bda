import { showHelp } from './arguments.ts';
import { buildSite } from './build-site.ts';
import { fail } from './fail.ts';

const HELP = `npm run build

Builds the site into dist/, search index included, and reads the result for broken links. On any mistake the
previous dist/ stays as it was.

CONTENT_DIR names the content folder (content), OUT_DIR the folder built into (dist), SITE_URL the address the
site is published at, BASE_PATH the sub-path it is published below (/).`;

try {
  if (!showHelp('build', HELP)) await buildSite();
} catch (error) {
  fail(error);
}
