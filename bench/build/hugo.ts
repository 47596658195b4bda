import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Contender } from './contender.ts';
import { versionOf } from './ours.ts';
import { pagefind, peerFolder, writeFiles } from './peer-folder.ts';
import { setAside } from './set-aside.ts';
import { CONTENT, TITLE, type SitePages } from './site-pages.ts';

/** Hugo, then Pagefind; `undefined` if Hugo is not installed on this machine. */
export function hugo(): Contender | undefined {
  const version = hugoVersion();
  if (version === undefined) return undefined;
  const folder = peerFolder('hugo');
  const outDir = path.join(folder, 'made', 'dist');
  return {
    name: 'Hugo + Pagefind',
    versions: { hugo: version, pagefind: versionOf('pagefind') },
    outDir,
    prepare: (site) => {
      const layout = site.layout
        .replace(TITLE, () => '{{ .Title }}')
        .replace(CONTENT, () => '{{ .Content }}');
      writeFiles(path.join(folder, 'made', 'layouts'), [['_default/single.html', layout]]);
      writeFiles(path.join(folder, 'made', 'content'), contentsOf(site));
    },
    clean: () => {
      setAside(outDir);
      setAside(path.join(folder, 'made', 'resources'));
    },
    commands: [{ args: ['hugo', '--quiet', '--ignoreCache'], cwd: folder }, pagefind(outDir)],
  };
}

function hugoVersion(): string | undefined {
  try {
    const said = execFileSync('hugo', ['version'], { encoding: 'utf8' }).trim();
    return /v(?<version>\d\S*)/u.exec(said)?.groups?.['version'] ?? said;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A page is a file of its own, because Hugo takes files below a page for its attachments. */
function* contentsOf({ pages }: SitePages): Generator<readonly [string, string]> {
  let number = 0;
  for (const { file, title, content } of pages()) {
    const frontmatter = JSON.stringify({ title, url: `/${file}` });
    number += 1;
    yield [`page-${number}.html`, `${frontmatter}\n\n${content}\n`];
  }
}
