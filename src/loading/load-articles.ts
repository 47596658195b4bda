import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArticleContext } from './article-context.ts';
import { type ArticleFile, loadArticle } from './load-article.ts';

/** A loaded file, and what it was loaded from. */
interface Kept {
  readonly stamp: string;
  readonly loaded: ArticleFile;
}

/** Articles loaded earlier by the same program, by path: what has not changed since need not be loaded again. */
export type KeptArticles = Map<string, Kept>;

/** A thread takes about as long to start as it takes to load so many articles. */
const FEWEST_FOR_THREADS = 60;
/** Articles handed to a thread at once: enough to make handing cheap, few enough to end all threads together. */
const BATCH = 16;

/**
 * Loads articles, many of them in as many threads as the machine has cores. Mistakes in the content are in the
 * results, as in {@link loadArticle}.
 *
 * @param kept Results that may be used again; the new ones are put there, in place of all earlier ones.
 * @returns One result per file, in the same order.
 * @throws Whatever broke in a thread.
 */
export async function loadArticles(
  files: readonly string[],
  context: ArticleContext,
  kept: KeptArticles,
): Promise<readonly ArticleFile[]> {
  const shared = JSON.stringify(context);
  const stamps = new Map(files.map((file) => [file, stampOf(file) + shared]));
  const stale = files.filter((file) => kept.get(file)?.stamp !== stamps.get(file));
  const loaded =
    stale.length < FEWEST_FOR_THREADS
      ? await Promise.all(stale.map((file) => loadArticle(file, context)))
      : await loadInThreads(stale, context);
  const fresh = new Map(stale.map((file, index) => [file, loaded[index]]));
  const results = files.map((file) => {
    const result = fresh.get(file) ?? kept.get(file)?.loaded;
    if (result === undefined) throw new Error(`${file} was not loaded, expected a result.`);
    return result;
  });
  kept.clear();
  files.forEach((file, index) => {
    const result = results[index];
    if (result !== undefined) kept.set(file, { stamp: stamps.get(file) ?? '', loaded: result });
  });
  return results;
}

/** Changes with the file. One that cannot be looked at has a new stamp each time: loading it says why. */
function stampOf(file: string): string {
  try {
    const { mtimeNs, size, ino } = statSync(file, { bigint: true });
    return `${mtimeNs}-${size}-${ino} `;
  } catch {
    return `${performance.now()} `;
  }
}

async function loadInThreads(
  files: readonly string[],
  context: ArticleContext,
): Promise<readonly ArticleFile[]> {
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
  const results: (readonly ArticleFile[])[] = [];
  const left = batches.entries();
  const workers = Array.from(
    { length: Math.min(availableParallelism(), batches.length) },
    () =>
      new Worker(path.join(import.meta.dirname, 'article-worker.ts'), {
        workerData: context,
        execArgv: [],
      }),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        // The threads share one iterator, so each batch is taken by the first that is free.
        for (const [index, batch] of left) results[index] = await askWorker(worker, batch);
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.flat();
}

/** @throws Whatever the thread threw. */
function askWorker(worker: Worker, batch: readonly string[]): Promise<readonly ArticleFile[]> {
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
