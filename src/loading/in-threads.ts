import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArticleContext } from './article-context.ts';
import type { ArticleTask, ArticleWork } from './article-worker.ts';
import type { ExaminedArticle } from './load-article.ts';

/** Articles handed to a thread at once: enough to make handing cheap, few enough to end all threads together. */
const BATCH = 16;

/**
 * Has articles loaded or examined by as many threads as the machine has cores.
 *
 * @returns One result per file, in the same order.
 * @throws Whatever broke in a thread.
 */
export async function inThreads<Result extends ExaminedArticle>(
  task: ArticleTask,
  files: readonly string[],
  context: ArticleContext,
): Promise<readonly Result[]> {
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
  const work: ArticleWork = { task, context };
  const results: (readonly Result[])[] = [];
  const left = batches.entries();
  const workers = Array.from(
    { length: Math.min(availableParallelism(), batches.length) },
    () =>
      new Worker(path.join(import.meta.dirname, 'article-worker.ts'), {
        workerData: work,
        execArgv: [],
      }),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        // The threads share one iterator, so each batch is taken by the first that is free.
        for (const [index, batch] of left) results[index] = await askWorker<Result>(worker, batch);
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.flat();
}

/** @throws Whatever the thread threw. */
function askWorker<Result>(worker: Worker, batch: readonly string[]): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`A thread that loads articles ended with ${code}, expected its results.`));
    });
    worker.postMessage(batch);
  });
}
