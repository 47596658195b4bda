import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { edit } from '../cli/run-command.ts';
import { buildCopy, copyProject, digests } from './project-copy.ts';

/** With content and sites of its own: the tests change its code too. */
const project = copyProject();
const content = path.join(project, 'content');
cpSync('tests/fixtures/sites/exhibit', content, { recursive: true });
const bridge = path.join(content, 'articles', 'bridge.md');
const site = path.join(project, 'dist');

afterAll(() => {
  // What a build has replaced may still be being removed.
  rmSync(project, { recursive: true, force: true, maxRetries: 5 });
});

function build(contentDir: string, outDir: string): void {
  const outcome = buildCopy(project, contentDir, outDir);
  if (outcome.status !== 0) throw new Error(outcome.output);
}

/** The site of the same content and code, built where nothing was built before. */
function builtAnew(): Readonly<Record<string, string>> {
  const fresh = mkdtempSync(path.join(project, 'fresh-'));
  cpSync(content, path.join(fresh, 'content'), { recursive: true });
  build(path.join(fresh, 'content'), path.join(fresh, 'dist'));
  return digests(path.join(fresh, 'dist'));
}

/** Changes with a file that is written, and not with one that is taken over. */
const inodeOf = (file: string): number => statSync(path.join(site, file)).ino;

/** The search index is as a whole taken over, or made anew. */
const INDEX = 'pagefind/pagefind-entry.json';
const LIST = 'topics/market/index.html';
const UNTOUCHED = 'articles/market/index.html';
const ADDED = `  - id: engineer
    quote: сообщила инженер
    claim: An engineer announced it
    verdict: true
    summary: She did.
    evidence:
      - source: tariff
        stance: supports
    asOf: '2025-03-04'
  - id: closed
`;

describe('a site that is built again', { timeout: 240_000 }, () => {
  it('takes over what has not changed', () => {
    build(content, site);
    const before = [UNTOUCHED, LIST, INDEX].map(inodeOf);
    const digestsBefore = digests(site);
    build(content, site);
    expect([UNTOUCHED, LIST, INDEX].map(inodeOf)).toEqual(before);
    expect(digests(site)).toEqual(digestsBefore);
  });

  it.each([
    [
      'a claim is changed that claims of another article repeat, its speaker and a topic',
      () => {
        edit(bridge, 'claim: The bridge is closed', 'claim: The bridge was closed');
        edit(bridge, 'role: engineer', 'role: chief engineer');
        edit(bridge, 'topics: [bridge-tolls]', 'topics: [bridge-tolls, market]');
      },
    ],
    [
      'a claim is added',
      () => {
        edit(bridge, '  - id: closed\n', ADDED);
      },
    ],
    [
      'a claim is renamed',
      () => {
        edit(bridge, '  - id: engineer\n', '  - id: the-engineer\n    aliases: [engineer]\n');
      },
    ],
    [
      'a claim is deleted',
      () => {
        const [before = '', after = ''] = readFileSync(bridge, 'utf8').split(
          /^ {2}- id: the-engineer$[^]*?(?=^ {2}- id: closed$)/mu,
        );
        writeFileSync(bridge, before + after);
      },
    ],
  ])('is the one that is built anew: %s', (_change, change) => {
    const before = [UNTOUCHED, INDEX].map(inodeOf);
    change();
    build(content, site);
    expect(digests(site)).toEqual(builtAnew());
    expect(inodeOf(UNTOUCHED)).toBe(before[0]);
    expect(inodeOf(INDEX)).not.toBe(before[1]);
  });

  it('is the one that is built anew: the code is changed', () => {
    const before = inodeOf(UNTOUCHED);
    edit(
      path.join(project, 'src', 'components', 'CheckedAsOf.astro'),
      '<time',
      '<time data-new="1"',
    );
    build(content, site);
    expect(readFileSync(path.join(site, UNTOUCHED), 'utf8')).toContain('data-new');
    expect(inodeOf(UNTOUCHED)).not.toBe(before);
    expect(digests(site)).toEqual(builtAnew());
  });

  it('does not take over a page that somebody changed', () => {
    const page = path.join(site, UNTOUCHED);
    const sound = readFileSync(page, 'utf8');
    edit(page, '</main>', '<p>By somebody else.</p></main>');
    build(content, site);
    expect(readFileSync(page, 'utf8')).toBe(sound);
  });
});
