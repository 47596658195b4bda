import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeFrontmatterSchemas } from '../loading/editor-schemas.ts';
import './content-hook.ts';

/** Keeps the schemas of frontmatter up to date in `npm run dev`, so that editors know new articles and sources. */
export function editorSchemas(contentDir: string): AstroIntegration {
  let folder: string | undefined;
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'dev') folder = fileURLToPath(new URL('.astro/collections/', config.root));
      },
      'content:loaded': async () => {
        if (folder !== undefined) await writeFrontmatterSchemas(contentDir, folder);
      },
    },
  };
}
