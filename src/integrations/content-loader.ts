import { existsSync } from 'node:fs';
import path from 'node:path';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { showContent, shownContent, type ShownContent } from '../domain/shown-content.ts';
import type { StorePlace } from '../loading/article-store.ts';
import { takeLoadedAhead } from '../loading/load-ahead.ts';
import type { KeptArticles } from '../loading/load-articles.ts';
import { loadContent, type LoadedContent } from '../loading/load-content.ts';
import { watchContent } from '../loading/watch-content.ts';
import { formatTerminal } from '../reporting/format-terminal.ts';
import { announceContent } from './content-hook.ts';

/**
 * Loads the content folder when Astro asks for it, and in `dev` each time a file in it changes. In a build or
 * sync any error stops the run; in `dev` the last good content stays, and an article that breaks editorial rules
 * only is shown as it is.
 *
 * @param store Where loaded articles are kept for the next run.
 * @throws AstroError with the full report, from `load()`.
 */
export function createContentLoader(contentDir: string, store: StorePlace): Loader {
  const kept: KeptArticles = new Map();
  let current: Promise<LoadedContent> | undefined;
  let announced: LoadedContent | undefined;
  let changes = 0;
  let stopWatching = (): void => undefined;
  const load = () =>
    (current ??= loadLatest().finally(() => {
      current = undefined;
    }));
  /** Reads again if a file changed while it was being read: an editor writes a file in several steps. */
  const loadLatest = async (): Promise<LoadedContent> => {
    const before = changes;
    const content = await (takeLoadedAhead(contentDir) ?? loadContent(contentDir, kept, store));
    return before === changes ? content : loadLatest();
  };
  const refresh = async ({ watcher, config, logger }: LoaderContext) => {
    const content = await load();
    // One save can be several events, all of them answered by the same pass.
    if (content === announced) return;
    announced = content;
    if (watcher === undefined) stopOnErrors(content);
    showContent(withLastGood(content, shownContent(), contentDir));
    await announceContent(config, { content, logger });
  };
  return {
    name: 'content',
    load: async (context) => {
      stopWatching();
      await refresh(context);
      if (context.watcher === undefined) return;
      stopWatching = watchContent(contentDir, () => {
        changes += 1;
        refresh(context).catch((error: unknown) => {
          context.logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
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

/** What can be shown of the content, and of what is broken, its last good state for as long as the file is there. */
function withLastGood(
  content: LoadedContent,
  before: ShownContent | undefined,
  contentDir: string,
): ShownContent {
  const { site, verdicts, standards, pages } = content;
  // A build has stopped by now if there is any draft.
  const articles = [...content.articles, ...content.drafts];
  const isBroken = (folder: string, slug: string) =>
    existsSync(path.join(contentDir, folder, `${slug}.md`));
  return {
    site: site ?? before?.site,
    verdicts: verdicts.length === 0 ? (before?.verdicts ?? []) : verdicts,
    standards,
    articles: [...articles, ...missing(articles, before?.articles, 'articles', isBroken)],
    pages: [...pages, ...missing(pages, before?.pages, 'pages', isBroken)],
  };
}

/** Earlier items that are missing now, though their files are still there. */
function missing<Item extends { readonly slug: string }>(
  now: readonly Item[],
  before: readonly Item[] | undefined,
  folder: string,
  isBroken: (folder: string, slug: string) => boolean,
): readonly Item[] {
  const slugs = new Set(now.map(({ slug }) => slug));
  return (before ?? []).filter(({ slug }) => !slugs.has(slug) && isBroken(folder, slug));
}
