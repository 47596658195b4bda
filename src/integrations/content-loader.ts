import { existsSync } from 'node:fs';
import path from 'node:path';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { loadContent, type LoadedContent } from '../loading/load-content.ts';
import type { KeptArticles } from '../loading/load-articles.ts';
import { formatTerminal } from '../reporting/format-terminal.ts';
import { announceContent } from './content-hook.ts';

/** One record for Astro's store. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** What the data was made of, if it is the same object for as long as it does not change. */
  readonly source?: object;
  /** File it came from, relative to the content folder; a broken file keeps its last good entry in `dev`. */
  readonly file?: string;
}

/**
 * The loaders of the three collections. They share one pass over the content folder, so that every problem
 * is reported together. In a build or sync any error stops the run; in `dev` the last good content stays, and an
 * article that breaks editorial rules only is shown as it is.
 *
 * @throws AstroError with the full report, from `load()`.
 */
export function createContentLoaders(contentDir: string) {
  const kept: KeptArticles = new Map();
  const digests: Digests = new WeakMap();
  let current: Promise<LoadedContent> | undefined;
  let changes = 0;
  const load = () =>
    (current ??= loadLatest().finally(() => {
      current = undefined;
    }));
  /** Reads again if a file changed while it was being read: an editor writes a file in several steps. */
  const loadLatest = async (): Promise<LoadedContent> => {
    // All loaders hear of one change in the same turn, and it is to be read once.
    await Promise.resolve();
    const before = changes;
    const content = await loadContent(contentDir, kept);
    return before === changes ? content : loadLatest();
  };

  const loader = (
    name: string,
    toEntries: (content: LoadedContent) => Entry[],
    leads = false,
  ): Loader => {
    const refresh = async (context: LoaderContext) => {
      const content = await load();
      if (context.watcher === undefined) stopOnErrors(content);
      updateStore(context, contentDir, toEntries(content), digests);
      if (leads) await announceContent(context.config, { content, logger: context.logger });
    };
    return {
      name,
      load: async (context) => {
        await refresh(context);
        watch(context, contentDir, () => {
          changes += 1;
          return refresh(context);
        });
      },
    };
  };

  return {
    articles: loader(
      'articles',
      // A build has stopped by now if there is any draft.
      ({ articles, drafts }) =>
        [...articles, ...drafts].map((data) => ({
          id: data.slug,
          data: { ...data },
          source: data,
          file: data.file,
        })),
      true,
    ),
    pages: loader('pages', ({ pages }) =>
      pages.map((data) => ({ id: data.slug, data: { ...data } })),
    ),
    settings: loader('settings', ({ site, verdicts, standards }) => [
      ...(site === undefined ? [] : [{ id: 'site', data: { ...site } }]),
      { id: 'verdicts', data: { verdicts } },
      { id: 'standards', data: { standards } },
    ]),
  };
}

/** @throws AstroError if any problem is an error. */
function stopOnErrors({ problems }: LoadedContent): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new AstroError(
    `The content has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}; nothing was built.\n\n${formatTerminal(problems, { color: process.stderr.isTTY })}`,
    'Mend the places named above. `npm run check` shows them again without building.',
  );
}

/** Digests by what they were made of: an article that was not loaded again is not written out again either. */
type Digests = WeakMap<object, string>;

/** The digest covers everything that is shown, rendered HTML included: an equal digest makes `set` a no-op. */
function updateStore(
  context: LoaderContext,
  contentDir: string,
  entries: readonly Entry[],
  digests: Digests,
): void {
  const { store } = context;
  const fresh = new Set(entries.map(({ id }) => id));
  for (const [id, entry] of store.entries()) {
    const file = entry.data['file'];
    const broken = typeof file === 'string' && existsSync(path.join(contentDir, file));
    if (!fresh.has(id) && !broken) store.delete(id);
  }
  for (const { id, data, source = data } of entries) {
    const digest = digests.get(source) ?? context.generateDigest(JSON.stringify(data));
    digests.set(source, digest);
    store.set({ id, data, digest });
  }
}

function watch(
  { watcher, logger }: LoaderContext,
  contentDir: string,
  refresh: () => Promise<void>,
): void {
  if (watcher === undefined) return;
  watcher.add(contentDir);
  watcher.on('all', (_event, changed) => {
    if (!path.resolve(changed).startsWith(contentDir + path.sep)) return;
    refresh().catch((error: unknown) => {
      logger.error(error instanceof Error ? error.message : String(error));
    });
  });
}
