import path from 'node:path';
import { defineConfig } from 'astro/config';
import { annotateToolbar } from './src/integrations/annotate-toolbar.ts';
import { devProblems } from './src/integrations/dev-problems.ts';
import { editorSchemas } from './src/integrations/editor-schemas.ts';
import { fontsWithoutShift } from './src/integrations/fonts-without-shift.ts';
import { headerFiles } from './src/integrations/header-files.ts';
import { pageWriter } from './src/integrations/page-writer.ts';
import { createPageMaker } from './src/integrations/page-writer/page-maker.ts';
import { createPreviousSite } from './src/integrations/previous-site.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shareImages } from './src/integrations/share-images.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { verifyOutput } from './src/integrations/verify-output.ts';
import { readEnvironment } from './src/loading/environment.ts';

const { contentDir, outDir, cacheDir, base, siteUrl } = readEnvironment(process.cwd(), process.env);
/** A stylesheet, or the style of a component; not one that is imported as text. */
const STYLE = /\.css$|[?&]type=style/u;

const previousSite = createPreviousSite(outDir, cacheDir);
const pages = createPageMaker();

const isContent = (file: string) => path.resolve(file).startsWith(contentDir + path.sep);

export default defineConfig({
  site: siteUrl,
  base,
  outDir,
  // A build gives Astro another, of its own: two at once must not share it, nor trust what a killed one left.
  cacheDir,
  trailingSlash: 'always',
  // Styles stay files too: a page's policy names the hash of its one inline style.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  server: { port: 4321 },
  vite: {
    build: {
      // Scripts stay files of their own: fetched once for all pages, and a strict content policy can allow them.
      assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined),
      // One small stylesheet for all pages that have any: none waits for a second before its first paint.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'site', test: STYLE }] } } },
    },
    // The loader watches the content itself; Vite would look at each file of a folder when one is saved.
    server: {
      watch: { ignored: [isContent, '**/.astro/collections/**', '**/.cache/**'] },
    },
  },
  integrations: [
    pageWriter(previousSite, pages),
    searchIndex(previousSite),
    shareImages(cacheDir, previousSite),
    sitemap(),
    devProblems(),
    editorSchemas(contentDir),
    annotateToolbar(contentDir),
    headerFiles(),
    fontsWithoutShift(),
    verifyOutput(previousSite, pages),
  ],
});
