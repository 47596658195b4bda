import { chromium, type Browser } from '@playwright/test';
import { findOrInstallChromium } from '../tests/browser/find-chromium.ts';
import { withShippedSite } from './with-shipped-site.ts';

const KINDS = ['document', 'stylesheet', 'script', 'font', 'other'] as const;
type Kind = (typeof KINDS)[number];
type Weights = Readonly<Record<Kind, number>>;

/** Most bytes the article page may need, as they travel. */
const ARTICLE_BUDGET = { 'HTML + CSS + script': 60_000, script: 8_000, fonts: 80_000 };
const BUDGETED = ['HTML + CSS + script', 'script', 'fonts'] as const;

/** What a browser that knows nothing of the site fetches to show one page of each kind, in bytes as they travel. */
export async function measureWeight(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: ['--no-sandbox'],
  });
  try {
    await withShippedSite(async (pages) => {
      console.log(['page', 'HTML', 'CSS', 'script', 'fonts', 'other'].map(pad).join(''));
      for (const [kind, address] of Object.entries(pages)) {
        const weights = await weigh(browser, address);
        print(kind, weights);
        if (kind === 'article') printBudget(weights);
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

function print(page: string, weights: Weights): void {
  console.log([page, ...KINDS.map((kind) => String(weights[kind]))].map(pad).join(''));
}

/** The article page, with all its claims, is the one that has a budget. */
function printBudget({ document, stylesheet, script, font }: Weights): void {
  const sums = { 'HTML + CSS + script': document + stylesheet + script, script, fonts: font };
  for (const name of BUDGETED) {
    const [sum, most] = [sums[name], ARTICLE_BUDGET[name]];
    console.log(`article: ${name} ${sum} of ${most} bytes, ${sum > most ? 'OVER' : 'within'}`);
  }
}

function pad(cell: string): string {
  return cell.padEnd(11);
}
