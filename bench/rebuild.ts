import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { prepareCorpus } from './build/build.ts';
import { measure } from './build/measure.ts';
import { ours } from './build/ours.ts';
import type { BenchOptions } from './options.ts';
import { writeResults } from './results.ts';

/** Our build from nothing, and again after one claim was edited. */
export async function measureRebuild({ sizes, rounds }: BenchOptions): Promise<void> {
  for (const size of sizes) {
    const contentDir = await prepareCorpus(size, `rebuild-${size}`);
    const contender = ours(contentDir);
    contender.clean();
    const cold = await measure(contender.commands);
    console.log(`  cold: ${cold.wall.toFixed(1)} s, CPU ${cold.cpu.toFixed(1)} s`);
    const rebuilds = [];
    for (let round = 1; round <= rounds; round += 1) {
      editOneClaim(contentDir, round);
      const rebuilt = await measure(contender.commands);
      rebuilds.push(rebuilt);
      console.log(
        `  one claim edited: ${rebuilt.wall.toFixed(1)} s, CPU ${rebuilt.cpu.toFixed(1)} s; of the cold build ${(rebuilt.wall / cold.wall).toFixed(2)}`,
      );
    }
    console.log(`written to ${writeResults('rebuild', { articles: size, cold, rebuilds })}`);
  }
}

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
