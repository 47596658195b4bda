import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { publishedVerdicts } from '../domain/permalinks.ts';
import type { ArticleContext } from './article-context.ts';
import { digestOfCode } from './digest-of-code.ts';
import { type ArticleFile, loadArticle } from './load-article.ts';

/** Where loaded articles are kept from one run to the next. Plain, because threads are told of it. */
export interface StorePlace {
  /** The folder, which belongs to one content folder. */
  readonly folder: string;
  /** Digest of the code that loads: what other code has loaded is not used. */
  readonly code: string;
}

/** The place for a content folder, below what is kept of it. @param root Folder of the project. */
export function storePlace(cacheDir: string, root: string): StorePlace {
  return { folder: path.join(cacheDir, 'articles'), code: digestOfCode(root, []) };
}

/** Loaded articles, a file each. */
export interface ArticleStore {
  /** The article as it was loaded from the very same words; `undefined` if it was not. */
  readonly read: (file: string) => ArticleFile | undefined;
  /** Loads an article and keeps it. Mistakes in the content are in the result, as in {@link loadArticle}. */
  readonly load: (file: string) => Promise<ArticleFile>;
  /** Removes all but these. */
  readonly prune: (files: readonly string[]) => void;
}

/**
 * What is kept: the digest of what the article was made from together with all others, then the verdicts its claims
 * were published with, then the article.
 */
const keptSchema = z.tuple([z.string(), z.string(), z.custom<ArticleFile>()]);

/**
 * A store of what `context` and the code give; anything else in it is passed over, and written anew in its place.
 * Several runs may use it at once.
 */
export function openArticleStore(place: StorePlace, context: ArticleContext): ArticleStore {
  // A large site has published more addresses than can be digested for each article, and each day more.
  const { permalinks, ...others } = context;
  const shared = createHash('sha256').update(JSON.stringify([place.code, process.version, others]));
  const publishedOf = ({ slug, aliases }: ArticleFile) =>
    JSON.stringify([...publishedVerdicts(permalinks, [...aliases, slug])]);
  const keptAt = (file: string) => path.join(place.folder, path.basename(file, '.md'));
  mkdirSync(place.folder, { recursive: true });
  return {
    read: (file) => {
      const kept = readKept(keptAt(file));
      if (kept === undefined) return undefined;
      const [digest, published, article] = kept;
      return digest === digestOf(file, shared) && published === publishedOf(article)
        ? article
        : undefined;
    },
    load: async (file) => {
      const before = digestOf(file, shared);
      const loaded = await loadArticle(file, context);
      // A file that was saved in between may have been loaded as it was before.
      if (before !== undefined && before === digestOf(file, shared))
        writeFileAtomic.sync(keptAt(file), serialize([before, publishedOf(loaded), loaded]), {
          fsync: false,
        });
      return loaded;
    },
    prune: (files) => {
      const wanted = new Set(files.map((file) => path.basename(keptAt(file))));
      for (const name of readdirSync(place.folder).filter(isWhole))
        if (!wanted.has(name)) rmSync(path.join(place.folder, name), { force: true });
    },
  };
}

/** What another run is still writing has a number after a dot. */
function isWhole(name: string): boolean {
  return !name.includes('.');
}

/** @returns `undefined` if it cannot be read: loading it says why. */
function digestOf(file: string, shared: Hash): string | undefined {
  try {
    return shared.copy().update(readFileSync(file)).digest('base64url');
  } catch {
    return undefined;
  }
}

/** @returns `undefined` if there is none, or it is damaged: the article is loaded and kept again. */
function readKept(file: string): z.infer<typeof keptSchema> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return keptSchema.parse(deserialize(readFileSync(file)));
  } catch {
    return undefined;
  }
}
