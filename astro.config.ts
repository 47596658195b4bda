import { createHash } from 'node:crypto';
import { defineConfig } from 'astro/config';
import { annotateToolbar } from './src/integrations/annotate-toolbar.ts';
import { devProblems } from './src/integrations/dev-problems.ts';
import { pageWriter } from './src/integrations/page-writer.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { verifyFacts } from './src/integrations/verify-facts.ts';
import { readEnvironment } from './src/loading/environment.ts';

const { contentDir, outDir, base, siteUrl } = readEnvironment(process.cwd(), process.env);
const cacheKey = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);

export default defineConfig({
  site: siteUrl,
  base,
  outDir,
  // One cache per content folder: two publications built from one checkout never meet.
  cacheDir: `.cache/${cacheKey}`,
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets' },
  server: { port: 4321 },
  integrations: [
    pageWriter(),
    searchIndex(),
    devProblems(),
    annotateToolbar(contentDir),
    verifyFacts(),
  ],
});
