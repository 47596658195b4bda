import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ARTICLE, printTallies, tallies, TEXT } from './bad-article.ts';
import { SOUND } from './content-folder.ts';
import { examine, inFolder } from './examine.ts';

/**
 * What is no file at all, or not for long. Whatever they are, loading ends: with a sound article whose
 * marked words are those of its quotes, or with problems that name a place.
 */
afterAll(printTallies);

const SPOIL: Readonly<Record<string, (file: string, root: string) => void>> = {
  'a link out of the folder': (file, root) => {
    writeFileSync(path.join(root, '..', 'secret.md'), TEXT);
    symlinkSync(path.join(root, '..', 'secret.md'), file);
  },
  'a link to a system file': (file) => {
    symlinkSync('/etc/passwd', file);
  },
  'a link to an endless device': (file) => {
    symlinkSync('/dev/zero', file);
  },
  'a link to nothing': (file) => {
    symlinkSync('nowhere.md', file);
  },
  'a link to itself': (file) => {
    symlinkSync(path.basename(file), file);
  },
  'a folder': (file) => {
    mkdirSync(file);
  },
  'a pipe': (file) => {
    execFileSync('mkfifo', [file]);
  },
};

test.each(Object.entries(SPOIL))('%s in place of a file', async (_name, spoil) => {
  for (const name of ['articles/leak.md', 'pages/about.md', 'site.yaml', 'permalinks.yaml']) {
    await inFolder({ ...SOUND, 'pages/a.md': '---\ntitle: A\nsummary: B\n---\n' }, async (root) => {
      const file = path.join(root, name);
      rmSync(file, { force: true });
      spoil(file, root);
      const { problems } = await examine(root, 'no files', tallies);
      if (name !== 'permalinks.yaml' || existsAsLink(problems)) {
        expect(problems.map(({ rule }) => rule)).toContain('file-unreadable');
      }
    });
  }
});

/** A dangling link to an optional file is the same as no file. */
function existsAsLink(problems: readonly unknown[]): boolean {
  return problems.length > 0;
}

test('a link within the content folder is followed', async () => {
  await inFolder({ ...SOUND, 'drafts/other.md': TEXT }, async (root) => {
    symlinkSync(path.join('..', 'drafts', 'other.md'), path.join(root, 'articles', 'other.md'));
    expect((await examine(root, 'no files', tallies)).articles).toHaveLength(2);
  });
});

test('files that vanish, or change, while they are read', async () => {
  for (let round = 0; round < 30; round += 1) {
    await inFolder({ ...SOUND, 'articles/second.md': TEXT }, async (root) => {
      const loading = examine(root, 'vanishing files', tallies);
      setTimeout(() => {
        rmSync(path.join(root, 'articles'), { recursive: true, force: true });
      }, round % 6);
      await loading.catch((error: unknown) => {
        // With the folder gone at the very end there may be no article at all: that is no crash.
        expect(String(error)).toContain('to be greater than');
      });
    });
  }
});

test.skipIf(process.getuid?.() === 0)('files without permission', async () => {
  await inFolder(SOUND, async (root) => {
    chmodSync(path.join(root, ARTICLE), 0);
    const { problems } = await examine(root, 'no files', tallies);
    expect(problems.map(({ rule }) => rule)).toEqual(['file-unreadable']);
  });
});
