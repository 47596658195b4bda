import path from 'node:path';
import { writeCorpus } from '../corpus/write-corpus.ts';
import type { Progress } from '../progress.ts';
import { warmShareImages } from '../warm-share-images.ts';
import type { Contender } from './contender.ts';
import { measure, type Cost } from './measure.ts';
import { ours } from './ours.ts';
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

/** Whether a finished site of that size is there from an earlier part. */
export function isBuilt(size: number): boolean {
  return (sites.get(size)?.cold.length ?? 0) > 0;
}

/** The same, with its finished site: from an earlier part, or built now, as a run of its own. */
export async function builtSite(size: number, progress: Progress): Promise<CorpusSite> {
  const site = await corpusSite(size, progress);
  if (site.cold.length === 0) await buildCold(site, progress);
  return site;
}

async function buildCold({ contender, cold }: CorpusSite, progress: Progress): Promise<void> {
  contender.clean();
  cold.push(
    await progress.run('our build from nothing', () => measure(contender.commands), describeCost),
  );
}

/** Seconds by the clock, and of the processor. */
export function describeCost({ wall, cpu }: Cost): string {
  return `${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s`;
}
