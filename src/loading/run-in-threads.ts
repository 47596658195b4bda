import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Hands batches of work to as many threads as the machine has cores.
 *
 * @param script File of the thread: it answers each message with one message.
 * @param workerData What every thread is given once.
 * @returns One answer per batch, in the same order.
 * @throws Whatever a thread threw.
 */
export async function runInThreads<Answer>(
  script: string,
  workerData: unknown,
  batches: readonly unknown[],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const left = batches.entries();
  const count = Math.min(availableParallelism(), batches.length);
  const workers = Array.from(
    { length: count },
    () => new Worker(script, { workerData, execArgv: [] }),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        // The threads share one iterator, so each batch is taken by the first that is free.
        for (const [index, batch] of left) answers[index] = await ask<Answer>(worker, batch);
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return answers;
}

/** Cuts a list into batches. */
export function inBatches<Item>(
  items: readonly Item[],
  size: number,
): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Asks a thread one thing. @throws Whatever the thread threw. */
export function ask<Answer>(worker: Worker, batch: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`A thread ended with ${code}, expected its answer.`));
    });
    worker.postMessage(batch);
  });
}
