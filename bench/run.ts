import { measureAnchor } from './anchor.ts';
import { measureBuild } from './build/build.ts';
import { measureLighthouse } from './lighthouse.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { measureRebuild } from './rebuild.ts';
import { measureSearch } from './search/search.ts';
import { measureWeight } from './weight.ts';

/** The measurements by name: each builds what it measures, prints its numbers and throws if it cannot measure. */
const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  anchor: measureAnchor,
  weight: measureWeight,
  lighthouse: measureLighthouse,
  build: measureBuild,
  rebuild: measureRebuild,
  search: measureSearch,
};

const options = readOptions(process.argv.slice(2));
const unknown = options.parts.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  console.error(
    `There is no part "${unknown.join('", "')}", expected ${Object.keys(PARTS).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  const asked = Object.entries(PARTS).filter(
    ([name]) => options.parts.length === 0 || options.parts.includes(name),
  );
  for (const [index, [name, measure]] of asked.entries()) {
    console.log(`\n— ${name} (${index + 1} of ${asked.length})`);
    await measure(options);
  }
}
