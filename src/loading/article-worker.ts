import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ArticleContext } from './article-context.ts';

/** What a thread is to do with articles. */
export type ArticleTask = 'examine' | 'load';

/** What a thread is started with. */
export interface ArticleWork {
  readonly task: ArticleTask;
  readonly context: ArticleContext;
}

/** A thread of `inThreads`: answers a list of files with what is in them. Whatever it throws, ends it. */

// Both ends of the conversation are ours, so these only carry the types.
const { task, context } = z.custom<ArticleWork>().parse(workerData);
const filesSchema = z.custom<readonly string[]>();
// Half of a thread's start is compiling what the thread before it compiled as well.
enableCompileCache();
const { examineArticle, loadArticle } = await import('./load-article.ts');
const work = task === 'load' ? loadArticle : examineArticle;

parentPort?.on('message', (message) => {
  const files = filesSchema.parse(message);
  void Promise.all(files.map((file) => work(file, context))).then((done) =>
    parentPort?.postMessage(done),
  );
});
