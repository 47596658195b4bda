import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { createAddresses, sitePaths } from '../../../src/domain/addresses.ts';
import { listCorrections } from '../../../src/domain/corrections.ts';
import type { LoadedArticle } from '../../../src/domain/loaded.ts';
import { correctionEntry } from '../../../src/site/feed-entries.ts';
import { toAtom } from '../../../src/site/feed.ts';
import { verdictLookup } from '../../../src/site/scale.ts';
import { translatorFor } from '../../../src/site/translate.ts';
import { loadFiles, SOUND } from '../loading/content-folder.ts';

interface Entry {
  readonly title: { readonly '#text': string };
  readonly id: string;
  readonly link: { readonly '@_href': string };
  readonly updated: string;
  readonly summary: { readonly '#text': string };
}

/** What a feed reader finds in the feed of these articles, below a sub-path. */
async function read(articles: readonly LoadedArticle[]) {
  const { site, verdicts } = await loadFiles(SOUND);
  if (site === undefined) throw new Error('expected a site');
  const t = translatorFor('en');
  const xml = toAtom(
    {
      title: site.name,
      subtitle: site.tagline,
      sitePath: sitePaths.correctionsFeed(),
      pagePath: sitePaths.corrections(),
      lang: 'en',
      author: site.publisher.name,
      rights: site.license.name,
      entries: listCorrections(articles).map((entry) =>
        correctionEntry(entry, verdictLookup(verdicts), t),
      ),
      since: articles[0]?.review.published,
    },
    createAddresses('https://test.example', '/x/').absolute,
  );
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });
  const { feed } = parser.parse(xml) as {
    feed: { id: string; title: string; updated: string; entry?: readonly Entry[] };
  };
  return feed;
}

test('an empty feed is a feed, as old as the newest check', async () => {
  const { articles } = await loadFiles(SOUND);
  expect(await read(articles)).toMatchObject({
    id: 'https://test.example/x/corrections.xml',
    updated: '2024-04-01T00:00:00.000Z',
  });
  expect((await read(articles)).entry).toBeUndefined();
  expect((await read([])).updated).toBe('1970-01-01T00:00:00.000Z');
});

test('an entry leads to the claim, and keeps its id when the claim is renamed', async () => {
  const text = (SOUND['articles/leak.md'] ?? '')
    .replace('claim: The leak occurred in Singapore', 'claim: Tea & milk <3 ]]> leak')
    .replace(
      '  - id: singapore\n',
      `  - id: singapore
    aliases: [first, second]
    history: [{ date: 2024-05-01, from: false, to: true, reason: 'Because 1 < 2.' }]
`,
    );
  const { articles } = await loadFiles({ ...SOUND, 'articles/leak.md': text });
  const feed = await read(articles);
  expect(feed.updated).toBe('2024-05-01T00:00:00.000Z');
  expect(feed.entry).toEqual([
    expect.objectContaining({
      title: { '@_type': 'html', '#text': 'Tea &amp; milk &lt;3 ]]&gt; leak: False → True' },
      id: 'https://test.example/x/articles/leak/first/#correction-1',
      link: { '@_href': 'https://test.example/x/articles/leak/singapore/#correction-1' },
      updated: '2024-05-01T00:00:00.000Z',
      summary: { '@_type': 'html', '#text': 'Because 1 &lt; 2.' },
    }),
  ]);
});
