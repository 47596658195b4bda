import { expect, test } from 'vitest';
import { createAddresses } from '../../../../src/domain/addresses.ts';
import { toClaimRecord } from '../../../../src/domain/dataset/to-claim-record.ts';
import { ARTICLE, claimOf, SCALE, SITE } from '../published.ts';

const [verdict] = SCALE;
const { absolute } = createAddresses('https://test.example', '/x/');
const context = { site: SITE, verdictOf: () => verdict, absolute, digest: () => 'digest' };

const wire = {
  publisher: 'Wire',
  url: 'https://wire.example/1',
  lang: 'de',
  kind: 'agency',
  access: 'full',
  accessed: '2026-01-02',
} as const;

test('a claim that says little has null for what is not known', () => {
  expect(toClaimRecord(ARTICLE, claimOf('one'), context)).toEqual({
    id: 'a/one',
    article: 'a',
    url: 'https://test.example/x/articles/a/one/',
    highlight: 'https://test.example/x/articles/a/#one',
    annotation: 'https://test.example/x/articles/a/one/#annotation',
    quote: 'Prices fell',
    claim: 'Prices fell',
    lang: 'en',
    speaker: null,
    said: null,
    verdict: { key: 'false', label: 'False', tone: 'fails', rating: 1 },
    summary: 'It rose.',
    topics: [],
    asOf: '2026-01-01',
    expires: null,
    published: '2026-01-01',
    modified: '2026-01-01',
    publication: {
      publisher: 'The Paper',
      author: null,
      title: 'Prices',
      url: 'https://paper.example/a',
      archived: null,
      published: '2025-12-31',
      lang: 'en',
    },
    evidence: [],
    sources: [],
    history: [],
    hash: 'digest',
  });
});

test('a claim that says everything has all of it', () => {
  const evidence = [
    { source: 'wire', stance: 'disputes', quote: 'Sie stiegen', translation: 'They rose' },
    { source: 'wire', stance: 'context', note: 'Later.' },
    { source: 'nowhere', stance: 'context' },
  ] as const;
  const history = [
    { date: '2026-02-01', from: 'true', to: 'opinion', reason: 'A reader wrote.' },
    { date: '2026-03-01', from: 'opinion', to: 'false', reason: 'New figures.' },
  ];
  const claim = claimOf('one', {
    speaker: { name: 'Jo', type: 'person', role: 'Minister', sameAs: 'https://who.example/' },
    said: '2025-12-30',
    expires: '2027-01-01',
    evidence: [...evidence],
    history,
  });
  const { source } = ARTICLE;
  const card = { ...wire, title: 'T', author: 'A', archived: 'https://w.example/', origin: 'dpa' };
  const article = {
    ...ARTICLE,
    reviewLang: 'fr',
    source: { ...source, author: 'B. C.', archived: 'https://archive.example/' },
    sources: { wire: { ...card, published: '2026-01' }, other: wire },
  };
  expect(toClaimRecord(article, claim, context)).toMatchObject({
    lang: 'fr',
    speaker: { name: 'Jo', role: 'Minister', type: 'person', sameAs: 'https://who.example/' },
    said: '2025-12-30',
    expires: '2027-01-01',
    modified: '2026-03-01',
    publication: { author: 'B. C.', archived: 'https://archive.example/' },
    evidence: [
      { ...evidence[0], note: null },
      { ...evidence[1], quote: null, translation: null },
      { source: 'nowhere', quote: null, translation: null, note: null },
    ],
    sources: [{ key: 'wire', ...card, published: '2026-01' }],
    history,
  });
  const bare = toClaimRecord({ ...article, sources: { wire } }, claim, context);
  const unknown = { title: null, author: null, archived: null, published: null, origin: null };
  expect(bare.sources).toEqual([{ key: 'wire', ...wire, ...unknown }]);
});

test('the hash is of everything else, in a fixed order', () => {
  const texts: string[] = [];
  const digest = (text: string) => String(texts.push(text));
  const { hash, ...record } = toClaimRecord(ARTICLE, claimOf('one'), { ...context, digest });
  expect(hash).toBe('1');
  expect(texts).toEqual([JSON.stringify(record)]);
});
