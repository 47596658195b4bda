import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ask } from '../../loading/run-in-threads.ts';
import { createFileQueue, type FileQueue } from './file-queue.ts';
import type { FileMaker, FileToMake, MadeFiles } from './make-files.ts';
import type { Answered, Asked, SiteInMaking } from './page-thread.ts';

/** Threads that make files. */
export interface PageThreads {
  readonly send: (file: FileToMake) => void;
  /**
   * Helps the threads until everything that was sent is made, and ends them.
   *
   * @param here Makes files in this thread, which has nothing else to do by now.
   * @throws Whatever ended a thread first.
   */
  readonly finish: (here: FileMaker) => Promise<readonly MadeFiles[]>;
}

/** Files handed to a thread at once: enough to make handing cheap, and at the end few enough to end all together. */
const FEWEST_AT_ONCE = 16;
const MOST_AT_ONCE = 512;

/** Bytes that a thread takes: for itself and the program, and for each article: its content, and where its pages lead. */
const BYTES_OF_THREAD = 200_000_000;
const BYTES_PER_ARTICLE = 300_000;

/**
 * How many threads are to help this one: one for each further core, but no more than there is memory for. Half of it is
 * left to this thread and to the search index, which takes most while pages are made.
 *
 * @param cores Those of the machine.
 * @param freeBytes Memory that is not in use.
 */
export function countThreads(articles: number, cores: number, freeBytes: number): number {
  const affordable = freeBytes / 2 / (BYTES_OF_THREAD + articles * BYTES_PER_ARTICLE);
  return Math.min(cores - 1, Math.floor(affordable));
}

export function startPageThreads(site: SiteInMaking): PageThreads {
  const { length: articles } = site.content.articles;
  const workers = Array.from(
    { length: countThreads(articles, availableParallelism(), process.availableMemory()) },
    () =>
      new Worker(path.join(import.meta.dirname, 'page-thread.ts'), {
        workerData: site,
        execArgv: [],
      }),
  );
  const queue = createFileQueue();
  /** A thread that is done may have to wait until this one answers, so while many files are left it gets many. */
  const portion = (): number => {
    const share = Math.ceil(queue.size() / (workers.length + 1) / 4);
    return Math.min(Math.max(share, FEWEST_AT_ONCE), MOST_AT_ONCE);
  };
  const make = async (worker: Worker): Promise<void> => {
    for (;;) {
      const asked: Asked = await queue.take(portion);
      if (asked.length === 0) return;
      await ask<Answered>(worker, asked);
    }
  };
  const making = Promise.all(workers.map(make));
  // Whoever finishes awaits the same promise; the files that are left are of no use then.
  making.catch(queue.clear);
  return {
    send: queue.add,
    finish: async (here) => {
      try {
        queue.end();
        await Promise.all([making, makeHere(queue, here)]);
        const asked: Asked = 'report';
        const made = await Promise.all(workers.map((worker) => ask<MadeFiles>(worker, asked)));
        return [...made, here.report()];
      } finally {
        await Promise.all(workers.map((worker) => worker.terminate()));
      }
    },
  };
}

/** After each file, threads that are done get their next ones, and the search index its next records. */
async function makeHere(queue: FileQueue, here: FileMaker): Promise<void> {
  for (;;) {
    const [file] = await queue.take(() => 1);
    if (file === undefined) return;
    await here.make(file);
    await setImmediate();
  }
}
