import { existsSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildContent, writeContent, type BuiltSite } from './build-content.ts';
import { SCRIPTS } from './scripts-content.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => ['url', 'sitemap', 'entry'].includes(name),
});
const indexSchema = z.object({
  sitemapindex: z.object({ sitemap: z.array(z.object({ loc: z.url() })) }),
});
const partSchema = z.object({
  urlset: z.object({
    '@xmlns': z.literal('http://www.sitemaps.org/schemas/sitemap/0.9'),
    url: z.array(z.object({ loc: z.url(), lastmod: z.iso.date().optional() })),
  }),
});
const feedSchema = z.object({
  feed: z.object({
    '@xml:lang': z.string(),
    id: z.url(),
    updated: z.iso.datetime(),
    entry: z.array(z.object({ id: z.url(), updated: z.iso.datetime() })).default([]),
  }),
});

/** What stands in the head of a page. */
function headOf(html: string) {
  const { document } = parseHTML(html);
  const content = (name: string) =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute('content');
  const href = (selector: string) =>
    [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
  return {
    content,
    canonical: href('link[rel="canonical"]'),
    feeds: href('link[rel="alternate"][type="application/atom+xml"]'),
    isRedirect: document.querySelector('meta[http-equiv="refresh"]') !== null,
    isHidden: (content('robots') ?? '').includes('noindex'),
    markup: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (script): unknown => JSON.parse(script.textContent),
    ),
  };
}

const typeSchema = z.looseObject({ '@type': z.string(), url: z.url() });

describe.each([
  {
    name: 'the shipped publication',
    base: '/',
    siteUrl: 'https://claims.example',
    content: () => 'content',
  },
  {
    name: 'a publication in several scripts below a sub-path',
    base: '/x/',
    siteUrl: 'https://test.example',
    content: () => writeContent(SCRIPTS),
  },
])('$name', ({ base, siteUrl, content }) => {
  let site: BuiltSite;
  let heads: Map<string, ReturnType<typeof headOf>>;

  beforeAll(() => {
    site = buildContent(content(), base, siteUrl);
    heads = new Map(
      [...site.pages]
        .filter(([file]) => !file.startsWith('embed/'))
        .map(([file, html]) => [file, headOf(html)] as const)
        .filter(([, head]) => !head.isRedirect),
    );
  });

  /** The file in the folder that answers at an address. */
  const fileAt = (address: string) =>
    decodeURI(new URL(address).pathname)
      .slice(base.length)
      .replace(/(?:^|\/)$/u, '$&index.html');

  it('has one canonical address, a share image and a feed on every page', async () => {
    expect(heads.size).toBeGreaterThan(10);
    for (const [file, { canonical, content: meta, feeds }] of heads) {
      expect(canonical, file).toHaveLength(1);
      expect(fileAt(canonical[0] ?? ''), file).toBe(file);
      expect(meta('og:url'), file).toBe(canonical[0]);
      for (const name of ['og:title', 'og:description', 'og:site_name', 'og:image:alt']) {
        expect(meta(name), `${file} ${name}`).toMatch(/\S/u);
      }
      expect(meta('og:type'), file).toMatch(/^(?:website|article)$/u);
      expect(meta('og:locale'), file).toMatch(/^[a-z]{2}_[A-Z]{2}$/u);
      expect(meta('twitter:card'), file).toBe('summary_large_image');
      expect(feeds, file).toContain(`${base}feed.xml`);
      const { width, height, format } = await sharp(
        path.join(site.outDir, fileAt(meta('og:image') ?? '')),
      ).metadata();
      expect([width, height, format].map(String), file).toEqual([
        meta('og:image:width'),
        meta('og:image:height'),
        'png',
      ]);
    }
  });

  it('has a picture of its own on every article and claim that stands', () => {
    const pictures = [...heads]
      .filter(([file, { isHidden }]) => /^articles\/[^/]+\//u.test(file) && !isHidden)
      .map(([file, { content: meta }]) => [file, fileAt(meta('og:image') ?? '')]);
    for (const [file, picture] of pictures) {
      expect(picture).toBe(file?.replace(/^articles\/(.*)\/index\.html$/u, 'share/$1.png'));
    }
  });

  it('marks up every article as an article, every claim as one review, and nothing else', () => {
    for (const [file, { markup, canonical, isHidden, content: meta }] of heads) {
      const depth = /^articles\/[^/]+\/(?:([^/]+)\/)?index\.html$/u.exec(file);
      const expected = depth === null || isHidden ? [] : [depth[1] ? 'ClaimReview' : 'Article'];
      const found = z.array(typeSchema).parse(markup);
      expect(
        found.map((data) => data['@type']),
        file,
      ).toEqual(expected);
      for (const { url } of found) expect(url, file).toBe(canonical[0]);
      if (expected.length > 0) {
        expect(meta('article:published_time'), file).toMatch(/^\d{4}-\d\d-\d\d$/u);
        expect(meta('article:modified_time'), file).toMatch(/^\d{4}-\d\d-\d\d$/u);
      }
    }
  });

  it('links an article to its reviews, whose pages exist', () => {
    const partsSchema = z.object({ hasPart: z.array(z.object({ url: z.url() })) });
    const articles = [...heads].filter(([file]) => /^articles\/[^/]+\/index/u.test(file));
    expect(articles).not.toHaveLength(0);
    for (const [, { markup }] of articles) {
      for (const { url } of partsSchema.parse(markup[0]).hasPart) {
        expect(heads.has(fileAt(url)), url).toBe(true);
      }
    }
  });

  it('lists every page that may be found in the sitemap, and no other', () => {
    const { sitemap } = indexSchema.parse(
      parser.parse(site.read('sitemap-index.xml')),
    ).sitemapindex;
    const listed = sitemap.flatMap(
      ({ loc }) => partSchema.parse(parser.parse(site.read(fileAt(loc)))).urlset.url,
    );
    const canonical = [...heads]
      .filter(([file, { isHidden }]) => !isHidden && file !== 'search/index.html')
      .flatMap(([, head]) => head.canonical);
    expect(listed.map(({ loc }) => loc).sort()).toEqual(canonical.sort());
    const dated = listed.filter(({ loc }) => loc.includes('/articles/'));
    expect(dated.every(({ lastmod }) => lastmod !== undefined)).toBe(true);
    expect(site.read('robots.txt')).toContain(`\nSitemap: ${site.home}sitemap-index.xml\n`);
  });

  it('has feeds that can be read, where pages say they are, with entries that lead to pages', () => {
    const feeds = new Set([...heads.values()].flatMap((head) => head.feeds));
    for (const feed of feeds) {
      const file = decodeURI(feed).slice(base.length);
      expect(existsSync(path.join(site.outDir, file)), feed).toBe(true);
      const { id, entry } = feedSchema.parse(parser.parse(site.read(file))).feed;
      expect(fileAt(id)).toBe(file);
      for (const { id: address } of entry) expect(heads.has(fileAt(address)), address).toBe(true);
    }
    expect([...feeds].some((feed) => feed.includes('/topics/'))).toBe(true);
    expect([...feeds].some((feed) => feed.includes('/speakers/'))).toBe(true);
  });
});
