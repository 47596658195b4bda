import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findOrInstallChromium } from '../tests/browser/find-chromium.ts';
import { install } from './install.ts';
import type { BenchOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { withShippedSite } from './with-shipped-site.ts';

const RUNS = 3;
const LIGHTHOUSE = 'bench/node_modules/lighthouse/cli/index.js';
const MAX_REPORT_BYTES = 50_000_000;

/** What the site wants to reach, of 100. */
const TARGETS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof TARGETS;
const CATEGORIES = Object.keys(TARGETS) as readonly Category[];

const categorySchema = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(z.enum(CATEGORIES), categorySchema),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), displayValue: z.string().optional() }),
  ),
});
type Report = z.output<typeof reportSchema>;

/** Lighthouse's scores for one page of each kind: mobile settings, the run with the median performance of three. */
export async function measureLighthouse(_: BenchOptions, progress: Progress): Promise<void> {
  progress.doing('installing Lighthouse where it is not, building the shipped publication');
  await install('bench');
  const chromium = findOrInstallChromium();
  await withShippedSite(async (pages) => {
    progress.plan(RUNS * Object.keys(pages).length);
    for (const [kind, address] of Object.entries(pages)) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        reports.push(await progress.run(kind, () => visit(address, chromium)));
      }
      progress.log(...describeReport(kind, medianOf(reports)));
    }
  });
}

async function visit(address: string, chromium: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      LIGHTHOUSE,
      address,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: MAX_REPORT_BYTES },
  );
  const report = reportSchema.parse(JSON.parse(stdout));
  if (report.runtimeError !== undefined) throw new Error(report.runtimeError.message);
  return report;
}

function medianOf(reports: readonly Report[]): Report {
  const sorted = [...reports].sort((a, b) => points(a, 'performance') - points(b, 'performance'));
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) throw new Error('Lighthouse was not run, expected at least one run.');
  return median;
}

function points(report: Report, category: Category): number {
  return Math.round((report.categories[category].score ?? 0) * 100);
}

function describeReport(kind: string, report: Report): readonly string[] {
  const scores = CATEGORIES.map((category) => `${category} ${points(report, category)}`);
  const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map(
    (id) => `${id} ${report.audits[id]?.displayValue ?? '?'}`,
  );
  const below = CATEGORIES.filter((category) => points(report, category) < TARGETS[category]);
  return [
    `${kind.padEnd(8)} ${scores.join(', ')} (${times.join(', ')})`,
    ...below.map(
      (category) =>
        `  below ${TARGETS[category]} in ${category}: ${lossesOf(report, category).join(', ')}`,
    ),
  ];
}

/** The audits that cost points. */
function lossesOf(report: Report, category: Category): string[] {
  return report.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${report.audits[id]?.score ?? ''}`);
}
