import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { editorSchema, type JsonSchema } from '../../../../src/domain/editor-schema.ts';
import { articleSchema } from '../../../../src/domain/schemas/article.ts';
import { pageSchema, siteSchema } from '../../../../src/domain/schemas/site.ts';
import { standardsSchema } from '../../../../src/domain/schemas/standards.ts';
import { verdictsSchema } from '../../../../src/domain/schemas/verdicts.ts';

const CLAIM = {
  id: 'one',
  quote: 'prices fell',
  claim: 'Prices fell',
  verdict: false,
  summary: 'They rose.',
  asOf: '2024-04-01',
};
const SOURCE = {
  publisher: 'Wire',
  url: 'https://wire.example/1',
  lang: 'en',
  kind: 'agency',
  access: 'full',
  accessed: '2024-04-01',
};
const PUBLICATION = {
  publisher: 'The Paper',
  url: 'https://paper.example/leak',
  published: '2024-03-05',
  rights: 'Theirs.',
};
const REVIEW = { by: ['desk'], published: '2024-04-01', summary: 'It fell.' };
const ARTICLE = { title: 'The leak', lang: 'en', source: PUBLICATION, review: REVIEW };
const SITE = {
  name: 'Test',
  tagline: 'A test',
  url: 'https://test.example',
  lang: 'en',
  publisher: { name: 'Test' },
  contact: {},
  people: { desk: { name: 'The desk' } },
  license: { name: 'CC0', url: 'https://cc.example/' },
};

function search(...alsoSearch: readonly string[]): object {
  return { ...SITE, search: { alsoSearch } };
}
const VERDICT = { key: true, label: 'True', definition: 'So it is.', tone: 'holds', rating: 5 };
const ITEM = { asks: 'To say who pays', status: 'site', note: 'Said.', shown: '/about/#money' };
const STANDARD = { key: 'code', name: 'The code', basis: 'Edition of 2024.', items: [ITEM] };
const WITHDRAWN = { date: '2024-05-01', reason: 'Not their words.' };
const CHANGE = { ...WITHDRAWN, from: 'true', to: false };
const EVIDENCE = { source: 'wire', stance: 'supports' };

const withClaim = (changes: object) => ({ ...ARTICLE, claims: [{ ...CLAIM, ...changes }] });
const withSource = (changes: object) => ({
  ...ARTICLE,
  sources: { wire: { ...SOURCE, ...changes } },
});

/** Paths of the values that are wrong. */
function wrongIn(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ path }) => path.join('/')) ?? [];
}

