import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildContent, type BuiltSite } from './build-content.ts';

/** Three articles of the fixture, and so many copies of one: more than a page of a list holds. */
const COPIES = 31;
let site: BuiltSite;

beforeAll(() => {
  const content = mkdtempSync(path.join(tmpdir(), 'many-'));
  cpSync('tests/fixtures/sites/german', content, { recursive: true });
  const copied = path.join(content, 'articles', 'fluss-im-tal.md');
  for (let copy = 1; copy <= COPIES; copy += 1)
    cpSync(copied, path.join(content, 'articles', `fluss-${copy}.md`));
  site = buildContent(content, '/', 'https://test.example');
}, 120_000);

/** Addresses on a page that look so, each once, in order. */
function linksOf(file: string, looks: RegExp): readonly string[] {
  const { document } = parseHTML(site.pages.get(file) ?? '');
  const links = [...document.querySelectorAll('main a')].map((a) => a.getAttribute('href') ?? '');
  return [...new Set(links)].filter((link) => looks.test(link));
}

describe('a publication with more articles than a page of a list holds', () => {
  it('lists thirty of them on a page, and each on one', () => {
    const pages = ['articles/index.html', 'articles/2/index.html'].map((file) =>
      linksOf(file, /^\/articles\/[a-z][^/]*\/$/u),
    );
    expect(pages.map(({ length }) => length)).toEqual([30, COPIES + 3 - 30]);
    expect(new Set(pages.flat()).size).toBe(COPIES + 3);
    expect(linksOf('articles/index.html', /^\/articles\/2\/$/u)).toHaveLength(1);
  });

  it('names the annotations of the newest, and says where those of the others are', () => {
    expect(linksOf('data/index.html', /\/annotations\.jsonld$/u)).toHaveLength(30);
    expect(linksOf('data/index.html', /^\/articles\/$/u)).toHaveLength(1);
    const { document } = parseHTML(site.pages.get('data/index.html') ?? '');
    expect(document.querySelector('main')?.textContent).toContain(
      'die von 4 weiteren Artikeln, jeweils unter der Adresse des Artikels',
    );
  });
});
