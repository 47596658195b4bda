import { execFileSync } from 'node:child_process';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findOrInstallChromium } from '../../tests/browser/find-chromium.ts';
import { prepareCorpus } from '../build/build.ts';
import { ours, versionOf } from '../build/ours.ts';
import { median } from '../build/statistics.ts';
import type { BenchOptions } from '../options.ts';
import { writeResults } from '../results.ts';
import { serveCompressed } from '../serve-compressed.ts';
import { addDefaultInterface, INTERFACES, type Interface } from './interfaces.ts';
import { chooseQueries } from './queries.ts';
import { printRows, type SearchRow } from './search-table.ts';
import { askFor, openWarm, visitCold } from './visit.ts';

const PORT = Number(process.env['BENCH_PORT'] ?? 4480);
const ORIGIN = `http://localhost:${PORT}`;
export const QUERIES = 35;
/** So many of them are asked by new readers, the others on open pages. */
const COLD_QUERIES = 5;
/** A word of every claim, to begin with. */
const COMMON_WORD = 'planned';
/** A verdict of the shipped scale, that a sixth of the claims have. */
const VERDICT = 'false';

/** Bytes and waiting time of our search page, and of Pagefind's own default interface on the same index. */
export async function measureSearch({ sizes }: BenchOptions): Promise<void> {
  const versions = { pagefind: versionOf('pagefind'), playwright: versionOf('@playwright/test') };
  for (const size of sizes) {
    const contentDir = await prepareCorpus(size);
    const folder = build(contentDir);
    await addDefaultInterface(folder);
    const queries = chooseQueries(contentDir, QUERIES);
    const rows = await measureFolder(folder, queries);
    printRows(size, rows);
    console.log(
      `written to ${writeResults('search', { articles: size, versions, queries, rows })}`,
    );
  }
}

/** Serves a finished site that has the default interface too, and measures both in Chromium. */
export async function measureFolder(
  folder: string,
  queries: readonly string[],
): Promise<readonly SearchRow[]> {
  const server = await serveCompressed(folder, PORT);
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: ['--no-sandbox'],
  });
  try {
    return await measureInterfaces(browser, queries, countSent(server));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function build(contentDir: string): string {
  const { outDir, commands } = ours(contentDir);
  for (const { args, cwd, env } of commands) {
    const [program, ...rest] = args;
    execFileSync(program, rest, {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    });
  }
  return outDir;
}

/** Counts the bytes that a server sends, headers included. */
function countSent(server: Server): () => number {
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => sockets.push(socket));
  return () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
}

async function measureInterfaces(
  browser: Browser,
  queries: readonly string[],
  sent: () => number,
): Promise<readonly SearchRow[]> {
  const [cold, warm] = [queries.slice(0, COLD_QUERIES), queries.slice(COLD_QUERIES)];
  console.log(`  ${cold.length} visits of new readers to each`);
  const visits = await inTurn(cold, (ui, words) => visitCold(browser, ORIGIN, ui, words, sent));
  console.log(`  ${warm.length} queries on open pages, then with a filter`);
  const plain = await measureWarm(browser, warm);
  const filtered = await measureWarm(browser, warm, VERDICT);
  return INTERFACES.map((ui) => {
    const ofUi = visits.get(ui) ?? [];
    return {
      name: ui.name,
      bytesToFirst: median(ofUi.map(({ bytesToFirst }) => bytesToFirst)),
      bytesInAll: median(ofUi.map(({ bytesInAll }) => bytesInAll)),
      plain: plain.get(ui) ?? [],
      filtered: filtered.get(ui) ?? [],
    };
  });
}

/** Milliseconds to the results of words that are new to the page, on pages that have searched before. */
async function measureWarm(
  browser: Browser,
  queries: readonly string[],
  verdict?: string,
): Promise<ReadonlyMap<Interface, readonly number[]>> {
  const pages = new Map<Interface, Page>();
  for (const ui of INTERFACES) {
    pages.set(ui, await openWarm(browser, ORIGIN, ui, COMMON_WORD, verdict));
  }
  const times = await inTurn(queries, async (ui, words) => {
    const page = pages.get(ui);
    if (page === undefined) throw new Error(`${ui.name} has no page, expected one that is open.`);
    const time = await askFor(page, ui, words);
    await page.waitForLoadState('networkidle');
    return time;
  });
  for (const page of pages.values()) await page.context().close();
  return times;
}

/** Measures every interface with every query. Who comes first changes from query to query. */
async function inTurn<T>(
  queries: readonly string[],
  measure: (ui: Interface, words: string) => Promise<T>,
): Promise<ReadonlyMap<Interface, readonly T[]>> {
  const measured = new Map<Interface, T[]>(INTERFACES.map((ui) => [ui, []]));
  for (const [index, words] of queries.entries()) {
    const order = index % 2 === 0 ? INTERFACES : INTERFACES.toReversed();
    for (const ui of order) measured.get(ui)?.push(await measure(ui, words));
  }
  return measured;
}
