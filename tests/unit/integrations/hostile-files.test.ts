import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HOSTILE_ARTICLES, quoteOf, writeHostileContent } from '../../hostile/hostile-content.ts';
import { buildContent, type BuiltSite } from './build-content.ts';

const recordSchema = z.object({ id: z.string(), claim: z.string(), quote: z.string() });
const rowsSchema = z.array(z.record(z.string(), z.string()));
const reviewSchema = z.object({ claimReviewed: z.string() });
const feedSchema = z.object({
  feed: z.object({ entry: z.array(z.object({ title: z.unknown() })) }),
});
const oembedSchema = z.object({ html: z.string(), title: z.string() });

let site: BuiltSite;

beforeAll(() => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'hostile-')), 'content');
  writeHostileContent(folder);
  site = buildContent(folder, '/', 'https://hostile.example');
}, 300_000);

/** Files of the built site. */
function filesOf(pattern: string): string[] {
  const files = globSync(pattern, { cwd: site.outDir });
  expect(files.length).toBeGreaterThan(0);
  return files;
}

describe(`${HOSTILE_ARTICLES.length} hostile texts in every field`, () => {
  it('JSON Lines hold them unchanged', () => {
    const lines = site.read('data/claims.jsonl').trim().split('\n');
    const records = lines.map((line) => recordSchema.parse(JSON.parse(line)));
    const claims = new Map(records.map((record) => [record.id, record]));
    expect(claims.size).toBe(HOSTILE_ARTICLES.length);
    for (const { slug, text } of HOSTILE_ARTICLES) {
      const record = claims.get(`${slug}/live`);
      expect(record?.claim).toBe(text);
      // The words of the checked text stay as they are, direction controls and all.
      expect(record?.quote.replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, '')).toBe(
        quoteOf(text).replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, ''),
      );
    }
  });

  it('no cell of the table is a formula, and each reads back', () => {
    const rows = rowsSchema.parse(parseCsv(site.read('data/claims.csv'), { columns: true }));
    expect(rows).toHaveLength(HOSTILE_ARTICLES.length);
    const texts = new Map(HOSTILE_ARTICLES.map(({ slug, text }) => [`${slug}/live`, text]));
    for (const row of rows) {
      const formulas = Object.values(row).filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell));
      expect(formulas).toEqual([]);
      expect(row['claim']?.replace(/^'(?=[=+\-@＝＋－＠])/u, '')).toBe(texts.get(row['id'] ?? ''));
    }
  });

  it('structured data holds them unchanged, and ends no script early', () => {
    for (const { slug, text } of HOSTILE_ARTICLES) {
      const { document } = parseHTML(site.read(`articles/${slug}/live/index.html`));
      const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
      expect(scripts).toHaveLength(1);
      const review = reviewSchema.parse(JSON.parse(scripts[0]?.textContent ?? ''));
      expect(review.claimReviewed).toBe(text);
    }
  });

  it('annotations, oEmbed answers and citations parse', () => {
    for (const file of filesOf('**/*.{json,jsonld}')) {
      expect(() => JSON.parse(site.read(file)) as unknown, file).not.toThrow();
    }
    for (const file of filesOf('embed/*/live/oembed.json')) {
      const { html, title } = oembedSchema.parse(JSON.parse(site.read(file)));
      const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
      expect(document.body.childNodes).toHaveLength(1);
      expect(document.querySelector('iframe')?.getAttribute('title')).toBe(title);
      expect(document.querySelectorAll('[onmouseover], [onfocus], script, img')).toHaveLength(0);
    }
  });

  it('feeds have an entry for each, and no element of theirs', () => {
    const parser = new XMLParser({ ignoreAttributes: false, processEntities: true });
    const { feed } = feedSchema.parse(parser.parse(site.read('feed.xml')));
    expect(feed.entry.length).toBeGreaterThan(10);
    for (const file of filesOf('**/*.xml')) {
      const withoutData = site.read(file).replace(/<!\[CDATA\[[^]*?\]\]>/gu, '');
      expect(withoutData, file).not.toMatch(/<(?:script|img|svg|iframe|x|!ENTITY)\b/u);
    }
  });

  it('every mail of a reader goes to the desk alone, with no other header', () => {
    let mails = 0;
    for (const html of site.pages.values()) {
      const { document } = parseHTML(html);
      for (const link of document.querySelectorAll('a[href^="mailto:" i]')) {
        const address = new URL(link.getAttribute('href') ?? '');
        if (address.pathname === 'errors@hostile.example') {
          for (const name of address.searchParams.keys())
            expect(['subject', 'body']).toContain(name);
          expect(address.searchParams.get('subject') ?? '').not.toMatch(/[\r\n]/u);
        }
        mails += 1;
      }
    }
    expect(mails).toBeGreaterThan(HOSTILE_ARTICLES.length);
  });

  it('every share image is a picture of the agreed size', async () => {
    const files = filesOf('share/**/*.png');
    expect(files.length).toBeGreaterThan(HOSTILE_ARTICLES.length);
    for (const file of files) {
      const { format, width, height } = await sharp(
        readFileSync(path.join(site.outDir, file)),
      ).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    }
  });
});
