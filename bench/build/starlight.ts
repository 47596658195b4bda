import path from 'node:path';
import { install } from '../install.ts';
import type { Contender } from './contender.ts';
import { versionOf } from './ours.ts';
import { peerFolder, writeFiles } from './peer-folder.ts';
import { setAside } from './set-aside.ts';
import type { SitePages } from './site-pages.ts';

/** Astro Starlight, with its own layout; it runs Pagefind itself, over all pages. */
export async function starlight(): Promise<Contender> {
  const folder = peerFolder('starlight');
  const outDir = path.join(folder, 'made', 'dist');
  await install(folder);
  return {
    name: 'Starlight',
    versions: {
      starlight: versionOf('@astrojs/starlight', folder),
      astro: versionOf('astro', folder),
      pagefind: versionOf('pagefind', folder),
    },
    outDir,
    prepare: (site) => {
      writeFiles(path.join(folder, 'src', 'content', 'docs'), contentsOf(site));
    },
    clean: () => {
      for (const name of ['made/dist', 'made/cache', '.astro']) setAside(path.join(folder, name));
    },
    commands: [
      {
        args: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
        cwd: folder,
        env: { ASTRO_TELEMETRY_DISABLED: '1' },
      },
    ],
  };
}

/** One HTML block per page: it has no empty line, so that Markdown leaves it as it is. */
function* contentsOf({ pages }: SitePages): Generator<readonly [string, string]> {
  for (const { file, title, content } of pages()) {
    yield [
      file.replace(/\.html$/u, '.md'),
      `---\ntitle: ${JSON.stringify(title)}\n---\n<div>\n${content.trim()}\n</div>\n`,
    ];
  }
}
