import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BenchOptions } from '../options.ts';
import { describeMachine, writeResults } from '../results.ts';
import { writeCorpus } from '../corpus/write-corpus.ts';
import { warmShareImages } from '../warm-share-images.ts';
import type { Contender } from './contender.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { measure, type Cost } from './measure.ts';
import { ours } from './ours.ts';
import { readSitePages } from './site-pages.ts';
import { starlight } from './starlight.ts';
import { printTable, type Row } from './table.ts';
import { WORK_FOLDER } from './work-folder.ts';

/** A build longer than this is measured once. */
const ONE_RUN_ABOVE_S = 60;

/** The whole site from nothing, by our program and by its peers; runs alternate. */
export async function measureBuild(options: BenchOptions): Promise<void> {
  console.log(JSON.stringify(describeMachine()));
  const tables: object[] = [];
  for (const size of options.sizes) {
    const rows = await measureSize(size, options);
    printTable(size, rows);
    tables.push({ articles: size, rows });
  }
  console.log(`written to ${writeResults('build', { tables })}`);
}

async function measureSize(size: number, { rounds, only }: BenchOptions): Promise<readonly Row[]> {
  const contentDir = await prepareCorpus(size);
  const own = ours(contentDir);
  const costs = new Map<Contender, Cost[]>([[own, []]]);
  await measureOnce(own, costs, 1);
  const site = readSitePages(own.outDir);
  for (const peer of peers(only)) {
    console.log(`  ${peer.name}: writing ${site.pages.length} contents`);
    peer.prepare(site);
    costs.set(peer, []);
    await measureOnce(peer, costs, 1);
  }
  for (let round = 2; round <= rounds; round += 1) {
    for (const contender of costs.keys()) await measureOnce(contender, costs, round);
  }
  return [...costs].map(([contender, ofContender]) => toRow(contender, ofContender));
}

/** The content folder of so many articles, with its share images drawn. */
export async function prepareCorpus(size: number, name = `corpus-${size}`): Promise<string> {
  const contentDir = path.join(WORK_FOLDER, name);
  console.log(`  ${name}: writing ${size} articles and their share images`);
  writeCorpus(contentDir, size);
  await warmShareImages(contentDir);
  return contentDir;
}

function peers(only: readonly string[]): readonly Contender[] {
  const wanted = { eleventy, hugo, starlight };
  return Object.entries(wanted).flatMap(([name, create]) => {
    if (only.length > 0 && !only.includes(name)) return [];
    const peer = create();
    if (peer === undefined) console.log(`  ${name} is not installed on this machine: left out`);
    return peer ?? [];
  });
}

async function measureOnce(
  contender: Contender,
  costs: ReadonlyMap<Contender, Cost[]>,
  round: number,
): Promise<void> {
  const ofContender = costs.get(contender) ?? [];
  if (ofContender.some(({ wall }) => wall > ONE_RUN_ABOVE_S)) return;
  contender.clean();
  const cost = await measure(contender.commands);
  ofContender.push(cost);
  console.log(
    `  run ${round}, ${contender.name}: ${cost.wall.toFixed(1)} s, CPU ${cost.cpu.toFixed(1)} s`,
  );
}

function toRow(contender: Contender, costs: readonly Cost[]): Row {
  return {
    name: contender.name,
    versions: contender.versions,
    costs,
    ...weighPages(contender.outDir),
  };
}

function weighPages(folder: string): { readonly pages: number; readonly bytes: number } {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}, expected the finished site.`);
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => statSync(path.join(folder, name)).size);
  return { pages: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
