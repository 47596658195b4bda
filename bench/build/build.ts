import type { BenchOptions } from '../options.ts';
import type { Progress } from '../progress.ts';
import { describeMachine, writeResults } from '../results.ts';
import type { Contender } from './contender.ts';
import { corpusSite, describeCost } from './corpus-site.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { attempt, type Entry } from './entry.ts';
import { measure } from './measure.ts';
import { readSitePages, type SitePages } from './site-pages.ts';
import { settleDisk } from './set-aside.ts';
import { starlight } from './starlight.ts';
import { describeTable } from './table.ts';
import { toRow, type Row } from './row.ts';

/** Peers by the name they are asked for. `undefined` is one that this machine does not have. */
const PEERS: Readonly<
  Record<string, () => Promise<Contender | undefined> | Contender | undefined>
> = { eleventy, hugo, starlight };

/** The whole site from nothing, by our program and by its peers; runs alternate. */
export async function measureBuild(options: BenchOptions, progress: Progress): Promise<void> {
  const { sizes, rounds, only } = options;
  const asked = Object.keys(PEERS).filter((name) => only.length === 0 || only.includes(name));
  const tables: { readonly articles: number; readonly rows: readonly Row[] }[] = [];
  for (const [index, articles] of sizes.entries()) {
    const later = (sizes.length - index - 1) * rounds * (asked.length + 1);
    const plan = (runs: number) => {
      progress.plan(runs + later);
    };
    plan(rounds * (asked.length + 1));
    const rows = await measureSize(articles, rounds, asked, plan, progress);
    tables.push({ articles, rows });
    progress.log(...describeTable(articles, rows, describeMachine()));
  }
  progress.log(`written to ${writeResults('build', { tables })}`);
}

/** @param plan Told how many runs are to come. */
async function measureSize(
  size: number,
  rounds: number,
  asked: readonly string[],
  plan: (runs: number) => void,
  progress: Progress,
): Promise<readonly Row[]> {
  const { contender, cold } = await corpusSite(size, progress);
  const own: Entry = { name: contender.name, contender, costs: cold };
  await runOnce(own, progress);
  const site = readSitePages(contender.outDir);
  const peers: Entry[] = [];
  for (const name of asked) peers.push(...(await enter(name, site, progress)));
  for (let round = 1; round <= rounds; round += 1) {
    const running = peers.filter(({ failure }) => failure === undefined);
    plan((rounds - round + 1) * (running.length + 1) - (round === 1 ? 1 : 0));
    if (round > 1) await runOnce(own, progress);
    for (const peer of running) await attempt(peer, () => runOnce(peer, progress), progress);
  }
  return [own, ...peers].map(toRow);
}

/** A peer with its contents written, or that has failed at it; none if this machine does not have it. */
async function enter(name: string, site: SitePages, progress: Progress): Promise<readonly Entry[]> {
  const entry: Entry = { name, costs: [] };
  progress.doing(`${name}: installing it where it is not, writing ${site.count} contents`);
  await attempt(
    entry,
    async () => {
      const contender = await PEERS[name]?.();
      if (contender === undefined) return;
      entry.name = contender.name;
      entry.contender = contender;
      contender.prepare(site);
    },
    progress,
  );
  if (entry.contender !== undefined || entry.failure !== undefined) return [entry];
  progress.log(`  ${name} is not installed on this machine: left out`);
  return [];
}

async function runOnce({ contender, costs }: Entry, progress: Progress): Promise<void> {
  if (contender === undefined) return;
  contender.clean();
  settleDisk();
  costs.push(await progress.run(contender.name, () => measure(contender.commands), describeCost));
}
