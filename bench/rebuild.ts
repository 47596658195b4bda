import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtSite, describeCost } from './build/corpus-site.ts';
import { measure, type Cost } from './build/measure.ts';
import { settleDisk } from './build/set-aside.ts';
import { describeSpread, median } from './build/statistics.ts';
import type { BenchOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { writeResults } from './results.ts';

/** Our build from nothing, and again after one claim was edited. */
export async function measureRebuild(
  { sizes, rounds }: BenchOptions,
  progress: Progress,
): Promise<void> {
  for (const size of sizes) {
    progress.plan(rounds);
    const { contentDir, contender, cold } = await builtSite(size, progress);
    const rebuilds: Cost[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      editOneClaim(contentDir, round);
      settleDisk();
      const rebuild = () => measure(contender.commands);
      rebuilds.push(await progress.run('one claim edited', rebuild, describeCost));
    }
    progress.log(
      '',
      `${size} articles            wall s`,
      `from nothing, ${cold.length} runs    ${describeSpread(wallOf(cold), 1)}`,
      `one claim edited, ${rebuilds.length} runs ${describeSpread(wallOf(rebuilds), 1)}`,
      `× of the build from nothing ${(median(wallOf(rebuilds)) / median(wallOf(cold))).toFixed(2)}`,
      `written to ${writeResults('rebuild', { articles: size, cold, rebuilds })}`,
    );
  }
}

function wallOf(costs: readonly Cost[]): readonly number[] {
  return costs.map(({ wall }) => wall);
}

/** The edits stay: nothing that is measured later depends on these words, and the next bench writes its corpus anew. */
function editOneClaim(contentDir: string, round: number): void {
  const folder = path.join(contentDir, 'articles');
  const name = readdirSync(folder).sort()[round];
  if (name === undefined) throw new Error(`There is no article number ${round} in ${folder}.`);
  const file = path.join(folder, name);
  const text = readFileSync(file, 'utf8');
  const edited = text.replace('The figures published that year', 'The figures of that very year');
  if (edited === text) throw new Error(`${file} has no claim to edit.`);
  writeFileSync(file, edited);
}
