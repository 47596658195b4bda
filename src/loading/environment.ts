import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** What a run takes from its environment variables. All of them work for every command. */
export interface Environment {
  /** Absolute path of the content folder: CONTENT_DIR, default `content`. */
  readonly contentDir: string;
  /** Absolute path of the finished site: OUT_DIR, default `dist`. */
  readonly outDir: string;
  /** Absolute path of what is kept between builds: one folder per content folder, so two never meet. */
  readonly cacheDir: string;
  /** Sub-path the site is published below, with a slash at both ends: BASE_PATH, default `/`. */
  readonly base: string;
  /** Address the site is published at: SITE_URL, default the `url` of site.yaml. */
  readonly siteUrl: string;
}

/** Stands in while site.yaml cannot be read; the loader then reports what is wrong with that file. */
const UNKNOWN_SITE = 'https://site.invalid';

/** Reads the environment; relative paths are taken from `root`. */
export function readEnvironment(
  root: string,
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const contentDir = path.resolve(root, variables['CONTENT_DIR'] ?? 'content');
  const parts = (variables['BASE_PATH'] ?? '/').split('/').filter(Boolean);
  return {
    contentDir,
    outDir: path.resolve(root, variables['OUT_DIR'] ?? 'dist'),
    cacheDir: path.join(root, '.cache', nameOfCache(contentDir)),
    base: parts.length === 0 ? '/' : `/${parts.join('/')}/`,
    siteUrl: variables['SITE_URL'] ?? siteUrlOf(contentDir),
  };
}

function nameOfCache(contentDir: string): string {
  return createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
}

function siteUrlOf(contentDir: string): string {
  try {
    const site: unknown = parse(readFileSync(path.join(contentDir, 'site.yaml'), 'utf8'));
    if (
      typeof site === 'object' &&
      site !== null &&
      'url' in site &&
      typeof site.url === 'string'
    ) {
      return URL.canParse(site.url) ? site.url : UNKNOWN_SITE;
    }
  } catch {
    // The loader reads the same file again and reports the reason with its place.
  }
  return UNKNOWN_SITE;
}
