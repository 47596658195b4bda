import { describe, expect, test } from 'vitest';
import { standardsSchema } from '../../../src/domain/schemas/standards.ts';
import { loadContent } from '../../../src/loading/load-content.ts';
import { loadFiles, SOUND } from './content-folder.ts';

const ITEM = '{ number: "3.1", asks: Sources, status: site, note: All., shown: /claims/ }';
const withStandards = (item: string) => ({
  ...SOUND,
  'standards.yaml': `- key: code
  name: A code
  basis: The edition of 2020
  items:
    - ${item}
`,
});

async function findingsFor(item: string) {
  const { problems } = await loadFiles(withStandards(item));
  return problems.map(
    ({ place, rule }) => `${String(place?.line)}:${String(place?.column)} ${rule}`,
  );
}

test('loads the codes a site is compared with', async () => {
  const { standards, problems } = await loadFiles(withStandards(ITEM));
  expect(problems).toEqual([]);
  expect(standards[0]?.items).toMatchObject([{ number: '3.1', status: 'site' }]);
});

test('a content folder without the file is sound', async () => {
  const { standards, problems } = await loadFiles(SOUND);
  expect(problems).toEqual([]);
  expect(standards).toEqual([]);
});

describe('mistakes are reported at their place', () => {
  test.each([
    ['unknown status', ITEM.replace('status: site', 'status: fine'), ['5:47 wrong-value']],
    ['misspelt key', ITEM.replace('shown:', 'shows:'), ['5:47 wrong-value', '5:65 unknown-key']],
    ['met, but nowhere to be seen', ITEM.replace(', shown: /claims/', ''), ['5:47 wrong-value']],
    ['an address elsewhere', ITEM.replace('/claims/', 'https://a.example/'), ['5:72 wrong-value']],
  ])('%s', async (_name, item, expected) => {
    expect(await findingsFor(item)).toEqual(expected);
  });
});

test('what the shipped comparison points at exists', async () => {
  const { standards, pages, articles } = await loadContent('content');
  const places = new Set([
    '/claims/',
    ...pages.flatMap(({ slug, html }) => [
      `/${slug}/`,
      ...[...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => `/${slug}/#${id ?? ''}`),
    ]),
    ...articles.map(({ slug }) => `/articles/${slug}/`),
  ]);
  const shown = standardsSchema.parse(standards).flatMap(({ items }) => items);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.flatMap((item) => item.shown ?? []).filter((path) => !places.has(path))).toEqual([]);
});
