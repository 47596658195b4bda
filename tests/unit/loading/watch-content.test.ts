import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchContent } from '../../../src/loading/watch-content.ts';

test('hears of files of every folder, of one that is made later, and of nothing once stopped', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'watch-'));
  mkdirSync(path.join(folder, 'articles'));
  const changed = vi.fn();
  const stop = watchContent(folder, changed);
  const heardOf = async (...name: string[]) => {
    changed.mockClear();
    writeFileSync(path.join(folder, ...name), 'text');
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalled();
    }, 5000);
  };
  try {
    await heardOf('site.yaml');
    await heardOf('articles', 'one.md');
    mkdirSync(path.join(folder, 'pages'));
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalled();
    }, 5000);
    await heardOf('pages', 'about.md');
    stop();
    changed.mockClear();
    writeFileSync(path.join(folder, 'articles', 'two.md'), 'text');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(changed).not.toHaveBeenCalled();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