describe('an article', () => {
  it('has no more to say than this', () => {
    expect(articleSchema.parse(ARTICLE)).toEqual({ ...ARTICLE, claims: [], sources: {} });
    const empty = { ...ARTICLE, claims: null, sources: null };
    expect(articleSchema.parse(empty)).toMatchObject({ claims: [], sources: {} });
  });

  it('gets what its claims leave out', () => {
    expect(articleSchema.parse(withClaim({ speaker: { name: 'Jo' } })).claims[0]).toEqual({
      ...CLAIM,
      verdict: 'false',
      speaker: { name: 'Jo', type: 'person' },
      aliases: [],
      evidence: [],
      topics: [],
      repeats: [],
      exceptions: {},
      history: [],
    });
  });

  it.each<[string, object]>([
    ['a claim with history', withClaim({ history: [CHANGE], withdrawn: WITHDRAWN })],
    ['a claim with evidence', withClaim({ evidence: [EVIDENCE], topics: ['prices'] })],
    ['a claim with exceptions', withClaim({ exceptions: { 'evidence-thin': 'No other.' } })],
    ['a claim of a body', withClaim({ speaker: { name: 'Court', type: 'organization' } })],
    ['a claim made before', withClaim({ repeats: ['a-1/b-2'] })],
    ['a source of a day', withSource({ published: '2024-02-29' })],
    ['a source of a month', withSource({ published: '2024-02' })],
    ['earlier names', { ...ARTICLE, aliases: ['old'], reviewLang: 'de' }],
  ])('may have %s', (_what, article) => {
    expect(wrongIn(articleSchema, article)).toEqual([]);
  });

  it.each<[string, object]>([
    ['', { ...ARTICLE, extra: 1 }],
    ['source', { ...ARTICLE, source: { ...PUBLICATION, extra: 1 } }],
    ['review', { ...ARTICLE, review: { ...REVIEW, extra: 1 } }],
    ['review/by', { ...ARTICLE, review: { ...REVIEW, by: [] } }],
    ['claims/0', withClaim({ extra: 1 })],
    ['claims/0/speaker', withClaim({ speaker: { name: 'Jo', extra: 1 } })],
    ['claims/0/speaker/type', withClaim({ speaker: { name: 'Jo', type: 'party' } })],
    ['claims/0/evidence/0', withClaim({ evidence: [{ ...EVIDENCE, extra: 1 }] })],
    ['claims/0/evidence/0/stance', withClaim({ evidence: [{ ...EVIDENCE, stance: 'denies' }] })],
    ['claims/0/history/0', withClaim({ history: [{ ...CHANGE, extra: 1 }] })],
    ['claims/0/history/0/reason', withClaim({ history: [{ ...CHANGE, reason: '…' }] })],
    ['claims/0/withdrawn', withClaim({ withdrawn: { ...WITHDRAWN, extra: 1 } })],
    ['claims/0/withdrawn/reason', withClaim({ withdrawn: { ...WITHDRAWN, reason: '2024' } })],
    ['claims/0/repeats/0', withClaim({ repeats: ['one'] })],
    ['claims/0/repeats/0', withClaim({ repeats: ['a/b/c'] })],
    ['claims/0/repeats/0', withClaim({ repeats: ['a/b c'] })],
    ['claims/0/repeats/0', withClaim({ repeats: ['A/b'] })],
    ['sources/wire', withSource({ extra: 1 })],
    ['sources/wire/kind', withSource({ kind: 'blog' })],
    ['sources/wire/access', withSource({ access: 'none' })],
    ['sources/wire/published', withSource({ published: '2024' })],
    ['sources/wire/published', withSource({ published: '2024-13' })],
    ['sources/A b', { ...ARTICLE, sources: { 'A b': SOURCE } }],
  ])('is wrong at "%s"', (place, article) => {
    expect(wrongIn(articleSchema, article)).toEqual([place]);
  });
});

