import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parse } from 'yaml';
import { insertItem } from '../../../src/loading/edit-yaml.ts';
import { articleSchema } from '../../../src/domain/schemas/article.ts';
import { slug } from '../../../src/domain/schemas/fields.ts';
import { articleSlug } from '../../../src/importing/article-slug.ts';
import { makeArticle } from '../../../src/importing/make-article.ts';
import type { ArticleOptions } from '../../../src/importing/make-article.ts';
import { splitMarkdownFile } from '../../../src/loading/frontmatter.ts';

const OPTIONS: ArticleOptions = {
  given: {
    publisher: 'The Post: "daily" # 1',
    author: "O'Neil",
    url: 'https://post.example/?a=1#b',
    published: '2025-01-02',
    lang: 'en',
  },
  slug: undefined,
  reviewer: 'desk',
  verdict: 'true',
  today: '2025-03-04',
};

function make(text: string | Uint8Array, name = 'a.txt', options: Partial<ArticleOptions> = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return makeArticle({ name, bytes }, { ...OPTIONS, ...options });
}

function frontmatterOf(text: string): unknown {
  return parse(splitMarkdownFile(text)?.yaml ?? '', { schema: 'core' });
}

describe('the frontmatter', () => {
  test('is valid, whatever the values are', () => {
    const article = articleSchema.parse(frontmatterOf(make('Head: "line" #1\n\nProse here.').text));
    expect(article.title).toBe('Head: "line" #1');
    expect(article.source).toMatchObject({
      publisher: OPTIONS.given.publisher,
      author: "O'Neil",
      url: OPTIONS.given.url,
    });
    expect(article.claims).toEqual([]);
  });

  test('keeps its example valid when uncommented', () => {
    const { text } = make('Headline\n\nThe same words. The same words again.');
    const article = articleSchema.parse(frontmatterOf(uncomment(text)));
    expect(article.claims[0]).toMatchObject({ id: 'a-short-name', verdict: 'true' });
    expect(article.sources).toHaveProperty('a-source');
  });

  test('takes claims of the toolbar and the example, in either order', () => {
    const { text } = make('Headline\n\nThe same words. The same words again.');
    const [, yaml = '', body = ''] = text.split('---\n');
    const first = insertItem(yaml, [], 'claims', 0, { id: 'selected' }) ?? '';
    const both = insertItem(first, [], 'claims', 1, { id: 'second' }) ?? '';
    expect(idsOf(`---\n${both}---\n${body}`)).toEqual(['selected', 'second']);
    expect(idsOf(uncomment(`---\n${both}---\n${body}`))).toEqual([
      'selected',
      'second',
      'a-short-name',
    ]);
  });

  test('leaves empty what is not known, and says so', () => {
    const { text, missing } = make('Headline\n\nProse.', 'a.txt', {
      given: { ...OPTIONS.given, url: undefined, lang: undefined },
    });
    expect(missing).toEqual(['lang', 'source.url']);
    const issues = articleSchema.safeParse(frontmatterOf(text)).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['lang', 'source.url']);
  });
});

/** Takes the marks of a comment away from the example, as an author does. */
function uncomment(text: string): string {
  const [before = '', after = ''] = text.split(/(?<=^claims:.*\n)/mu);
  return before + after.replace(/^ {2}# /gmu, '  ');
}

const claimsSchema = z.object({ claims: z.array(z.object({ id: z.string() })) });

function idsOf(text: string): string[] {
  return claimsSchema.parse(frontmatterOf(text)).claims.map(({ id }) => id);
}

describe('input', () => {
  test('byte order mark and CRLF are read over', () => {
    const { text } = make('\uFEFFHeadline\r\n\r\nProse\r\ngoes on.\r\n');
    expect(text).toMatch(/\n---\n\n# Headline\n\nProse goes on\.\n$/u);
    expect(text).not.toContain('\r');
  });

  test.each([
    ['bytes that are not UTF-8', new Uint8Array([72, 0xff, 72]), /not UTF-8/u],
    ['a NUL byte', 'Headline\n\nPro\0se', /NUL/u],
    ['nothing', ' \n', /empty/u],
    ['no headline', 'A single paragraph.', /no headline/u],
    ['a headline without Latin letters', '见证历史\n\nProse.', /No address/u],
  ])('%s: refused', (_name, text, message) => {
    expect(() => make(text)).toThrow(message);
  });

  test('markdown stays as it is, below its own frontmatter', () => {
    const body =
      '# Head *line*\n\nProse with `code`  \nand a [link](https://example.org).\n\n* x\n';
    const { text } = make(`---\ntitle: Head line\ndate: 2020-01-02\n---\n\n${body}`, 'a.md', {
      given: {},
    });
    expect(text.endsWith(`---\n\n${body}`)).toBe(true);
    expect(frontmatterOf(text)).toMatchObject({
      title: 'Head line',
      source: { published: '2020-01-02' },
    });
  });
});

describe('slugs', () => {
  test.each([
    ['Straße für Ängste', 'strasse-fuer-aengste'],
    ['Россия запомнит', 'rossiya-zapomnit'],
    ["The minister's U-turn: 100%", 'the-ministers-u-turn-100'],
  ])('%s', (title, expected) => {
    expect(articleSlug(title)).toBe(expected);
  });

  propertyTest.prop([fc.string({ unit: 'grapheme', maxLength: 200 })])(
    'are slugs of at most 60 characters, or none',
    (title) => {
      const made = articleSlug(title);
      if (made === undefined) return;
      expect(slug.safeParse(made).success).toBe(true);
      expect(made.length).toBeLessThanOrEqual(60);
    },
  );
});
