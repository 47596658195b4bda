import { describe, expect, it, test } from 'vitest';
import { createAddresses } from '../../../src/domain/addresses.ts';
import type { AnnotationCollection, Selector } from '../../../src/domain/annotation-types.ts';
import { toAnnotationCollection } from '../../../src/domain/annotations.ts';
import type { LoadedArticle } from '../../../src/domain/loaded.ts';
import { loadContent } from '../../../src/loading/load-content.ts';
import { verdictLookup } from '../../../src/site/scale.ts';
import { readAssertions } from './annotation-conformance.ts';
import { ARTICLE, claimOf } from './published.ts';

const conformanceDir = process.env['CONFORMANCE_DIR'];

interface Annotated {
  readonly article: LoadedArticle;
  readonly collection: AnnotationCollection;
}

async function annotate(contentDir: string): Promise<Annotated[]> {
  const { site, verdicts, articles } = await loadContent(contentDir);
  if (site === undefined) throw new Error(`${contentDir} has no site, expected one.`);
  const { absolute } = createAddresses(site.url, '/x/');
  const verdictOf = verdictLookup(verdicts);
  return articles.map((article) => ({
    article,
    collection: toAnnotationCollection({ site, article, verdictOf, absolute }),
  }));
}

const annotated = [
  ...(await annotate('content')),
  ...(await annotate('tests/fixtures/sites/german')),
];
const all = annotated.flatMap(({ article, collection }) =>
  (collection.first?.items ?? []).map((annotation, index) => ({
    article,
    annotation,
    claim: article.claims[index],
  })),
);

function selectorOf<Type extends Selector['type']>(selectors: readonly Selector[], type: Type) {
  const found = selectors.find(
    (one): one is Extract<Selector, { type: Type }> => one.type === type,
  );
  if (found === undefined) throw new Error(`There is no ${type}, expected one.`);
  return found;
}

describe('the annotations of an article', () => {
  it('are as many as its claims', () => {
    expect(annotated.length).toBeGreaterThan(0);
    for (const { article, collection } of annotated) {
      expect(collection.total).toBe(article.claims.length);
      expect(collection.first?.items).toHaveLength(article.claims.length);
    }
  });

  it('find the words again by position, counted in code points', () => {
    for (const { article, annotation, claim } of all) {
      const { start, end } = selectorOf(
        annotation.target[0]?.selector ?? [],
        'TextPositionSelector',
      );
      const points = Array.from(article.text);
      expect(points.slice(start, end).join('')).toBe(claim?.exact);
    }
  });

  it('find the words again by quote, in one place only', () => {
    for (const { article, annotation, claim } of all) {
      const quotes = annotation.target.map(({ selector }) =>
        selectorOf(selector, 'TextQuoteSelector'),
      );
      expect(quotes[1]).toEqual(quotes[0]);
      const { exact = '', prefix = '', suffix = '' } = quotes[0] ?? {};
      expect(exact).toBe(claim?.exact);
      const pieces = article.text.split(`${prefix}${exact}${suffix}`);
      expect(pieces).toHaveLength(2);
      expect(pieces[0]?.length).toBe((claim?.range.start ?? 0) - prefix.length);
    }
  });

  it('name verdict, answer, claim, and both pages', () => {
    const found = all.find(({ claim }) => claim?.id === 'fische')?.annotation;
    expect(found?.id).toBe(
      'https://satz-fuer-satz.example/x/articles/fluss-im-tal/fische/#annotation',
    );
    expect(found?.body.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['classifying', 'Widerlegt'],
      ['assessing', 'Die letzte Zählung fand neunzig Tiere.'],
      ['describing', 'Im Fluss leben tausend Forellen'],
      ['tagging', 'fluss'],
      ['tagging', 'fische'],
    ]);
    expect(found?.target.map(({ source }) => source)).toEqual([
      'https://satz-fuer-satz.example/x/articles/fluss-im-tal/',
      'https://talblatt.example/fluss',
    ]);
    expect(selectorOf(found?.target[0]?.selector ?? [], 'FragmentSelector').value).toBe('fische');
  });

  it('count code points, not code units', () => {
    const [first] = annotated;
    const claim = first?.article.claims[0];
    if (first === undefined || claim === undefined) throw new Error('expected a claim');
    const shifted = {
      start: claim.range.start + 2,
      end: claim.range.end + 2,
    } as typeof claim.range;
    const article = {
      ...first.article,
      text: `😀${first.article.text}`,
      claims: [{ ...claim, range: shifted }],
    };
    const [target] = collectionOf(article).first?.items[0]?.target ?? [];
    const { start } = selectorOf(target?.selector ?? [], 'TextPositionSelector');
    expect(start).toBe(claim.range.start + 1);
  });

  it('are in one page that is part of the collection, made by the publisher', () => {
    const history = [{ date: '2026-05-01', from: 'true', to: 'false', reason: 'New figures.' }];
    const made = collectionOf({
      ...ARTICLE,
      claims: [claimOf('one'), claimOf('two', { history })],
    });
    const id = 'https://us.example/articles/a/annotations.jsonld';
    const about = { type: 'AnnotationCollection', label: 'Prices', total: 2 };
    const us = { id: 'https://us.example/', type: 'Organization', name: 'Us' };
    const shared = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      creator: us,
      created: '2026-01-01T00:00:00Z',
      rights: 'https://license.example/',
    };
    const { first, ...collection } = made;
    expect(collection).toEqual({
      ...shared,
      ...about,
      id,
      modified: '2026-05-01T00:00:00Z',
      last: `${id}#page-1`,
    });
    expect({ ...first, items: first?.items.length }).toEqual({
      id: `${id}#page-1`,
      type: 'AnnotationPage',
      partOf: { id, ...about },
      startIndex: 0,
      items: 2,
    });
    expect(first?.items).toMatchObject([
      { ...shared, motivation: 'assessing', modified: '2026-01-01T00:00:00Z' },
      { ...shared, motivation: 'assessing', modified: '2026-05-01T00:00:00Z' },
    ]);
  });

  it('name the address of the publisher, if it is another than the site', () => {
    const made = collectionOf(ARTICLE, { url: 'https://publisher.example/' });
    expect(made.creator).toEqual({
      id: 'https://publisher.example/',
      type: 'Organization',
      name: 'Us',
    });
  });

  it('say of which day the words are, and where a copy is', () => {
    const { source, review } = ARTICLE;
    const article = {
      ...ARTICLE,
      claims: [claimOf('one')],
      source: { ...source, archived: 'https://archive.example/' },
      review: { ...review, updated: '2026-02-02' },
    };
    const states = (of: LoadedArticle) =>
      collectionOf(of).first?.items[0]?.target.map(({ state }) => state);
    expect(states(article)).toEqual([
      { type: 'TimeState', sourceDate: '2026-02-02T00:00:00Z' },
      {
        type: 'TimeState',
        sourceDate: '2025-12-31T00:00:00Z',
        cached: 'https://archive.example/',
      },
    ]);
    expect(states({ ...article, source, review })).toEqual([
      { type: 'TimeState', sourceDate: '2026-01-01T00:00:00Z' },
      { type: 'TimeState', sourceDate: '2025-12-31T00:00:00Z' },
    ]);
  });

  it('are in the language of the review, labels and topics in that of the site', () => {
    const article = { ...ARTICLE, claims: [claimOf('one', { topics: ['prices'] })] };
    const languages = (of: LoadedArticle) =>
      collectionOf(of).first?.items[0]?.body.map(({ purpose, language, format }) => [
        purpose,
        language,
        format,
      ]);
    expect(languages({ ...article, reviewLang: 'fr' })).toEqual([
      ['classifying', 'en', 'text/plain'],
      ['assessing', 'fr', 'text/plain'],
      ['describing', 'fr', 'text/plain'],
      ['tagging', 'en', 'text/plain'],
    ]);
    expect(languages(article)?.map(([, language]) => language)).toEqual(['en', 'en', 'en', 'en']);
  });

  it('have no page where there is no claim', () => {
    const [first] = annotated;
    if (first === undefined) throw new Error('expected an article');
    const empty = collectionOf({ ...first.article, claims: [] });
    expect(empty.total).toBe(0);
    expect(Object.keys(empty)).not.toContain('first');
    expect(complaints('collections/collectionMusts.test', empty)).toEqual([]);
  });
});

