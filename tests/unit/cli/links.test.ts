import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { html, startServer, status } from '../links/misbehaving-server.ts';
import type { TestServer } from '../links/misbehaving-server.ts';
import { copyContent, edit } from './run-command.ts';

let server: TestServer;

beforeEach(async () => {
  server = await startServer({
    '/text': html('<p>The text.</p>'),
    '/good': html('<p>Nothing was wrong.</p>'),
    '/moved': status(301, { location: '/good' }),
    '/copy': html('<p>Nothing was wrong.</p>'),
    '/dead': status(410),
  });
});
afterEach(() => server.close());

function article(origin: string): string {
  return `---
title: Headline
lang: de
source: { publisher: Post, url: '${origin}/text', published: 2024-01-02, rights: Post }
review: { by: [redaktion], published: 2024-01-03, summary: Short. }
claims:
  - id: first
    quote: Prose
    claim: Prose
    verdict: belegt
    summary: Short.
    asOf: 2024-01-03
    evidence:
      - { source: good, stance: supports, quote: Nothing was wrong. }
      - { source: moved, stance: supports, quote: Something was wrong. }
sources:
  good: &good
    publisher: A
    url: ${origin}/good
    archived: ${origin}/copy
    lang: en
    kind: primary
    access: full
    accessed: 2024-01-03
  moved: { publisher: B, url: '${origin}/moved', lang: en, kind: agency, access: full, accessed: 2024-01-03 }
  dead: { publisher: C, url: '${origin}/dead', lang: en, kind: agency, access: full, accessed: 2024-01-03 }
---

# Headline

Prose.
`;
}

function setUp() {
  const content = copyContent('tests/fixtures/sites/german');
  const folder = path.join(content, 'articles');
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'fluss-im-tal.md'), article(server.origin));
  const state = path.join(mkdtempSync(path.join(tmpdir(), 'state-')), 'deep', 'links.json');
  const run = (...args: string[]) =>
    new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile(
        process.execPath,
        ['src/cli/links.ts', '--delay', '0', '--state', state, ...args],
        { env: { ...process.env, CONTENT_DIR: content } },
        (error, stdout, stderr) => {
          resolve({ status: error?.code ?? 0, stdout, stderr });
        },
      );
    });
  return { run, state, file: path.join(folder, 'fluss-im-tal.md') };
}

test('says what is wrong where, goes on where it was, and ends with 1 for a dead address', async () => {
  const { run, state } = setUp();
  const first = await run();
  expect(first.stderr).toBe('');
  const text = first.stdout
    .replaceAll(server.origin, 'http://host')
    .replaceAll(/^\S*(?=fluss-im-tal)/gmu, '');
  expect(text).toMatchInlineSnapshot(`
    "fluss-im-tal.md:4:33 unarchived http://host/text
        Save a copy, such as at web.archive.org, and add its address as \`archived\`.
    fluss-im-tal.md:25:31 moved http://host/moved
        It has moved to http://host/good. Replace the address.
    fluss-im-tal.md:25:31 unarchived http://host/moved
        Save a copy, such as at web.archive.org, and add its address as \`archived\`.
    fluss-im-tal.md:15:51 quote-gone "Something was wrong."
        Not found on http://host/moved. The page may have changed, or shows its text to subscribers or browsers only.
    fluss-im-tal.md:26:30 dead http://host/dead
        It answers 410. Find the new address, or an archived copy.
    5 addresses: 3 ok, 1 moved, 1 dead, 0 soft-404, 0 unknown; 3 unarchived; quotes: 2 found, 1 gone, 0 unknown
    "
  `);
  expect(first.status).toBe(1);

  const requests = server.seen.length;
  expect((await run()).stdout).toBe(first.stdout);
  expect(server.seen).toHaveLength(requests);
  expect(existsSync(state)).toBe(true);
  await run('--fresh');
  expect(server.seen).toHaveLength(2 * requests);
});

test('--json has every address with its quotes; without a dead one it ends with 0', async () => {
  const { run, file } = setUp();
  edit(file, '/dead', '/good');
  const { status: code, stdout } = await run('--json');
  expect(code).toBe(0);
  const records: unknown = JSON.parse(stdout);
  expect(records).toHaveLength(5);
  expect(records).toContainEqual(
    expect.objectContaining({
      url: `${server.origin}/moved`,
      line: 25,
      status: 'moved',
      movedTo: `${server.origin}/good`,
      isArchived: false,
      quotes: [
        { claim: 'first', line: 15, column: 51, quote: 'Something was wrong.', onPage: 'gone' },
      ],
    }),
  );
});

test('a results file of another kind, a wrong option, and an invalid article are named', async () => {
  const { run, state, file } = setUp();
  expect((await run('--timeout', 'soon')).stderr).toContain(
    '--timeout is "soon"; expected a number',
  );
  await run();
  writeFileSync(state, '{"a": 1}');
  expect((await run()).stderr).toContain('Start over with --fresh');
  edit(file, 'kind: primary', 'kind: rumour');
  const { status: code, stderr } = await run('--fresh');
  expect(stderr).toContain('fluss-im-tal.md is not valid, expected an article that passes');
  expect(code).toBe(1);
  expect(readFileSync(file, 'utf8')).toContain('kind: rumour');
});
