import path from 'node:path';
import type { ArticleContext } from './article-context.ts';
import type { StorePlace } from './article-store.ts';
import type { ArticleTask, ArticleWork } from './article-worker.ts';
import type { ExaminedArticle } from './load-article.ts';
import { inBatches, runInThreads } from './run-in-threads.ts';

/** Articles handed to a thread at once: enough to make handing cheap, few enough to end all threads together. */
const BATCH = 16;

/**
 * Has articles loaded or examined by as many threads as the machine has cores.
 *
 * @param store Where loaded ones are kept.
 * @returns One result per file, in the same order.
 * @throws Whatever broke in a thread.
 */
export async function inThreads<Result extends ExaminedArticle>(
  task: ArticleTask,
  files: readonly string[],
  context: ArticleContext,
  store?: StorePlace,
): Promise<readonly Result[]> {
  const work: ArticleWork = { task, context, store };
  const script = path.join(import.meta.dirname, 'article-worker.ts');
  const results = await runInThreads<readonly Result[]>(script, work, inBatches(files, BATCH));
  return results.flat();
}
