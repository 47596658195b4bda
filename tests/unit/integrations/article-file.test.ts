import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import {
  findArticleFile,
  updateArticleFile,
} from '../../../src/integrations/annotate/article-file.ts';
import { answer } from '../../../src/integrations/annotate/answer.ts';

let root = '';
let content = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'annotate-'));
  content = path.join(root, 'content');
  await mkdir(path.join(content, 'articles'), { recursive: true });
  await writeFile(path.join(content, 'articles', 'a.md'), 'old');
  await writeFile(path.join(root, 'outside.md'), 'secret');
});

test('an article is found, and one that is not there is named', async () => {
  expect(await findArticleFile(content, 'a')).toHaveProperty('file');
  expect(await findArticleFile(content, 'b')).toHaveProperty('refusal');
});

test('a link out of the content folder is refused', async () => {
  await symlink(path.join(root, 'outside.md'), path.join(content, 'articles', 'link.md'));
  expect(await findArticleFile(content, 'link')).toHaveProperty('refusal');
});

test.each(['../../outside', '..%2Foutside', '/etc/passwd', 'a/../a', 'a\0'])(
  'the name %j is refused',
  async (article) => {
    const answered = await answer(content, { action: 'describe', article });
    expect(answered).toMatchObject({ field: 'article' });
  },
);

test('what is saved meanwhile is not lost', async () => {
  const file = path.join(content, 'articles', 'a.md');
  let attempts = 0;
  await updateArticleFile({ file }, (text) => {
    attempts += 1;
    if (attempts === 1) writeFileSync(file, 'saved by the editor');
    return { text: `${text}, and a claim` };
  });
  expect(await readFile(file, 'utf8')).toBe('saved by the editor, and a claim');
});

test('a byte order mark stays', async () => {
  const file = path.join(content, 'articles', 'a.md');
  await writeFile(file, '\uFEFFold');
  await updateArticleFile({ file }, (text) => ({ text: `${text}er` }));
  expect(await readFile(file, 'utf8')).toBe('\uFEFFolder');
});
