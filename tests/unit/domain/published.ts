import type { LoadedArticle, LoadedClaim } from '../../../src/domain/loaded.ts';
import type { Utf16Offset } from '../../../src/domain/offsets.ts';
import type { Site } from '../../../src/domain/schemas/site.ts';
import type { Verdict } from '../../../src/domain/schemas/verdicts.ts';

const at = (offset: number) => offset as Utf16Offset;

/** A publication with one article, for tests of what is made from it. */
export const SITE: Site = {
  name: 'Test',
  tagline: 'A test',
  url: 'https://test.example/',
  lang: 'en',
  publisher: { name: 'Test Desk', sameAs: [] },
  contact: {},
  people: { desk: { name: 'The desk' } },
  license: { name: 'CC0', url: 'https://cc.example/' },
  topics: {},
  rules: {},
};

export const SCALE: readonly [Verdict, Verdict] = [
  { key: 'false', label: 'False', definition: 'Wrong.', tone: 'fails', rating: 1 },
  { key: 'opinion', label: 'Opinion', definition: 'A view.', tone: 'outside' },
];

export function claimOf(id: string, changes: Partial<LoadedClaim> = {}): LoadedClaim {
  return {
    id,
    aliases: [],
    quote: 'Prices fell',
    claim: 'Prices fell',
    verdict: 'false',
    summary: 'It rose.',
    evidence: [],
    topics: [],
    asOf: '2026-01-01',
    repeats: [],
    exceptions: {},
    history: [],
    exact: 'Prices fell',
    range: { start: at(0), end: at(11) },
    before: '',
    after: '',
    sentence: { before: '', after: '' },
    block: 0,
    blockFraction: 0,
    number: 1,
    analysisHtml: '',
    ...changes,
  };
}

export const ARTICLE: LoadedArticle = {
  slug: 'a',
  file: 'articles/a.md',
  title: 'Prices',
  lang: 'en',
  source: {
    publisher: 'The Paper',
    url: 'https://paper.example/a',
    published: '2025-12-31',
    rights: 'Theirs',
  },
  review: { by: ['desk'], published: '2026-01-01', summary: 'Prices rose.' },
  claims: [],
  withdrawn: [],
  sources: {},
  text: 'Prices fell',
  html: '',
  blocks: 1,
  coverage: { sentences: [] },
  digest: '',
};
