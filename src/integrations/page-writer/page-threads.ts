import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { ask } from '../../loading/run-in-threads.ts';
import type { FileToMake, MadeFiles } from './make-files.ts';
import type { Answered, Asked, SiteInMaking } from './page-thread.ts';

/** Threads that make files, as many as the machine has cores. */
export interface PageThreads {
  readonly send: (files: readonly FileToMake[]) => void;
  /**
   * Waits for everything that was sent, and ends the threads.
   *
   * @throws Whatever ended a thread first.
   */
  readonly finish: () => Promise<readonly MadeFiles[]>;
}

export function startPageThreads(site: SiteInMaking): PageThreads {
  const workers = Array.from(
    { length: availableParallelism() },
    () =>
      new Worker(path.join(import.meta.dirname, 'page-thread.ts'), {
        workerData: site,
        execArgv: [],
      }),
  );
  const free = [...workers];
  // As many at once as there are threads: whoever is next finds one that is free.
  const queue = new PQueue({ concurrency: workers.length });
  let failure: { readonly error: unknown } | undefined;

  const make = async (files: readonly FileToMake[]): Promise<void> => {
    const worker = free.pop();
    if (worker === undefined) throw new Error('No thread is free, expected one.');
    const asked: Asked = files;
    await ask<Answered>(worker, asked);
    free.push(worker);
  };
  return {
    send: (files) => {
      queue
        .add(() => make(files))
        .catch((error: unknown) => {
          failure ??= { error };
          queue.clear();
        });
    },
    finish: async () => {
      try {
        await queue.onIdle();
        if (failure !== undefined) throw failure.error;
        const asked: Asked = 'report';
        return await Promise.all(workers.map((worker) => ask<MadeFiles>(worker, asked)));
      } finally {
        await Promise.all(workers.map((worker) => worker.terminate()));
      }
    },
  };
}
