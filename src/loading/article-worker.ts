import { parentPort, workerData } from 'node:worker_threads';
import { loadArticle } from './load-article.ts';
import type { ArticleContext } from './article-context.ts';

/** A thread of `loadArticles`: answers a list of files with what is in them. Whatever it throws, ends it. */

// Both ends of this conversation are ours: the data is what `loadArticles` sends.
const context: ArticleContext = workerData;

parentPort?.on('message', async (files: readonly string[]) => {
  parentPort?.postMessage(await Promise.all(files.map((file) => loadArticle(file, context))));
});
