import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { copyContent, edit, runCommand } from '../unit/cli/run-command.ts';
import { serveFolder } from './serve-folder.ts';
import { expect, test } from './site-test.ts';

const BASE = '/x/';
const content = copyContent('tests/fixtures/sites/german');
const outDir = path.join(mkdtempSync(path.join(tmpdir(), 'site-')), 'dist');
const article = path.join(content, 'articles', 'harbour-report.md');
const env = { CONTENT_DIR: content, OUT_DIR: outDir, BASE_PATH: BASE };

/** The hint's lines below the one that begins with `opening`, as they can be pasted. */
function offered(output: string, opening: string): string {
  const lines = output.split('\n');
  const start = lines.findIndex((line) => line.trim().startsWith(opening)) + 1;
  const count = lines.slice(start).findIndex((line) => !/^ +(?:[a-z]+:|- )/u.test(line));
  return lines.slice(start, start + count).join('\n');
}

/** Builds, expects to be refused for this reason, and hands back what the message offers to write. */
function refuse(rule: string, opening: string): string {
  const { status, output } = runCommand('build', env);
  expect(status).toBe(1);
  expect(output).toContain(`error ${rule}`);
  return offered(output, opening);
}

function expectBuilt(): void {
  expect(runCommand('build', env)).toMatchObject({ status: 0 });
}

function record(): string {
  const { status, output } = runCommand('permalinks', env);
  expect(status).toBe(0);
  return output;
}

test.describe.configure({ mode: 'serial' });

test('a build fails for every address that would vanish, and passes with what the message says', () => {
  test.setTimeout(600_000);
  expect(record()).toContain('new      /articles/harbour-report/cranes/');
  expectBuilt();

  const removed = /\n {2}- id: across\n.*?(?=\nsources:)/su.exec(
    readFileSync(article, 'utf8'),
  )?.[0];
  if (removed === undefined) throw new Error('expected a claim "across" to remove');
  edit(article, removed, '');
  const withdrawal = refuse('permalink-vanished', 'Taken back?').replace('…', 'Falsch gelesen.');
  expect(withdrawal).toContain('withdrawn: {');
  edit(article, '\nsources:', `${removed}\n${withdrawal}\nsources:`);
  expectBuilt();

  edit(article, 'id: cranes', 'id: idle-cranes');
  const alias = refuse('permalink-vanished', 'Renamed?');
  expect(alias).toBe('    aliases: [cranes]');
  edit(article, 'id: idle-cranes', `id: idle-cranes\n${alias}`);
  expectBuilt();

  edit(
    article,
    'verdict: widerlegt\n    summary: Der Haushalt',
    'verdict: teils-belegt\n    summary: Der Haushalt',
  );
  const history = refuse('verdict-changed-silently', 'Add this').replace('…', 'Neue Zahlen.');
  expect(history).toContain('from: widerlegt, to: teils-belegt');
  edit(article, '    summary: Der Haushalt', `${history}\n    summary: Der Haushalt`);
  expectBuilt();

  renameSync(article, path.join(content, 'articles', 'harbour.md'));
  const slug = refuse('permalink-vanished', 'Renamed?').trim();
  expect(slug).toBe('aliases: [harbour-report]');
  edit(path.join(content, 'articles', 'harbour.md'), 'lang: en\n', `lang: en\n${slug}\n`);
  expectBuilt();
});

