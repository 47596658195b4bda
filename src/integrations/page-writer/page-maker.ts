import { inBatches } from '../../loading/run-in-threads.ts';
import type { CheckedFiles } from '../verify-output/check-site.ts';
import type { FilesReport } from '../verify-output/file-checker.ts';
import { describeFailedFiles } from './failed-files.ts';
import { createFileMaker, type FileToMake, type MadeFiles, type RenderPage } from './make-files.ts';
import { type PageThreads, startPageThreads } from './page-threads.ts';
import type { SiteInMaking } from './page-thread.ts';

/** Makes the files of a site's routes, and checks them. */
export interface PageMaker {
  /** Begins a site. `render` is for a small one, which is made where it is. */
  readonly begin: (site: SiteInMaking, render: RenderPage) => void;
  readonly make: (wanted: FileToMake) => void;
  /**
   * Waits until every file is made, or cannot be.
   *
   * @throws AstroError naming the files that could not be made.
   */
  readonly finish: () => Promise<void>;
  /** The files that were made and checked. */
  readonly checked: () => CheckedFiles;
}

/** Threads take about as long to start as so many files take to be made. */
const FEWEST_FOR_THREADS = 1000;
/** Files handed to a thread at once: enough to make handing cheap, few enough to end all threads together. */
const BATCH = 32;

/** @param fewestForThreads So many files are made by threads. */
export function createPageMaker(fewestForThreads = FEWEST_FOR_THREADS): PageMaker {
  const files = new Set<string>();
  let waiting: FileToMake[] = [];
  let begun: { readonly site: SiteInMaking; readonly render: RenderPage } | undefined;
  let threads: PageThreads | undefined;
  let reports: readonly FilesReport[] = [];

  const site = () => {
    if (begun === undefined) throw new Error('No site was begun, expected one to make pages for.');
    return begun;
  };
  return {
    begin: (next, render) => {
      begun = { site: next, render };
    },
    make: (wanted) => {
      files.add(wanted.file);
      waiting.push(wanted);
      if (waiting.length >= fewestForThreads) threads ??= startPageThreads(site().site);
      if (waiting.length < BATCH || threads === undefined) return;
      for (const batch of inBatches(waiting, BATCH)) threads.send(batch);
      waiting = [];
    },
    finish: async () => {
      threads?.send(waiting);
      const made = threads ? await threads.finish() : [await makeHere(waiting, site())];
      const failed = made.flatMap((files) => files.failed);
      if (failed.length > 0) throw describeFailedFiles(failed);
      reports = made.map(({ checked }) => checked);
    },
    checked: () => ({ has: (file) => files.has(file), reports }),
  };
}

async function makeHere(
  wanted: readonly FileToMake[],
  { site, render }: { readonly site: SiteInMaking; readonly render: RenderPage },
): Promise<MadeFiles> {
  const files = createFileMaker(site, render);
  for (const file of wanted) await files.make(file);
  return files.report();
}
