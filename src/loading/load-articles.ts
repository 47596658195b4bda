import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { ArticleContext } from './article-context.ts';
import { type ArticleStore, openArticleStore, type StorePlace } from './article-store.ts';
import { inThreads } from './in-threads.ts';
import {
  type ArticleFile,
  examineArticle,
  type ExaminedArticle,
  loadArticle,
} from './load-article.ts';

/** A loaded file, and what it was loaded from. */
interface Kept {
  readonly stamp: string;
  readonly loaded: ArticleFile;
}

/** Articles loaded earlier by the same program, by path: what has not changed since need not be loaded again. */
export type KeptArticles = Map<string, Kept>;

/** A thread takes about as long to start as it takes to load so many articles. */
const FEWEST_FOR_THREADS = 60;

/**
 * Loads articles, many of them in as many threads as the machine has cores. Mistakes in the content are in the
 * results, as in {@link loadArticle}.
 *
 * @param kept Results that may be used again; the new ones are put there, in place of all earlier ones.
 * @param place Where earlier runs have kept theirs; the new ones are put there, too.
 * @returns One result per file, in the same order.
 * @throws Whatever broke in a thread.
 */
export async function loadArticles(
  files: readonly string[],
  context: ArticleContext,
  kept: KeptArticles,
  place?: StorePlace,
): Promise<readonly ArticleFile[]> {
  const shared = createHash('sha256').update(JSON.stringify(context)).digest('hex');
  const stamps = new Map(files.map((file) => [file, stampOf(file) + shared]));
  const stale = files.filter((file) => kept.get(file)?.stamp !== stamps.get(file));
  const store = place && openArticleStore(place, context);
  const fresh = await loadStale(stale, context, place, store);
  store?.prune(files);
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

async function loadStale(
  files: readonly string[],
  context: ArticleContext,
  place: StorePlace | undefined,
  store: ArticleStore | undefined,
): Promise<ReadonlyMap<string, ArticleFile>> {
  const results = new Map<string, ArticleFile>();
  for (const file of files) {
    const known = store?.read(file);
    if (known !== undefined) results.set(file, known);
  }
  const left = files.filter((file) => !results.has(file));
  const load = store?.load ?? ((file: string) => loadArticle(file, context));
  const loaded =
    left.length < FEWEST_FOR_THREADS
      ? await Promise.all(left.map(load))
      : await inThreads<ArticleFile>('load', left, context, place);
  for (const article of loaded) results.set(article.path, article);
  return results;
}

/** Examines articles as {@link loadArticles} loads them. */
export function examineArticles(
  files: readonly string[],
  context: ArticleContext,
): Promise<readonly ExaminedArticle[]> {
  return files.length < FEWEST_FOR_THREADS
    ? Promise.all(files.map((file) => examineArticle(file, context)))
    : inThreads<ExaminedArticle>('examine', files, context);
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
