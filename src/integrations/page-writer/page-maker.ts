import type { PreviousSite } from '../previous-site.ts';
import type { CheckedFiles } from '../verify-output/check-site.ts';
import type { FilesReport } from '../verify-output/file-checker.ts';
import { describeFailedFiles } from './failed-files.ts';
import {
  createFileMaker,
  type FileMaker,
  type FileToMake,
  type MadeFiles,
  type RenderPage,
} from './make-files.ts';
import { type PageThreads, startPageThreads } from './page-threads.ts';
import type { SiteInMaking } from './page-thread.ts';

/** Makes the files of a site's routes, and checks them. */
export interface PageMaker {
  /** Begins a site. `render` is for a small one, which is made where it is. */
  readonly begin: (site: SiteInMaking, render: RenderPage) => void;
  /**
   * Has a file made, or takes the one over that the previous site has with this key.
   *
   * @throws Error if another route makes the same file.
   */
  readonly make: (wanted: FileToMake, key?: string) => void;
  /**
   * Waits until every file is made, or cannot be.
   *
   * @throws AstroError naming the files that could not be made.
   */
  readonly finish: () => Promise<void>;
  /** The files that were made and checked. */
  readonly checked: () => CheckedFiles;
  /** Every file, made or taken over. */
  readonly files: () => Iterable<string>;
}

/** Threads take about as long to start as so many files take to be made. */
const FEWEST_FOR_THREADS = 1000;

/**
 * @param previous The site whose files are taken over.
 * @param fewestForThreads So many files are made by threads.
 */
export function createPageMaker(
  previous: Pick<PreviousSite, 'reuse' | 'note'>,
  fewestForThreads = FEWEST_FOR_THREADS,
): PageMaker {
  /** The code that makes each file. */
  const components = new Map<string, string>();
  const made = new Set<string>();
  /** Those of a site that is too small for threads, or may be. */
  const waiting: FileToMake[] = [];
  let begun: { readonly site: SiteInMaking; readonly render: RenderPage } | undefined;
  let threads: PageThreads | undefined;
  let reports: readonly FilesReport[] = [];

  const site = () => {
    if (begun === undefined) throw new Error('No site was begun, expected one to make pages for.');
    return begun;
  };
  const noteComponent = (file: string, component: string): void => {
    const other = components.get(file);
    if (other !== undefined)
      throw new Error(
        `${other} and ${component} both make ${file}, expected one of them to. ` +
          'If the name is that of a content file, give that file another; else it is a fault of these two.',
      );
    components.set(file, component);
  };
  return {
    begin: (next, render) => {
      begun = { site: next, render };
    },
    make: (wanted, key) => {
      const { file, page } = wanted;
      noteComponent(file, page.component);
      if (key !== undefined) {
        if (previous.reuse(file, key)) return;
        previous.note(file, key);
      }
      made.add(file);
      if (threads !== undefined) {
        threads.send(wanted);
        return;
      }
      waiting.push(wanted);
      if (waiting.length < fewestForThreads) return;
      threads = startPageThreads(site().site);
      waiting.splice(0).forEach(threads.send);
    },
    finish: async () => {
      const here = createFileMaker(site().site, site().render);
      const all = threads ? await threads.finish(here) : [await makeHere(waiting, here)];
      const failed = all.flatMap((files) => files.failed);
      if (failed.length > 0) throw describeFailedFiles(failed);
      reports = all.map(({ checked }) => checked);
    },
    checked: () => ({ has: (file) => made.has(file), reports }),
    files: () => components.keys(),
  };
}

async function makeHere(wanted: readonly FileToMake[], here: FileMaker): Promise<MadeFiles> {
  for (const file of wanted) await here.make(file);
  return here.report();
}
