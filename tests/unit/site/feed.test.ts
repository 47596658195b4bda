import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toAtom, type FeedEntry, type FeedSource } from '../../../src/site/feed.ts';

const entry: FeedEntry = {
  sitePath: '/articles/a/',
  title: 'A',
  summary: 'It rose.',
  contentHtml: () => '<p>It rose.</p>',
  updated: '2026-01-02',
};

const source: FeedSource = {
  title: 'Checks & <more>',
  subtitle: 'All “of” them',
  sitePath: '/feed.xml',
  pagePath: '/',
  lang: 'de-AT',
  author: 'A & B',
  rights: 'CC BY 4.0',
  entries: [entry],
};

const absolute = (sitePath: string) => `https://host.example/x${sitePath}`;

const textSchema = z.object({ '#text': z.string(), '@type': z.literal('html') });
const linkSchema = z.object({ '@href': z.string(), '@rel': z.string().optional() });
const feedSchema = z.object({
  feed: z.object({
    '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
    '@xml:lang': z.string(),
    id: z.string(),
    title: z.string(),
    updated: z.iso.datetime(),
    author: z.object({ name: z.string() }),
    link: z.array(linkSchema),
    entry: z
      .array(
        z.object({
          id: z.string(),
          title: textSchema,
          summary: textSchema,
          content: textSchema,
          updated: z.iso.datetime(),
          published: z.iso.datetime().optional(),
          link: z.array(linkSchema),
        }),
      )
      .default([]),
  }),
});

/** Reads a feed with a parser that is not ours. Values are trimmed of nothing and entities decoded once. */
function read(xml: string) {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    alwaysCreateTextNode: false,
    isArray: (name) => name === 'entry' || name === 'link',
    parseTagValue: false,
    trimValues: false,
  });
  return feedSchema.parse(parser.parse(xml)).feed;
}

describe('toAtom', () => {
  it('says who, where and in which language', () => {
    const feed = read(toAtom(source, absolute));
    expect(feed).toMatchObject({
      '@xml:lang': 'de-AT',
      id: 'https://host.example/x/feed.xml',
      title: 'Checks & <more>',
      updated: '2026-01-02T00:00:00.000Z',
      author: { name: 'A & B' },
      link: [
        { '@rel': 'alternate', '@href': 'https://host.example/x/' },
        { '@rel': 'self', '@href': 'https://host.example/x/feed.xml' },
      ],
    });
    expect(feed.entry[0]).toMatchObject({
      id: 'https://host.example/x/articles/a/',
      title: { '#text': 'A' },
      content: { '#text': '<p>It rose.</p>' },
      link: [{ '@href': 'https://host.example/x/articles/a/' }],
    });
  });

  it.each([
    '<script>alert(1)</script>',
    'a ]]> b',
    'R&D &amp; more',
    'a "b" \u{0}\u{b}c',
    '\u{d800}x',
  ])('shows a hostile title as it is: %j', (title) => {
    const feed = read(
      toAtom({ ...source, entries: [{ ...entry, title, summary: title }] }, absolute),
    );
    const shown = title.toWellFormed().replaceAll(/[\u{0}\u{b}]/gu, '');
    for (const html of [feed.entry[0]?.title['#text'], feed.entry[0]?.summary['#text']]) {
      expect(html).not.toMatch(/<|&(?!(?:amp|lt|gt|quot);)/u);
      expect(decode(html ?? '')).toBe(shown);
    }
  });

  it('puts the newest change first and never asks the clock', () => {
    const entries = [
      entry,
      { ...entry, sitePath: '/c/', updated: '2026-03-01' },
      { ...entry, sitePath: '/b/', updated: '2026-03-01', published: '2025-01-01' },
    ];
    const feed = read(toAtom({ ...source, entries }, absolute));
    expect(feed.entry.map(({ id }) => new URL(id).pathname)).toEqual([
      '/x/b/',
      '/x/c/',
      '/x/articles/a/',
    ]);
    expect(feed.updated).toBe('2026-03-01T00:00:00.000Z');
    expect(feed.entry[0]?.published).toBe('2025-01-01T00:00:00.000Z');
    expect(read(toAtom({ ...source, entries: [] }, absolute)).updated).toBe(
      '1970-01-01T00:00:00.000Z',
    );
  });
});

/** The four entities of a text in HTML. */
function decode(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
