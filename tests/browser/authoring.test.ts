import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { control, fill, openForm, panel, submit } from './annotate-panel.ts';
import {
  ARTICLE,
  BARE,
  content,
  file,
  makeContent,
  outDir,
  removeContent,
  runCommand,
  TEXT_FILE,
} from './authored-content.ts';
import { type DevServer, startDevServer } from './dev-server.ts';
import { doubleClick, dragOver } from './select-words.ts';

/** Behind the ports of the finished sites. */
const PORT = Number(process.env['TEST_PORT'] ?? 4431) + 8;
let server: DevServer;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  makeContent();
  writeFileSync(file, BARE);
  server = await startDevServer(content, PORT);
  // The first visit makes the server prepare its packages, after which it reloads the page.
  const page = await browser.newPage();
  await page.goto(server.url + ARTICLE);
  await page.locator('annotate-selection').waitFor({ state: 'attached', timeout: 90_000 });
  await page.waitForLoadState('networkidle');
  await page.close();
});

test.afterAll(async () => {
  await server.stop();
  removeContent();
});

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 1400 });
  await open(page);
});

async function open(page: Page) {
  await page.goto(server.url + ARTICLE);
  await page.locator('annotate-selection').waitFor({ state: 'attached', timeout: 60_000 });
}

/** The file as it is at the start of a test, and the page that shows it. */
async function reset(page: Page) {
  writeFileSync(file, BARE);
  await expect(async () => {
    await open(page);
    await expect(page.locator('mark.claim')).toHaveCount(1);
    await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  }).toPass({ timeout: 60_000 });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

test('from a text to a published check', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const made = runCommand('new', {}, [
    ...[TEXT_FILE, '--title', 'At Gettysburg', '--publisher', 'Library of Congress'],
    ...['--url', 'https://www.loc.gov/exhibits/gettysburg-address/'],
    ...['--published', '1863-11-19', '--lang', 'en'],
  ]);
  expect(made.stdout).toContain('at-gettysburg.md');
  const madeFile = path.join(content, 'articles', 'at-gettysburg.md');
  const before = readFileSync(madeFile, 'utf8');
  await expect(async () => {
    await page.goto(`${server.url}articles/at-gettysburg/`);
    await page.locator('annotate-selection').waitFor({ state: 'attached', timeout: 10_000 });
    await expect(page.getByRole('heading', { name: 'At Gettysburg' })).toBeVisible();
  }).toPass({ timeout: 60_000 });
  await dragOver(page, 'dedicated to the proposition');
  await openForm(page);
  await expect(panel(page).locator('blockquote')).toHaveText('dedicated to the proposition');
  await control(page, 'Verdict').selectOption('opinion');
  await fill(page, {
    'The claim': 'The nation was dedicated to equality',
    'Short answer': 'A reading of the founding: it can be shared or rejected.',
  });
  await expect(control(page, 'Id')).toHaveValue('the-nation-was-dedicated-to');
  await fill(page, { Id: 'equality' });
  await submit(page);

  await expect(page.locator('mark#equality')).toHaveText('dedicated to the proposition', {
    timeout: 60_000,
  });
  await expect(page.locator('#note-equality')).toBeVisible();
  expect(readFileSync(madeFile, 'utf8')).toBe(
    before.replace(
      /^claims: #.*\n/mu,
      (line) => `${line}  - id: equality
    quote: dedicated to the proposition
    claim: The nation was dedicated to equality
    verdict: opinion
    summary: 'A reading of the founding: it can be shared or rejected.'
    evidence: []
    asOf: ${today()}
`,
    ),
  );
  expect(errors).toEqual([]);

  // Nobody publishes the summary that `new` wrote.
  const unfinished = runCommand('check');
  expect(unfinished.stdout).toContain('summary-placeholder');
  expect(unfinished.stdout).toContain('1 error,');
  const written = readFileSync(madeFile, 'utf8');
  writeFileSync(madeFile, written.replace(/^( {2}summary: ).*$/mu, '$1A speech that is short.'));
  const check = runCommand('check');
  expect(check.stdout + check.stderr).toContain('0 errors');
  expect(check.status).toBe(0);
  expect(runCommand('build', { OUT_DIR: outDir }).status).toBe(0);
  const built = readFileSync(path.join(outDir, 'articles', 'at-gettysburg', 'index.html'), 'utf8');
  const mark = /<mark id="equality".*?<\/mark>/su.exec(built)?.[0];
  expect(mark?.replace(/<[^>]+>/gu, '')).toBe('dedicated to the proposition');
  expect(built.toLowerCase()).not.toContain('annotatetoken');
});

