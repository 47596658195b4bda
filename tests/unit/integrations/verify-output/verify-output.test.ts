import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSite } from '../../../../src/integrations/verify-output/check-site.ts';
import { loadContent, type LoadedContent } from '../../../../src/loading/load-content.ts';
import { edit } from '../../cli/run-command.ts';
import { buildContent } from '../build-content.ts';
import { ARTICLE, BROKEN_PAGES, CLAIM, HOME, inMain } from './broken-pages.ts';

const CARD = 'embed/fluss-im-tal/wasser/index.html';

let built: string;
let printed: string;
let content: LoadedContent;

beforeAll(async () => {
  const folder = 'tests/fixtures/sites/german';
  const site = buildContent(folder, '/x/', 'https://test.example');
  built = site.outDir;
  printed = site.output;
  content = await loadContent(folder);
}, 120_000);

/** What is found after changes of some files, which are then put back. */
function problemsAfter(...edits: readonly Edit[]): readonly string[] {
  const before = edits.map(({ file }) => readFileSync(path.join(built, file)));
  try {
    for (const { file, change } of edits) change(path.join(built, file));
    const { problems } = checkSite(built, HOME, content);
    return problems;
  } finally {
    for (const [index, { file }] of edits.entries())
      writeFileSync(path.join(built, file), before[index] ?? '');
  }
}

/** A change of one file of the site. */
interface Edit {
  readonly file: string;
  readonly change: (file: string) => void;
}

function replacing(file: string, from: string, to: string): Edit {
  return {
    file,
    change: (absolute) => {
      edit(absolute, from, to);
    },
  };
}

describe('a finished site below a sub-path', () => {
  it('is in order, and the build says what was checked', () => {
    const { pages, links, problems } = checkSite(built, HOME, content);
    expect(problems).toEqual([]);
    expect(pages).toBeGreaterThan(60);
    expect(links).toBeGreaterThan(1000);
    expect(printed).toContain(`Checked ${pages} pages, ${links.toLocaleString('en')} links\n`);
  });

  it('the links of a page of the previous site are read when something they led to is gone', () => {
    const check = (file: string, ...anchors: readonly string[]) => {
      const isReused = (reused: string) => reused === CLAIM;
      const { unread, problems } = checkSite(built, HOME, content, undefined, {
        isReused,
        places: () => ({ files: [file], anchors: { [file]: [...anchors] } }),
      });
      return { unread, problems };
    };
    const removed = 'articles/fluss-im-tal/fische/index.html';
    const page = readFileSync(path.join(built, removed));
    expect(check(ARTICLE, 'wasser')).toEqual({ unread: 1, problems: [] });
    try {
      rmSync(path.join(built, removed));
      expect(check(removed).unread).toBe(0);
    } finally {
      writeFileSync(path.join(built, removed), page);
    }
    expect(check(ARTICLE, 'gone').unread).toBe(0);
  });

  it.each(BROKEN_PAGES)('%s is named', (_name, file, from, to, message) => {
    const found = problemsAfter(replacing(file, from, to));
    if (typeof message === 'string') expect(found.join('\n')).toContain(message);
    else expect(found.join('\n')).toMatch(message);
    expect(found.every((problem) => problem.includes(': '))).toBe(true);
  });

  it('a missing page, card or sitemap entry is named', () => {
    const found = problemsAfter({ file: CLAIM, change: rmSync }, { file: CARD, change: rmSync });
    const lines = found.join('\n');
    expect(lines).toContain(`${CLAIM}: the claim has no page`);
    expect(lines).toContain(`${CARD}: the card of the claim has no page`);
    expect(lines).toMatch(
      / and \d+ more: "\/x\/articles\/fluss-im-tal\/fische\/" leads to no file$/mu,
    );
  });

  it('a style sheet that loads from elsewhere is named', () => {
    const sheet = readdirSync(path.join(built, 'assets')).find((name) => name.endsWith('.css'));
    const found = problemsAfter({
      file: `assets/${sheet ?? ''}`,
      change: (file) => {
        appendFileSync(file, '@font-face{src:url("https://a.example/f.woff2")}');
      },
    });
    expect(found).toEqual([
      expect.stringContaining('"https://a.example/f.woff2" is of another host'),
    ]);
  });

  it('what is wrong on many pages is said once', () => {
    const found = problemsAfter(
      ...[ARTICLE, CLAIM].map((file) => replacing(file, ...inMain('<a href="/x/no/">x</a>'))),
    );
    expect(found).toEqual([
      expect.stringMatching(/^articles\/.* and 1 more: "\/x\/no\/" leads to no file$/u),
    ]);
  });

  it('words that only mention an address are no link', () => {
    const words = `Siehe ${HOME}nowhere/ dort`;
    const dataset = replacing('data/claims.csv', 'Im Fluss leben tausend Forellen', words);
    expect(problemsAfter(dataset)).toEqual([]);
  });
});