test('the record takes in what is new, keeps what was there, and then has nothing to add', () => {
  const file = path.join(content, 'permalinks.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n# by hand\n`);
  const before = readFileSync(file, 'utf8');
  const output = record();
  expect(output).toContain('new      /articles/harbour/idle-cranes/');
  const after = readFileSync(file, 'utf8');
  expect(after.startsWith(before)).toBe(true);
  expect(record()).toContain('Nothing new.');
  expect(readFileSync(file, 'utf8')).toBe(after);
  edit(path.join(content, 'articles', 'harbour.md'), 'aliases: [cranes]', 'aliases: []');
  expect(runCommand('permalinks', env)).toMatchObject({ status: 1 });
  expect(readFileSync(file, 'utf8')).toBe(after);
});

test.describe('old addresses answer', () => {
  let server: Server;
  let site = '';

  test.beforeAll(async () => {
    server = await serveFolder({ base: BASE, outDir, port: 0, contentDir: content, url: '' });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('expected a port');
    site = `http://localhost:${address.port}${BASE}`;
  });

  test.afterAll(() => {
    server.close();
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`a renamed claim and article, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      for (const old of ['harbour/cranes', 'harbour-report/cranes', 'harbour-report/idle-cranes']) {
        await page.goto(`${site}articles/${old}/`);
        await expect(page).toHaveURL(`${site}articles/harbour/idle-cranes/`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('18 Kräne standen still');
      }
      await page.goto(`${site}articles/harbour-report/`);
      await expect(page).toHaveURL(`${site}articles/harbour/`);
      await context.close();
    });
  }

  test('an old text anchor shows the words and the note, also under the old name of the article', async ({
    page,
  }) => {
    const background = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).backgroundColor);
    await page.goto(`${site}articles/harbour/`);
    const line = '.line[data-claim="idle-cranes"]';
    const before = [await background(line), await background('#note-idle-cranes')];
    for (const old of ['harbour/#cranes', 'harbour/#note-cranes', 'harbour-report/#cranes']) {
      await page.goto('about:blank');
      await page.goto(`${site}articles/${old}`);
      await expect(page).toHaveURL(`${site}articles/harbour/${old.slice(old.indexOf('#'))}`);
      await expect(page.locator('#idle-cranes')).toBeInViewport();
      await expect(page.locator('#note-idle-cranes')).toBeInViewport();
      await expect.poll(() => background(line)).not.toBe(before[0]);
      expect(await background('#note-idle-cranes')).not.toBe(before[1]);
    }
  });

  test('a page that moved is kept out of search engines, and names the new one', async ({
    request,
  }) => {
    const html = await (await request.get(`${site}articles/harbour-report/cranes/`)).text();
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toMatch(
      /<link rel="canonical" href="[^"]*\/x\/articles\/harbour\/idle-cranes\/">/u,
    );
    expect(html).not.toContain('ClaimReview');
  });

  test('a withdrawn claim has a tombstone, and no highlight', async ({ page }) => {
    await page.goto(`${site}articles/harbour-report/across/`);
    await expect(page).toHaveURL(`${site}articles/harbour/across/`);
    await expect(page.getByRole('note')).toContainText('Falsch gelesen.');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await page.goto(`${site}articles/harbour/#across`);
    await expect(page.locator('mark[data-claims~="across"]')).toHaveCount(0);
    await expect(page.locator('#across')).toBeInViewport();
  });

  test('a correction shows on the claim, in the list and in the feed', async ({
    page,
    request,
  }) => {
    await page.goto(`${site}articles/harbour/inner/`);
    await expect(page.getByRole('note')).toContainText('Neue Zahlen.');
    await page.goto(`${site}corrections/`);
    await expect(page.getByRole('row', { name: 'Falsch gelesen.' })).toHaveCount(1);
    await page.getByRole('link', { name: 'Die Mole hat die Stadt nichts gekostet' }).click();
    await expect(page).toHaveURL(`${site}articles/harbour/inner/#correction-1`);
    await expect(page.locator('#correction-1')).toContainText('Neue Zahlen.');

    const xml = await (await request.get(`${site}corrections.xml`)).text();
    const { feed } = new XMLParser({ isArray: (name) => name === 'entry' }).parse(xml) as {
      feed: { updated: string; entry: { id: string; updated: string; summary: string }[] };
    };
    const today = `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`;
    expect(feed.updated).toBe(today);
    const newest = feed.entry.slice(0, 2);
    expect(newest.map(({ updated }) => updated)).toEqual([today, today]);
    expect(newest.map(({ summary, id }) => [summary, new URL(id).pathname]).sort()).toEqual([
      ['Falsch gelesen.', '/x/articles/harbour-report/across/'],
      ['Neue Zahlen.', '/x/articles/harbour-report/inner/'],
    ]);
  });
});
