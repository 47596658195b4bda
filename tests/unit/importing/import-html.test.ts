import { describe, expect, test } from 'vitest';
import { importHtml } from '../../../src/importing/import-html.ts';
import { wordsOf, wordsOfBody } from '../../../src/importing/words-of.ts';

const PROSE =
  'The harbour authority said on Tuesday that the water had been clean, every day, for a year. ';
const LINKED = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Not this' },
    {
      '@type': ['NewsArticle'],
      headline: 'Harbour water "clean", says authority',
      author: [{ '@type': 'Person', name: 'A. Writer' }, { name: 'B. Writer' }],
      publisher: { '@type': 'Organization', name: 'The Harbour Post' },
      datePublished: '2025-02-03T09:00:00+01:00',
    },
  ],
};

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Harbour water | Post</title>${head}</head>
  <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <main><article><h1>Harbour water "clean", says authority</h1>${body}</article></main>
  <footer>© Post. <a href="/imprint">Imprint</a></footer><script>track("words of no reader")</script></body></html>`;
}

const BODY = `<p>${PROSE.repeat(3)}<b>Bold</b> and <i>it</i>alic, 2 * 3 * 4, snake_case, a &lt;b&gt; &amp;amp; [x](y).</p>
  <img src="a.png" alt="not words"><h1>Another heading</h1><p>${PROSE.repeat(3)}See <a href="https://example.org/a">the report</a>.</p>
  <ul><li>One # point</li><li>1. Two</li></ul><blockquote><p>${PROSE}</p></blockquote>
  <p>First line<br>second line. ${PROSE.repeat(2)}</p>
  <table><thead><tr><th>Year</th><th>A|B</th></tr></thead><tbody><tr><td>2024</td><td>3</td></tr></tbody></table>`;

describe('a saved web page', () => {
  const imported = importHtml(
    page(
      `<script type="application/ld+json">${JSON.stringify(LINKED)}</script>
      <link rel="canonical" href="https://post.example/harbour">`,
      BODY,
    ),
    undefined,
  );

  test('gives what it says about itself', () => {
    expect(imported.metadata).toEqual({
      title: 'Harbour water "clean", says authority',
      author: 'A. Writer, B. Writer',
      publisher: 'The Harbour Post',
      url: 'https://post.example/harbour',
      published: '2025-02-03',
      lang: 'en-GB',
    });
  });

  test('gives its main text, with the headline once, and nothing around it', () => {
    expect(imported.markdown).toMatch(/^# Harbour water "clean", says authority\n\nThe harbour/u);
    expect(imported.markdown.match(/^#+ .*$/gmu)).toEqual([
      '# Harbour water "clean", says authority',
      '## Another heading',
    ]);
    expect(imported.markdown).not.toMatch(/Imprint|News|track|not words/u);
    expect(imported.markdown).toContain('[the report](https://example.org/a)');
    expect(imported.markdown).toContain('- One # point');
  });

  test('keeps every word', () => {
    expect(wordsOfBody(imported.markdown)).toEqual(imported.words);
    expect(imported.words.join(' ')).toContain(
      'Bold and italic, 2 * 3 * 4, snake_case, a <b> &amp; [x](y).',
    );
    expect(imported.words).toEqual(expect.arrayContaining(wordsOf('A|B 2024 3 1. Two')));
  });
});

test('Open Graph and markup fill in where there is no JSON-LD; what is not valid is left out', () => {
  const { metadata } = importHtml(
    page(
      `<script type="application/ld+json">{broken</script>
       <meta property="og:title" content="Open title"><meta property="og:site_name" content="Post">
       <meta property="og:url" content="not an address"><meta property="article:author" content="https://post.example/writer">`,
      `<time datetime="2025-02-30">30 February</time>${BODY}`,
    ),
    undefined,
  );
  expect(metadata).toMatchObject({ title: 'Open title', publisher: 'Post', lang: 'en-GB' });
  expect(metadata.url).toBeUndefined();
  expect(metadata.published).toBeUndefined();
  expect(metadata.author).not.toBe('https://post.example/writer');
});

test('a fragment, not closed anywhere, is a page too', () => {
  const { markdown, metadata } = importHtml(
    `<h1>The harbour</h1><p>${PROSE.repeat(4)}<p>Short one`,
    undefined,
  );
  expect(metadata.title).toBe('The harbour');
  expect(markdown).toMatch(/^# The harbour\n\nThe harbour authority [^\n]+\n\nShort one\n$/u);
});

test('a page without text is refused', () => {
  expect(() => importHtml('<html><body></body></html>', undefined)).toThrow(/no main text/u);
});

test("the page's links lead where they led", () => {
  const paragraph = `<p>${'The ferry sails again, <a href="/log">the log</a> says. '.repeat(6)}</p>`;
  const page = `<html><head><title>Ferry</title></head><body><article>${paragraph}</article></body></html>`;
  const { markdown } = importHtml(page, 'Ferry', 'https://post.example/news/ferry');
  expect(markdown).toContain('[the log](https://post.example/log)');
});