describe('the other files', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['a site', siteSchema, SITE],
    [
      'a site with other parts',
      siteSchema,
      { ...SITE, search: { alsoSearch: ['/2024/', '/2023/'] } },
    ],
    ['a site with rules', siteSchema, { ...SITE, rules: { 'claim-long': 'off' } }],
    ['a page', pageSchema, { title: 'About', summary: 'About us.', order: 3 }],
    ['a scale', verdictsSchema, [VERDICT, { ...VERDICT, key: 'other', rating: undefined }]],
    ['a code', standardsSchema, [STANDARD]],
    [
      'an item shown on the home page',
      standardsSchema,
      [{ ...STANDARD, items: [{ ...ITEM, shown: '/' }] }],
    ],
    [
      'an item that is not met',
      standardsSchema,
      [{ ...STANDARD, items: [{ ...ITEM, status: 'not-met', shown: undefined }] }],
    ],
  ])('%s is sound', (_what, schema, value) => {
    expect(wrongIn(schema, value)).toEqual([]);
  });

  it.each<[string, z.ZodType, unknown, string]>([
    ['a part of another host', siteSchema, search('https://a.example/'), 'search/alsoSearch/0'],
    ['a part named twice', siteSchema, search('/a/', '/a/'), 'search/alsoSearch'],
    ['a search of more', siteSchema, { ...SITE, search: { alsoSearch: [], extra: 1 } }, 'search'],
    ['a site of more', siteSchema, { ...SITE, extra: 1 }, ''],
    [
      'a publisher of more',
      siteSchema,
      { ...SITE, publisher: { name: 'A', extra: 1 } },
      'publisher',
    ],
    ['a contact of more', siteSchema, { ...SITE, contact: { extra: 1 } }, 'contact'],
    ['a contact that is none', siteSchema, { ...SITE, contact: { email: 'a' } }, 'contact/email'],
    ['a severity that is none', siteSchema, { ...SITE, rules: { a: 'warn' } }, 'rules/a'],
    [
      'a person of more',
      siteSchema,
      { ...SITE, people: { a: { name: 'A', extra: 1 } } },
      'people/a',
    ],
    [
      'a licence of more',
      siteSchema,
      { ...SITE, license: { ...SITE.license, extra: 1 } },
      'license',
    ],
    ['a page of more', pageSchema, { title: 'A', summary: 'B', extra: 1 }, ''],
    ['an order that is none', pageSchema, { title: 'A', summary: 'B', order: 1.5 }, 'order'],
    ['no verdict', verdictsSchema, [], ''],
    ['a key used twice', verdictsSchema, [VERDICT, VERDICT], '1/key'],
    ['a rating of 6', verdictsSchema, [{ ...VERDICT, rating: 6 }], '0/rating'],
    ['a rating of 0', verdictsSchema, [{ ...VERDICT, rating: 0 }], '0/rating'],
    ['a verdict of more', verdictsSchema, [{ ...VERDICT, extra: 1 }], '0'],
    ['a code without items', standardsSchema, [{ ...STANDARD, items: [] }], '0/items'],
    ['a code of more', standardsSchema, [{ ...STANDARD, extra: 1 }], '0'],
    ...['site', 'software'].map((status): [string, z.ZodType, unknown, string] => [
      `a thing that is met and shown nowhere (${status})`,
      standardsSchema,
      [{ ...STANDARD, items: [{ ...ITEM, status, shown: undefined }] }],
      '0/items/0/status',
    ]),
    ...['about', '/about', '/a b/', 'x/about/', '/about/#'].map(
      (shown): [string, z.ZodType, unknown, string] => [
        `a thing shown at "${shown}"`,
        standardsSchema,
        [{ ...STANDARD, items: [{ ...ITEM, shown }] }],
        '0/items/0/shown',
      ],
    ),
  ])('%s is wrong', (_what, schema, value, place) => {
    expect(wrongIn(schema, value)).toEqual([place]);
  });

  it('gets what it leaves out', () => {
    expect(siteSchema.parse(SITE)).toMatchObject({ publisher: { sameAs: [] }, rules: {} });
    expect(pageSchema.parse({ title: 'A', summary: 'B' })).toMatchObject({ order: 100 });
  });
});

/** The fields of a schema that say nothing of themselves, by path. */
function unexplained(schema: JsonSchema, path: string): string[] {
  const inner = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])]
    .flat()
    .filter((part) => typeof part === 'object');
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
      if (typeof field !== 'object') return [];
      const at = `${path}/${name}`;
      return [...(field.description ? [] : [at]), ...unexplained(field, at)];
    }),
    ...inner.flatMap((part) => unexplained(part, path)),
  ];
}

describe('an editor', () => {
  it('explains every field, but for those that hold explained ones and those of a name', () => {
    expect(unexplained(editorSchema(articleSchema, {}), '')).toEqual([
      '/source',
      '/review',
      '/claims',
    ]);
    expect(unexplained(editorSchema(verdictsSchema, {}), '')).toEqual([]);
    expect(unexplained(editorSchema(pageSchema, {}), '')).toEqual([]);
    expect(unexplained(editorSchema(siteSchema, {}), '')).toEqual([
      '/publisher/name',
      '/publisher/url',
      '/contact/email',
      '/contact/issues',
      '/license/name',
      '/license/url',
    ]);
  });

  it('completes keys of the content, and takes an unquoted true for the word', () => {
    const schema = JSON.stringify(
      editorSchema(articleSchema, { verdicts: ['true', 'opinion'], people: ['desk'], sources: [] }),
    );
    expect(schema).toContain('"enum":["true",true,"opinion"]');
    expect(schema).toContain('"enum":["desk"]');
    expect(schema).not.toContain('"enum":[]');
    expect(schema).not.toMatch(/keysOf|mayBeBoolean/u);
    expect(schema).toContain('"type":["string","boolean"]');
  });
});
