import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toHeadersFile, toHtaccess, toVercelJson } from '../domain/security-headers.ts';
import { SEARCH_FOLDER } from './search-files.ts';

/**
 * Writes the security headers of the finished site in the forms that common hosts read: `_headers`,
 * `.htaccess` and `vercel.json`.
 */
export function headerFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'header-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/u, '')}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = {
          _headers: toHeadersFile(topEntries(folder), base),
          '.htaccess': toHtaccess(base),
          'vercel.json': toVercelJson(base),
        };
        for (const [name, content] of Object.entries(files)) {
          writeFileSync(path.join(folder, name), content);
        }
      },
    },
  };
}

/** What stands at the top of the site, in a fixed order; folders end with a slash. */
function topEntries(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  // The search index may still be in the making.
  return [...new Set([...entries, `${SEARCH_FOLDER}/`])].sort();
}