test('words that stand there twice, evidence, and a verdict that judges', async ({ page }) => {
  await reset(page);
  await dragOver(page, 'great');
  await openForm(page);
  await expect(panel(page)).toContainText('the ones after “in a”');
  await control(page, 'Verdict').selectOption('false');
  await fill(page, { 'The claim': 'There was a war', 'Short answer': 'There was one.' });
  await control(page, 'Speaker').selectOption('Abraham Lincoln');
  await submit(page);
  await expect(page.locator('mark#there-was-a-war')).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(file, 'utf8')).toContain('    quote: great\n    prefix: in a\n');
  // The claim is not finished: its author sees it, and nobody can publish it.
  const check = runCommand('check');
  expect(check.stdout).toContain('evidence-missing');
  expect(check.status).toBe(1);
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);

  await page.locator('astro-dev-toolbar').getByRole('button', { name: 'Annotate' }).click();
  await expect(panel(page)).toContainText('2 problems in this file');
  await page.waitForLoadState('networkidle');
  await page.locator('mark#there-was-a-war').click();
  await expect(control(page, 'Verdict')).toHaveValue('false');
  await control(page, 'Verdict').selectOption('true');
  await panel(page).getByText('Evidence', { exact: true }).click();
  await control(page, 'Source').selectOption('loc');
  await control(page, 'It does this to the claim').selectOption('supports');
  await submit(page);
  await expect(page.locator('mark#there-was-a-war [data-verdict="true"]').first()).toBeVisible({
    timeout: 60_000,
  });
  expect(readFileSync(file, 'utf8')).toContain(`    speaker:
      name: Abraham Lincoln
    verdict: 'true'
    summary: There was one.
    evidence:
      - source: loc
        stance: supports
`);
  expect(runCommand('check').status).toBe(0);
});

