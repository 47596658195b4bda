import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSite } from '../../../../src/integrations/verify-output/check-site.ts';
import {
  expectArticle,
  type ExpectedArticle,
} from '../../../../src/integrations/verify-output/expected-article.ts';
import { loadContent } from '../../../../src/loading/load-content.ts';
import { edit } from '../../cli/run-command.ts';
import { buildContent } from '../build-content.ts';

const HOME = 'https://test.example/x/';
const ARTICLE = 'articles/fluss-im-tal/index.html';
const CARD = 'embed/fluss-im-tal/wasser/index.html';
const CLAIM = 'articles/fluss-im-tal/fische/index.html';

let built: string;
let printed: string;
let articles: readonly ExpectedArticle[];

beforeAll(async () => {
  const content = 'tests/fixtures/sites/german';
  const site = buildContent(content, '/x/', 'https://test.example');
  built = site.outDir;
  printed = site.output;
  articles = (await loadContent(content)).articles.map(expectArticle);
}, 120_000);

/** What is found after changes of some files, which are then put back. */
async function problemsAfter(...edits: readonly Edit[]): Promise<readonly string[]> {
  const before = edits.map(({ file }) => readFileSync(path.join(built, file)));
  try {
    for (const { file, change } of edits) change(path.join(built, file));
    const { problems } = await checkSite(built, HOME, articles);
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
  it('is in order, and the build says what was checked', async () => {
    const { pages, links, problems } = await checkSite(built, HOME, articles);
    expect(problems).toEqual([]);
    expect(pages).toBeGreaterThan(60);
    expect(links).toBeGreaterThan(1000);
    expect(printed).toContain(`Checked ${pages} pages, ${links.toLocaleString('en')} links\n`);
  });

  const inMain = (html: string) => ['<main', `${html}<main`] as const;

  it.each([
    [
      'a broken link',
      CLAIM,
      ...inMain('<a href="/x/nowhere/">x</a>'),
      '"/x/nowhere/" leads to no file',
    ],
    [
      'a relative one',
      CLAIM,
      ...inMain('<a href="../nowhere/">x</a>'),
      '"../nowhere/" leads to no file',
    ],
    [
      'a link that forgets the sub-path',
      CLAIM,
      ...inMain('<a href="/claims/">x</a>'),
      '"/claims/" leaves the site',
    ],
    [
      'a full address',
      CLAIM,
      ...inMain(`<a href="${HOME}nowhere/">x</a>`),
      'nowhere/" leads to no file',
    ],
    [
      'a script as a link',
      CLAIM,
      ...inMain('<a href="javascript:alert(1)">x</a>'),
      'has the scheme javascript:',
    ],
    [
      'a missing anchor',
      CLAIM,
      ...inMain('<a href="#nowhere">x</a>'),
      `${CLAIM}#nowhere, but nothing there`,
    ],
    [
      'one of another page',
      CLAIM,
      ...inMain('<a href="/x/articles/fluss-im-tal/#nowhere">x</a>'),
      `${ARTICLE}#nowhere`,
    ],
    ['a doubled id', CLAIM, ...inMain('<p id="main">x</p>'), 'the id "main" occurs twice'],
    [
      'a label of nothing',
      CLAIM,
      ...inMain('<label for="nothing">x</label>'),
      'refers to the id "nothing"',
    ],
    [
      'invalid HTML',
      CLAIM,
      ...inMain('<p>x<div></div>'),
      'its HTML is not valid, <div> stands inside <p>',
    ],
    [
      'a doubled attribute',
      CLAIM,
      ...inMain('<p id="a" id="b">x</p>'),
      '<p> has the attribute id twice',
    ],
    [
      'linked data that cannot be read',
      CLAIM,
      '{"@context"',
      '{"@context',
      'its linked data is not valid JSON',
    ],
    [
      'linked data that leads nowhere',
      CLAIM,
      `"url":"${HOME}articles/`,
      `"url":"${HOME}artikel/`,
      'leads to no file',
    ],
    [
      'an image from elsewhere',
      CLAIM,
      ...inMain('<img alt="" src="https://a.example/b.png">'),
      '"https://a.example/b.png" is of another host',
    ],
    [
      'a script from elsewhere',
      CLAIM,
      ...inMain('<script src="//a.example/b.js"></script>'),
      '"//a.example/b.js" is of another host',
    ],
    [
      'a frame from elsewhere',
      CLAIM,
      ...inMain('<iframe src="https://a.example/"></iframe>'),
      'is of another host',
    ],
    [
      'a preload from elsewhere',
      CLAIM,
      '<link',
      '<link rel="preload" href="https://a.example/f.woff2"><link',
      'is of another host',
    ],
    [
      'a style from elsewhere',
      CLAIM,
      ...inMain('<p style="background:url(https://a.example/b)">x</p>'),
      'is of another host',
    ],
    [
      'a picture for others elsewhere',
      CLAIM,
      'property="og:image" content="',
      'property="og:image" content="https://a.example/',
      /leads to no file|is of another host/u,
    ],
    [
      'a changed word',
      ARTICLE,
      'tausend <span class="end"',
      'tausand <span class="end"',
      'does not show the text that was checked: it departs at',
    ],
    [
      'a space less',
      ARTICLE,
      'tausend <span class="end"',
      'tausend<span class="end"',
      'does not show the text that was checked',
    ],
    [
      'a space more',
      ARTICLE,
      'tausend <span class="end"',
      'tau send <span class="end"',
      'does not show the text that was checked',
    ],
    [
      'a mark on other words',
      ARTICLE,
      'data-claims="fische"',
      'data-claims="wasser"',
      'the claim "fische" has no mark',
    ],
    [
      'a mark of no claim',
      ARTICLE,
      'data-claims="fische"',
      'data-claims="fische other"',
      'marked as the claim "other"',
    ],
    [
      'a mark without its id',
      ARTICLE,
      '<mark id="fische"',
      '<mark id="fisch"',
      'nothing has the id "fische" of a claim',
    ],
    [
      'a missing note',
      ARTICLE,
      ' id="note-fische"',
      ' id="note-fisch"',
      'the claim "fische" has no note',
    ],
    [
      'a feed',
      'feed.xml',
      `href="${HOME}articles/`,
      `href="${HOME}artikel/`,
      /feed.xml: .* leads to no file/u,
    ],
    [
      'a dataset',
      'data/claims.csv',
      `${HOME}articles/`,
      `${HOME}artikel/`,
      /claims.csv: .* leads to no file/u,
    ],
    [
      'an annotation',
      'articles/fluss-im-tal/annotations.jsonld',
      `"${HOME}articles/`,
      `"${HOME}artikel/`,
      /annotations.jsonld: .* leads to no file/u,
    ],
    [
      'an annotation that cannot be read',
      'articles/fluss-im-tal/annotations.jsonld',
      '{',
      '{{',
      'its content is not valid JSON',
    ],
    [
      'a card',
      'embed/fluss-im-tal/fische/index.html',
      `${HOME}articles/`,
      `${HOME}artikel/`,
      'leads to no file',
    ],
    [
      'the code to embed a card',
      'embed/fluss-im-tal/fische/oembed.json',
      `${HOME}embed/`,
      `${HOME}embett/`,
      'leads to no file',
    ],
  ])('%s is named', async (_name, file, from, to, message) => {
    const found = await problemsAfter(replacing(file, from, to));
    if (typeof message === 'string') expect(found.join('\n')).toContain(message);
    else expect(found.join('\n')).toMatch(message);
    expect(found.every((problem) => problem.includes(': '))).toBe(true);
  });

  it('a missing page, card, sitemap entry or search record is named', async () => {
    const found = await problemsAfter(
      { file: CLAIM, change: rmSync },
      { file: CARD, change: rmSync },
      { file: recordOf('#wasser'), change: forget },
    );
    const lines = found.join('\n');
    expect(lines).toContain(`${CLAIM}: the claim has no page`);
    expect(lines).toContain(`${CARD}: the card of the claim has no page`);
    expect(lines).toContain('/articles/fluss-im-tal/#wasser has no search record');
    expect(lines).toMatch(/^sitemap.* "https:\/\/test.example\/x\/.*fische\/" leads to no file$/mu);
  });

  it('a style sheet that loads from elsewhere is named', async () => {
    const sheet = readdirSync(path.join(built, 'assets')).find((name) => name.endsWith('.css'));
    const found = await problemsAfter({
      file: `assets/${sheet ?? ''}`,
      change: (file) => {
        appendFileSync(file, '@font-face{src:url("https://a.example/f.woff2")}');
      },
    });
    expect(found).toEqual([
      expect.stringContaining('"https://a.example/f.woff2" is of another host'),
    ]);
  });

  it('what is wrong on many pages is said once', async () => {
    const found = await problemsAfter(
      ...[ARTICLE, CLAIM].map((file) => replacing(file, ...inMain('<a href="/x/no/">x</a>'))),
    );
    expect(found).toEqual([
      expect.stringMatching(/^articles\/.* and 1 more: "\/x\/no\/" leads to no file$/u),
    ]);
  });

  it('words that only mention an address are no link', async () => {
    const words = `Siehe ${HOME}nowhere/ dort`;
    const dataset = replacing('data/claims.csv', 'Im Fluss leben tausend Forellen', words);
    expect(await problemsAfter(dataset)).toEqual([]);
  });
});

/** The file with the search record of an address that ends so. */
function recordOf(ending: string): string {
  const folder = 'pagefind/fragment';
  const name = readdirSync(path.join(built, folder)).find((file) =>
    gunzipSync(readFileSync(path.join(built, folder, file))).includes(`${ending}"`),
  );
  return `${folder}/${name ?? ''}`;
}

/** Puts a record of something else in the place of a search record. */
function forget(file: string): void {
  writeFileSync(file, gzipSync('pagefind_dcd{"url":"/nothing/"}'));
}
