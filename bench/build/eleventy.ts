import path from 'node:path';
import { install } from '../install.ts';
import type { Contender } from './contender.ts';
import { versionOf } from './ours.ts';
import { pagefind, peerFolder, writeFiles } from './peer-folder.ts';
import { setAside } from './set-aside.ts';
import { CONTENT, TITLE, type SitePages } from './site-pages.ts';

/** Eleventy, then Pagefind. */
export async function eleventy(): Promise<Contender> {
  const folder = peerFolder('eleventy');
  const outDir = path.join(folder, 'made', 'dist');
  await install(folder);
  return {
    name: 'Eleventy + Pagefind',
    versions: { eleventy: versionOf('@11ty/eleventy', folder), pagefind: versionOf('pagefind') },
    outDir,
    prepare: (site) => {
      writeFiles(path.join(folder, 'made', 'layouts'), [['page.njk', toLayout(site.layout)]]);
      writeFiles(path.join(folder, 'made', 'content'), contentsOf(site));
    },
    clean: () => {
      setAside(outDir);
    },
    commands: [
      {
        args: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
        cwd: folder,
      },
      pagefind(outDir),
    ],
  };
}

function toLayout(layout: string): string {
  return layout.replace(TITLE, () => '{{ title }}').replace(CONTENT, () => '{{ content | safe }}');
}

function* contentsOf({ pages }: SitePages): Generator<readonly [string, string]> {
  for (const { file, title, content } of pages()) {
    const frontmatter = JSON.stringify({ title, layout: 'page.njk', permalink: file });
    yield [file, `---json\n${frontmatter}\n---\n${content}\n`];
  }
}
