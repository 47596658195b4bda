import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ErrorLevel, SitemapAndIndexStream, SitemapStream } from 'sitemap';
import { createAddresses, sitePaths, type Addresses } from '../domain/addresses.ts';
import type { LoadedArticle } from '../domain/loaded.ts';
import { sitemapPages } from '../domain/sitemap.ts';
import './content-hook.ts';
import type { PageMaker } from './page-writer/page-maker.ts';
import { sitePathOf } from './verify-output/site-files.ts';

/**
 * `sitemap-index.xml` and its parts, after sitemaps.org: every page that search engines should know, with the
 * day its content last changed.
 *
 * @param made Tells which pages there are.
 * @throws Error from the build hook if an address is refused or a file is not written.
 */
export function sitemap(made: Pick<PageMaker, 'files'>): AstroIntegration {
  let addresses: Addresses | undefined;
  let articles: readonly LoadedArticle[] | undefined;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (config.site !== undefined) addresses = createAddresses(config.site, config.base);
      },
      'content:loaded': ({ content }) => {
        articles = content.articles;
      },
      'astro:build:done': async ({ dir }) => {
        if (addresses === undefined || articles === undefined) {
          throw new Error('The sitemap got no content, expected the articles and the address.');
        }
        const { absolute } = addresses;
        const rendered = Array.from(made.files(), sitePathOf);
        const items = sitemapPages(rendered, articles).map(({ sitePath, modified }) => ({
          url: absolute(sitePath),
          ...(modified !== undefined && { lastmod: modified }),
        }));
        await writeSitemap(fileURLToPath(dir), items, absolute);
      },
    },
  };
}

/** The sitemap uses none of the vocabularies for pictures, films and news. */
const NO_EXTENSIONS = { news: false, xhtml: false, image: false, video: false };

interface SitemapItem {
  readonly url: string;
  readonly lastmod?: string;
}

async function writeSitemap(
  outDir: string,
  items: readonly SitemapItem[],
  absolute: Addresses['absolute'],
): Promise<void> {
  const index = new SitemapAndIndexStream({
    level: ErrorLevel.THROW,
    getSitemapStream: (number) => {
      const name = `sitemap-${number}.xml`;
      const part = new SitemapStream({
        level: ErrorLevel.THROW,
        lastmodDateOnly: true,
        xmlns: NO_EXTENSIONS,
      });
      return [absolute(`/${name}`), part, part.pipe(createWriteStream(path.join(outDir, name)))];
    },
  });
  await pipeline(
    Readable.from(items),
    index,
    createWriteStream(path.join(outDir, sitePaths.sitemap())),
  );
}
