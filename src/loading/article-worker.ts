import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ArticleContext } from './article-context.ts';
import { loadArticle } from './load-article.ts';

/** A thread of `loadArticles`: answers a list of files with what is in them. Whatever it throws, ends it. */

// Both ends of the conversation are ours, so these only carry the types.
const context = z.custom<ArticleContext>().parse(workerData);
const filesSchema = z.custom<readonly string[]>();

parentPort?.on('message', (message) => {
  const files = filesSchema.parse(message);
  void Promise.all(files.map((file) => loadArticle(file, context))).then((loaded) =>
    parentPort?.postMessage(loaded),
  );
});
