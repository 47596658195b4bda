import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ArticleContext } from './article-context.ts';
import type { StorePlace } from './article-store.ts';

/** What a thread is to do with articles. */
export type ArticleTask = 'examine' | 'load';

/** What a thread is started with. */
export interface ArticleWork {
  readonly task: ArticleTask;
  readonly context: ArticleContext;
  /** Where loaded articles are kept, if they are. */
  readonly store?: StorePlace | undefined;
}

/** A thread of `inThreads`: answers a list of files with what is in them. Whatever it throws, ends it. */

// Both ends of the conversation are ours, so these only carry the types.
const { task, context, store: place } = z.custom<ArticleWork>().parse(workerData);
const filesSchema = z.custom<readonly string[]>();
// Half of a thread's start is compiling what the thread before it compiled as well.
enableCompileCache();
const { examineArticle, loadArticle } = await import('./load-article.ts');
const { openArticleStore } = await import('./article-store.ts');
const store = place === undefined ? undefined : openArticleStore(place, context);
const load = store?.load ?? ((file: string) => loadArticle(file, context));
const work = task === 'load' ? load : (file: string) => examineArticle(file, context);

parentPort?.on('message', (message) => {
  const files = filesSchema.parse(message);
  void Promise.all(files.map(work)).then((done) => parentPort?.postMessage(done));
});
