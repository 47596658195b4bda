import { chromium, type Browser } from '@playwright/test';
import { findOrInstallChromium } from '../tests/browser/find-chromium.ts';
import type { BenchOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { withShippedSite } from './with-shipped-site.ts';

const KINDS = ['document', 'stylesheet', 'script', 'font', 'other'] as const;
type Kind = (typeof KINDS)[number];
type Weights = Readonly<Record<Kind, number>>;

/** Most bytes the article page may need, as they travel. */
const ARTICLE_BUDGET = { 'HTML + CSS + script': 60_000, script: 8_000, fonts: 80_000 };
const BUDGETED = ['HTML + CSS + script', 'script', 'fonts'] as const;

/** What a browser that knows nothing of the site fetches to show one page of each kind, in bytes as they travel. */
export async function measureWeight(_: BenchOptions, progress: Progress): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: ['--no-sandbox'],
  });
  try {
    progress.doing('building the shipped publication');
    await withShippedSite(async (pages) => {
      progress.plan(Object.keys(pages).length);
      const rows: [string, Weights][] = [];
      for (const [kind, address] of Object.entries(pages)) {
        rows.push([kind, await progress.run(kind, () => weigh(browser, address))]);
      }
      progress.log(describe(['page', 'HTML', 'CSS', 'script', 'fonts', 'other']));
      for (const [kind, weights] of rows) {
        progress.log(describe([kind, ...KINDS.map((name) => weights[name])]));
        if (kind === 'article') progress.log(...describeBudget(weights));
      }
    });
  } finally {
    await browser.close();
  }
}

async function weigh(browser: Browser, address: string): Promise<Weights> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const weights = { document: 0, stylesheet: 0, script: 0, font: 0, other: 0 };
  const measured: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const kind = KINDS.find((name) => name === request.resourceType()) ?? 'other';
    measured.push(
      request.sizes().then(({ responseBodySize }) => {
        weights[kind] += responseBodySize;
      }),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(measured);
  await context.close();
  return weights;
}

/** The article page, with all its claims, is the one that has a budget. */
function describeBudget({ document, stylesheet, script, font }: Weights): readonly string[] {
  const sums = { 'HTML + CSS + script': document + stylesheet + script, script, fonts: font };
  return BUDGETED.map((name) => {
    const [sum, most] = [sums[name], ARTICLE_BUDGET[name]];
    return `article: ${name} ${sum} of ${most} bytes, ${sum > most ? 'OVER' : 'within'}`;
  });
}

function describe(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padEnd(11)).join('');
}