test('selections of every kind', async ({ page }) => {
  await reset(page);
  const quote = panel(page).locator('blockquote');
  await dragOver(page, 'new nation', 'new nation', true);
  await openForm(page);
  await expect(quote).toHaveText('new nation');

  await dragOver(page, 'ceived in Lib');
  await expect(quote).toHaveText('conceived in Liberty');
  await expect(panel(page)).toContainText('Extended to whole words');

  await dragOver(page, 'created equal.', 'Now we are');
  await expect(quote).toHaveText('created equal. Now we are');

  await dragOver(page, 'struggled here', 'have consecrated');
  await expect(quote).toHaveText('struggled here, have consecrated');

  await doubleClick(page, 'Liberty');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(quote).toContainText('Liberty, and');

  await dragOver(page, 'A judgement.');
  await expect(panel(page).getByRole('status')).toContainText(
    'not, or not only, in the checked text',
  );
  await expect(quote).toBeHidden();

  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeVisible();
  await control(page, 'Claim').press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('a refusal stands next to its field, in words', async ({ page }) => {
  await dragOver(page, 'civil war');
  await openForm(page);
  await control(page, 'Verdict').selectOption('opinion');
  await fill(page, { 'The claim': 'A war', 'Short answer': 'A war.', Id: 'consecrated' });
  await submit(page);
  const id = control(page, 'Id');
  await expect(id).toHaveAttribute('aria-invalid', 'true');
  await expect(id).toBeFocused();
  await expect(id).toHaveAccessibleDescription(/"consecrated" is taken/u);
  expect(readFileSync(file, 'utf8')).toBe(BARE);

  // The page reloads whenever the file is saved in an editor; what was typed is still there.
  await page.reload();
  await expect(control(page, 'Short answer')).toHaveValue('A war.', { timeout: 60_000 });
  await expect(panel(page).locator('blockquote')).toHaveText('civil war');
});

test('a published verdict changes with a reason', async ({ page }) => {
  const permalinks = path.join(content, 'permalinks.yaml');
  writeFileSync(permalinks, 'gettysburg-address: { consecrated: opinion }\n');
  // The page may reload for the record too, and what has the focus then loses it.
  await page.waitForTimeout(2000);
  await page.locator('astro-dev-toolbar').getByRole('button', { name: 'Annotate' }).click();
  await control(page, 'Claim').selectOption('consecrated');
  await control(page, 'Verdict').selectOption('unverifiable');
  await submit(page);
  await expect(control(page, 'Why the verdict changes')).toBeFocused();
  await fill(page, { 'Why the verdict changes': 'It is put as a fact.' });
  await submit(page);
  await expect(page.locator('mark#consecrated [data-verdict="unverifiable"]')).toBeVisible({
    timeout: 60_000,
  });
  rmSync(permalinks);
  expect(readFileSync(file, 'utf8')).toBe(
    BARE.replace('verdict: opinion', 'verdict: unverifiable').replace(
      '    asOf: 2024-04-01\nsources',
      `    asOf: 2024-04-01
    history:
      - date: ${today()}
        from: opinion
        to: unverifiable
        reason: It is put as a fact.
sources`,
    ),
  );
});

test('nobody else gets through to the files', async ({ page, request }) => {
  await reset(page);
  // The server reloads the page once more after the reset; the token is there when that is over.
  let token = '';
  await expect(async () => {
    token = await page.evaluate(() => Reflect.get(globalThis, 'annotateToken') as string);
    expect(token).toMatch(/\S/u);
  }).toPass({ timeout: 60_000 });
  const origin = new URL(server.url).origin;
  const ask = async (data: unknown, headers: Readonly<Record<string, string>> = {}) =>
    (
      await request.post(`${server.url}__annotate`, {
        data: typeof data === 'string' ? Buffer.from(data) : data,
        headers: {
          origin,
          'x-annotate-token': token,
          'content-type': 'application/json',
          ...headers,
        },
      })
    ).status();
  const described = { action: 'describe', article: 'gettysburg-address' };
  expect(await ask(described)).toBe(200);
  expect(await ask(described, { origin: 'https://evil.example' })).toBe(403);
  expect(await ask(described, { 'x-annotate-token': 'guessed' })).toBe(403);
  expect(await ask(described, { 'content-type': 'text/plain' })).toBe(415);
  expect(await ask('{ "action": ')).toBe(400);
  expect(await ask('null')).toBe(422);
  expect(await ask({ ...described, article: '../../../etc/passwd' })).toBe(422);
  expect(await ask({ ...described, filler: 'x'.repeat(400_000) })).toBe(413);
  expect((await request.get(`${server.url}__annotate`)).status()).toBe(403);
  expect(await ask(described)).toBe(200);
  expect(readFileSync(file, 'utf8')).toBe(BARE);
});

test('a broken quote shows over the page until it is mended', async ({ page, request }) => {
  await reset(page);
  writeFileSync(file, BARE.replace('have consecrated it', 'have consecratd it'));
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('the quote is not in the text', { timeout: 60_000 });
  await expect(overlay).toContainText('nearest is "have consecrated it"');
  expect(server.log()).toContain('quote-missing');
  for (const address of ['', 'claims/', ARTICLE]) {
    expect((await request.get(server.url + address)).status()).toBe(200);
  }
  writeFileSync(file, BARE);
  await expect(overlay).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('mark#consecrated')).toBeVisible();
});
