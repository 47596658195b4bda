import path from 'node:path';
import type { AstroUserConfig } from 'astro';
import { storePlace } from '../loading/article-store.ts';
import { readEnvironment } from '../loading/environment.ts';
import { annotateToolbar } from './annotate-toolbar.ts';
import { createContentLoader } from './content-loader.ts';
import { devProblems } from './dev-problems.ts';
import { editorSchemas } from './editor-schemas.ts';
import { fontsWithoutShift } from './fonts-without-shift.ts';
import { headerFiles } from './header-files.ts';
import { keepNotes } from './keep-notes.ts';
import { offerLoader } from './offered-loader.ts';
import { pageWriter } from './page-writer.ts';
import { createPageMaker } from './page-writer/page-maker.ts';
import { createPreviousSite } from './previous-site.ts';
import { searchIndex } from './search-index.ts';
import { shareImages } from './share-images.ts';
import { sitemap } from './sitemap.ts';
import { verifyOutput } from './verify-output.ts';

/** A stylesheet, or the style of a component; not one that is imported as text. */
const STYLE = /\.css$|[?&]type=style/u;

/**
 * The project's settings for Astro, for the folders and addresses that the environment names. The integrations of
 * one build share what they know, so each call makes them anew.
 */
export function astroConfig(): AstroUserConfig {
  const { contentDir, outDir, cacheDir, base, siteUrl } = readEnvironment(
    process.cwd(),
    process.env,
  );
  const previousSite = createPreviousSite(outDir, cacheDir);
  const pages = createPageMaker(previousSite);
  const isContent = (file: string) => path.resolve(file).startsWith(contentDir + path.sep);
  offerLoader(createContentLoader(contentDir, storePlace(cacheDir, process.cwd())));
  return {
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
      shareImages(cacheDir, previousSite),
      sitemap(pages),
      devProblems(),
      editorSchemas(contentDir),
      annotateToolbar(contentDir),
      headerFiles(),
      fontsWithoutShift(),
      verifyOutput(previousSite, pages),
      searchIndex(previousSite, pages),
      keepNotes(previousSite),
    ],
  };
}
