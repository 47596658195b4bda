import path from 'node:path';
import { writeCorpus } from '../corpus/write-corpus.ts';
import type { Progress } from '../progress.ts';
import { warmShareImages } from '../warm-share-images.ts';
import type { Contender } from './contender.ts';
import { measure, type Cost } from './measure.ts';
import { ours } from './ours.ts';
import { settleDisk } from './set-aside.ts';
import { WORK_FOLDER } from './work-folder.ts';

/** A content folder made by seed, and our build of it. */
export interface CorpusSite {
  readonly contentDir: string;
  readonly contender: Contender;
  /** What our builds from nothing have cost in this run of the bench. */
  readonly cold: Cost[];
}

const sites = new Map<number, CorpusSite>();

/** The corpus of so many articles with its share images drawn. All parts of one run of the bench share it. */
export async function corpusSite(size: number, progress: Progress): Promise<CorpusSite> {
  const made = sites.get(size);
  if (made !== undefined) return made;
  progress.doing(`writing ${size} articles and their share images`);
  const contentDir = path.join(WORK_FOLDER, `corpus-${size}`);
  writeCorpus(contentDir, size);
  await warmShareImages(contentDir);
  const site = { contentDir, contender: ours(contentDir), cold: [] };
  sites.set(size, site);
  return site;
}

/** The same, with its finished site: from an earlier part, or built now. */
export async function builtSite(size: number, progress: Progress): Promise<CorpusSite> {
  const site = await corpusSite(size, progress);
  if (site.cold.length > 0) return site;
  progress.doing('our build from nothing');
  site.contender.clean();
  settleDisk();
  const cost = await measure(site.contender.commands);
  site.cold.push(cost);
  progress.log(`    our build from nothing: ${describeCost(cost)}`);
  return site;
}

/** Seconds by the clock, and of the processor. */
export function describeCost({ wall, cpu }: Cost): string {
  return `${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s`;
}