describe.runIf(conformanceDir !== undefined)('the W3C test suite', () => {
  test.each([
    ['collections/collectionMusts.test', 10],
    ['collections/pages/pageMusts.test', 15],
  ])('every collection passes %s', (list, count) => {
    expect(readAssertions(conformanceDir ?? '', list).size).toBe(count);
    for (const { collection } of annotated) expect(complaints(list, collection)).toEqual([]);
  });

  test('every page passes by itself, with a context', () => {
    for (const { collection } of annotated) {
      const page = { '@context': collection['@context'], ...collection.first };
      expect(complaints('collections/pages/pageMusts.test', page)).toEqual([]);
    }
  });

  test('every annotation passes annotations/annotationMusts.test', () => {
    const assertions = readAssertions(conformanceDir ?? '', 'annotations/annotationMusts.test');
    expect(assertions.size).toBe(54);
    const found = all.flatMap(({ annotation }) =>
      [...assertions.values()].flatMap((assert) => assert(annotation)),
    );
    expect(all.length).toBeGreaterThan(37);
    expect(found).toEqual([]);
  });

  test('it does complain about a broken annotation', () => {
    const [one] = all;
    const broken = {
      ...one?.annotation,
      id: 'no address',
      created: 'yesterday',
      target: undefined,
    };
    const found = complaints('annotations/annotationMusts.test', broken);
    expect(found.map((text) => text.split(':')[0])).toEqual(
      expect.arrayContaining([
        'annotations/3.1-annotationIdValidated.json',
        'annotations/3.3.1-annotationCreatedValidated.json',
      ]),
    );
  });
});

function complaints(list: string, data: unknown): string[] {
  if (conformanceDir === undefined) return [];
  return [...readAssertions(conformanceDir, list).values()].flatMap((assert) => assert(data));
}

function collectionOf(
  article: LoadedArticle,
  publisher: { readonly url?: string } = {},
): AnnotationCollection {
  return toAnnotationCollection({
    site: {
      lang: 'en',
      publisher: { name: 'Us', sameAs: [], ...publisher },
      license: { name: 'CC0', url: 'https://license.example/' },
    },
    article,
    verdictOf: (key) => ({ key, label: key, definition: key, tone: 'holds' }),
    absolute: createAddresses('https://us.example', '/').absolute,
  });
}
