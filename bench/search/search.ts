import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findOrInstallChromium } from '../../tests/browser/find-chromium.ts';
import { builtSite } from '../build/corpus-site.ts';
import { versionOf } from '../build/ours.ts';
import { median } from '../build/statistics.ts';
import type { BenchOptions } from '../options.ts';
import type { Progress } from '../progress.ts';
import { describeMachine, writeResults } from '../results.ts';
import { serveCompressed } from '../serve-compressed.ts';
import { addDefaultInterface, INTERFACES, type Interface } from './interfaces.ts';
import { chooseQueries } from './queries.ts';
import { describeRows, type SearchRow } from './search-table.ts';
import { askFor, openWarm, untilQuiet, visitCold, type ColdVisit, type Window } from './visit.ts';

const PORT = Number(process.env['BENCH_PORT'] ?? 4480);
const ORIGIN = `http://localhost:${PORT}`;
export const QUERIES = 25;
/** So many of them are asked by new readers, the others on open pages. */
const COLD_QUERIES = 5;
/** Words of every claim, to begin with. */
const COMMON_WORDS = ['planned', 'since'] as const;
/** Long enough for what follows the first result, its filters' numbers, to be asked for. */
const BETWEEN_QUERIES_MS = 100;
/** A verdict of the shipped scale, that a sixth of the claims have. */
const VERDICT = 'false';

/** Ours fetches the filters that come into sight: on a phone none, in a window this tall all of them. */
const DESKTOP: Window = { width: 1280, height: 720 };
const PHONE: Window = { width: 390, height: 844 };
const TALL: Window = { width: 1280, height: 1600 };

/** By new readers in each window; the others on open pages, and there once more with a filter. */
const RUNS = 3 * COLD_QUERIES + 2 * (QUERIES - COLD_QUERIES);

/** Bytes and waiting time of our search page, and of Pagefind's own default interface on the same index. */
export async function measureSearch({ sizes }: BenchOptions, progress: Progress): Promise<void> {
  const versions = { pagefind: versionOf('pagefind'), playwright: versionOf('@playwright/test') };
  for (const size of sizes) {
    progress.plan(RUNS);
    const { contentDir, contender } = await builtSite(size, progress);
    await addDefaultInterface(contender.outDir);
    const queries = chooseQueries(contentDir, QUERIES);
    const rows = await measureFolder(contender.outDir, queries, progress);
    progress.log(
      ...describeRows(size, rows),
      JSON.stringify({ ...versions, ...describeMachine() }),
      `written to ${writeResults('search', { articles: size, versions, queries, rows })}`,
    );
  }
}

/** Serves a finished site that has the default interface too, and measures both in Chromium. */
export async function measureFolder(
  folder: string,
  queries: readonly string[],
  progress: Progress,
): Promise<readonly SearchRow[]> {
  const server = await serveCompressed(folder, PORT);
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: ['--no-sandbox'],
  });
  try {
    return await measureInterfaces({ browser, sent: countSent(server), progress }, queries);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Counts the bytes that a server sends, headers included. */
function countSent(server: Server): () => number {
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => sockets.push(socket));
  return () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
}

/** What every measurement needs. */
interface Bench {
  readonly browser: Browser;
  /** Bytes the server has sent so far. */
  readonly sent: () => number;
  readonly progress: Progress;
}

async function measureInterfaces(
  bench: Bench,
  queries: readonly string[],
): Promise<readonly SearchRow[]> {
  const [cold, warm] = [queries.slice(0, COLD_QUERIES), queries.slice(COLD_QUERIES)];
  const { browser, sent } = bench;
  // Whether one waits for the typing to pause does not change the bytes.
  const waiting = INTERFACES.filter(({ pauses }) => pauses);
  const visit = (what: string, window: Window) =>
    inTurn(bench, waiting, `new readers, ${what}`, cold, (ui, words) =>
      visitCold(browser, ORIGIN, ui, words, sent, window),
    );
  const desktop = await visit('desktop', DESKTOP);
  const phone = await visit('phone', PHONE);
  const tall = await visit('tall window', TALL);
  const plain = await measureWarm(bench, 'open pages', warm);
  const filtered = await measureWarm(bench, 'open pages, filtered', warm, VERDICT);
  return INTERFACES.map((ui) => {
    const bytes = (visits: typeof desktop, name: keyof ColdVisit) => {
      const counted = visits.get(ui)?.map((visit) => visit[name]);
      return counted === undefined ? undefined : median(counted);
    };
    return {
      name: ui.name,
      bytesToFirst: bytes(desktop, 'bytesToFirst'),
      bytesInAll: bytes(desktop, 'bytesInAll'),
      bytesOnPhone: bytes(phone, 'bytesInAll'),
      bytesInTallWindow: bytes(tall, 'bytesInAll'),
      plain: plain.get(ui) ?? [],
      filtered: filtered.get(ui) ?? [],
    };
  });
}

/** Milliseconds to the results of words that are new to the page, on pages that have searched before. */
async function measureWarm(
  bench: Bench,
  what: string,
  queries: readonly string[],
  verdict?: string,
): Promise<ReadonlyMap<Interface, readonly number[]>> {
  const pages = new Map<Interface, Page>();
  for (const ui of INTERFACES) {
    bench.progress.doing(`opening ${ui.name}`);
    pages.set(ui, await openWarm(bench.browser, ORIGIN, ui, COMMON_WORDS, bench.sent, verdict));
  }
  const times = await inTurn(bench, INTERFACES, what, queries, async (ui, words) => {
    const page = pages.get(ui);
    if (page === undefined) throw new Error(`${ui.name} has no page, expected one that is open.`);
    const time = await askFor(page, ui, words);
    await untilQuiet(bench.sent, BETWEEN_QUERIES_MS);
    return time;
  });
  for (const page of pages.values()) await page.context().close();
  return times;
}

/** Measures each of the interfaces with every query. Who comes first changes from query to query. */
async function inTurn<T>(
  { progress }: Bench,
  interfaces: readonly Interface[],
  what: string,
  queries: readonly string[],
  measure: (ui: Interface, words: string) => Promise<T>,
): Promise<ReadonlyMap<Interface, readonly T[]>> {
  const measured = new Map<Interface, T[]>(interfaces.map((ui) => [ui, []]));
  for (const [index, words] of queries.entries()) {
    const order = index % 2 === 0 ? interfaces : interfaces.toReversed();
    await progress.run(`${what}, "${words}"`, async () => {
      for (const ui of order) measured.get(ui)?.push(await measure(ui, words));
    });
  }
  return measured;
}
