import { measureAnchor } from './anchor.ts';
import { measureBuild } from './build/build.ts';
import { removeSetAside } from './build/set-aside.ts';
import { measureLighthouse } from './lighthouse.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { Progress } from './progress.ts';
import { measureRebuild } from './rebuild.ts';
import { measureSearch } from './search/search.ts';
import { formatDuration } from './time-left.ts';
import { measureWeight } from './weight.ts';

/** A measurement: it builds what it measures, prints its numbers and throws if it cannot measure. */
interface Part {
  readonly measure: (options: BenchOptions, progress: Progress) => Promise<void>;
  /** Articles of its corpora, where no others are asked for. A default run has a quarter of an hour for all parts. */
  readonly sizes: readonly number[];
  /** Seconds it takes with these sizes, on two cores and for the first guess of the time left. */
  readonly usual: number;
}

const PARTS: Readonly<Record<string, Part>> = {
  anchor: { measure: measureAnchor, sizes: [], usual: 20 },
  weight: { measure: measureWeight, sizes: [], usual: 25 },
  lighthouse: { measure: measureLighthouse, sizes: [], usual: 170 },
  build: { measure: measureBuild, sizes: [100], usual: 190 },
  rebuild: { measure: measureRebuild, sizes: [1000], usual: 190 },
  search: { measure: measureSearch, sizes: [1000], usual: 230 },
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
  const started = performance.now();
  const progress = new Progress(
    asked.map(([name, { sizes, usual }]) => ({
      name,
      usual: options.sizes === undefined || sizes.length === 0 ? usual : undefined,
    })),
  );
  try {
    try {
      for (const [, { measure, sizes }] of asked) {
        progress.begin();
        await measure({ ...options, sizes: options.sizes ?? sizes }, progress);
      }
    } finally {
      progress.doing('removing what was built');
      removeSetAside();
    }
    progress.log(`\ntook ${formatDuration((performance.now() - started) / 1000)}`);
  } finally {
    progress.end();
  }
}
