import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Path of the article's page. */
export const ARTICLE = 'articles/gettysburg-address/';
/** The text that is checked, as it came from outside. */
export const TEXT_FILE = 'tests/fixtures/texts/gettysburg-address.txt';

const root = mkdtempSync(path.join(tmpdir(), 'authoring-'));
/** A content folder that the tests write into. */
export const content = path.join(root, 'content');
/** Where a test builds to. */
export const outDir = path.join(root, 'dist');
/** The article's file. */
export const file = path.join(content, 'articles', 'gettysburg-address.md');

/** An article in an author's own hand, with comments and quotes where it pleased them. */
export const BARE = `---
# The shortest of the famous ones.
title: The Gettysburg Address
lang: en
source:
  publisher: Library of Congress
  author: 'Abraham Lincoln'   # as signed
  url: https://www.loc.gov/exhibits/gettysburg-address/
  published: 1863-11-19
  rights: Public domain.
review: { by: [desk], published: 2024-04-01, summary: A speech that is short. }
claims:
  # What he said of the dead
  - id: consecrated
    quote: have consecrated it
    claim: The men who fought have consecrated the ground
    speaker: { name: Abraham Lincoln }
    verdict: opinion
    summary: A judgement.
    asOf: 2024-04-01
sources:
  loc: # the Nicolay copy
    publisher: Library of Congress
    url: https://www.loc.gov/exhibits/gettysburg-address/ext/trans-nicolay-copy.html
    lang: en
    kind: primary
    access: full
    accessed: 2024-04-01
---

# The Gettysburg Address

${readFileSync(TEXT_FILE, 'utf8')}`;

/** Makes the content folder, with the shipped publication and no article yet. */
export function makeContent(): void {
  mkdirSync(path.dirname(file), { recursive: true });
  for (const name of ['site.yaml', 'verdicts.yaml', 'pages']) {
    cpSync(path.join('content', name), path.join(content, name), { recursive: true });
  }
}

export function removeContent(): void {
  rmSync(root, { recursive: true, force: true });
}

/** Runs one of the project's commands on the content folder. */
export function runCommand(
  name: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
) {
  return spawnSync(process.execPath, [path.join('src', 'cli', `${name}.ts`), ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, BASE_PATH: '/', ...env },
  });
}
