import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type WrittenSchemas, writeFrontmatterSchemas } from '../loading/editor-schemas.ts';
import type { LoadedContent } from '../loading/load-content.ts';
import './content-hook.ts';

/**
 * Keeps the schemas of frontmatter up to date in `npm run dev`, so that editors know new articles and sources. The
 * pages do not wait for them.
 */
export function editorSchemas(contentDir: string): AstroIntegration {
  const written: WrittenSchemas = new Map();
  let folder: string | undefined;
  let latest: LoadedContent | undefined;
  let writing: Promise<void> | undefined;
  const writeAll = async (target: string) => {
    while (latest !== undefined) {
      const { articles, drafts } = latest;
      latest = undefined;
      const keys = [...articles, ...drafts].map(
        ({ slug, sources }) => [slug, Object.keys(sources)] as const,
      );
      await writeFrontmatterSchemas(contentDir, target, new Map(keys), written);
    }
  };
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'dev') folder = fileURLToPath(new URL('.astro/collections/', config.root));
      },
      'content:loaded': ({ content, logger }) => {
        if (folder === undefined) return;
        latest = content;
        writing ??= writeAll(folder)
          .catch((error: unknown) => {
            logger.error(error instanceof Error ? error.message : String(error));
          })
          .finally(() => {
            writing = undefined;
          });
      },
    },
  };
}
