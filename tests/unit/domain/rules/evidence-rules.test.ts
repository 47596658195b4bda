import { describe, expect, it } from 'vitest';
import { findUnsourcedLinks } from '../../../../src/domain/rules/analysis-link-unsourced.ts';
import { findEvidenceCountedTwice } from '../../../../src/domain/rules/evidence-counted-twice.ts';
import { findMissingEvidence } from '../../../../src/domain/rules/evidence-missing.ts';
import { findThinEvidence } from '../../../../src/domain/rules/evidence-thin.ts';
import { findUntranslatedEvidence } from '../../../../src/domain/rules/evidence-untranslated.ts';
import { findUnusedSources } from '../../../../src/domain/rules/source-unused.ts';
import type { Evidence, Source, Stance } from '../../../../src/domain/schemas/article.ts';

function sourceOf(publisher: string, changes: Partial<Source> = {}): Source {
  return {
    publisher,
    url: `https://${publisher.toLowerCase()}.example/`,
    lang: 'en',
    kind: 'newspaper',
    access: 'full',
    accessed: '2024-04-01',
    ...changes,
  };
}

const SOURCES = {
  wire: sourceOf('Wire'),
  wire2: sourceOf('Wire'),
  radio: sourceOf('Radio'),
  carrier: sourceOf('Paper', { origin: 'Wire' }),
  court: sourceOf('Court', { kind: 'primary' }),
  zeitung: sourceOf('Zeitung', { lang: 'de-AT' }),
};

const piece = (source: string, stance: Stance = 'supports'): Evidence => ({ source, stance });
const claimWith = (evidence: Evidence[], changes = {}) => ({
  id: 'one',
  verdict: 'false',
  withdrawn: undefined,
  evidence,
  ...changes,
});
const withdrawn = { date: '2024-05-01', reason: 'Not their words.' };
const isJudged = (verdict: string) => verdict === 'false';

describe('one report counts once on one side', () => {
  it.each([
    ['a carrier beside its original', [piece('wire'), piece('carrier')], 1],
    ['the original beside its carrier', [piece('carrier'), piece('wire')], 1],
    ['two reports of one publisher', [piece('wire'), piece('wire2')], 0],
    ['reports of two publishers', [piece('wire'), piece('radio')], 0],
    ['a carrier of somebody else', [piece('radio'), piece('carrier')], 0],
    ['one source with two quotes', [piece('carrier'), piece('carrier')], 0],
    ['one on either side', [piece('wire'), piece('carrier', 'disputes')], 0],
    ['both as context', [piece('wire', 'context'), piece('carrier', 'context')], 0],
    ['both against', [piece('wire', 'disputes'), piece('carrier', 'disputes')], 1],
    ['a source without a card', [piece('carrier'), piece('nowhere')], 0],
    ['a source without a card first', [piece('nowhere'), piece('carrier')], 0],
  ])('%s', (_what, evidence, count) => {
    expect(findEvidenceCountedTwice([{ evidence }], SOURCES)).toHaveLength(count);
  });

  it('is said of the later one, with both names', () => {
    const evidence = [piece('radio'), piece('wire'), piece('carrier')];
    const [found] = findEvidenceCountedTwice([{ evidence: [] }, { evidence }], SOURCES);
    expect(found).toMatchObject({
      rule: 'evidence-counted-twice',
      at: { keys: ['claims', 1, 'evidence', 2, 'source'] },
      message: expect.stringMatching(/^"carrier" and "wire" /u) as unknown,
    });
  });
});

describe('a judged claim rests on more than one report', () => {
  it.each([
    ['two publishers', [piece('wire'), piece('radio')], 0],
    ['one on either side', [piece('wire'), piece('radio', 'disputes')], 0],
    ['one publisher', [piece('wire'), piece('wire2')], 1],
    ['a carrier beside its original', [piece('wire'), piece('carrier')], 1],
    ['a primary source', [piece('court')], 0],
    ['one report and context', [piece('wire'), piece('radio', 'context')], 1],
    ['context alone', [piece('wire', 'context'), piece('court', 'context')], 1],
    ['no evidence, which is another rule’s', [], 0],
    ['a source without a card, which is another rule’s', [piece('wire'), piece('nowhere')], 0],
  ])('%s', (_what, evidence, count) => {
    expect(findThinEvidence([claimWith(evidence)], SOURCES, isJudged)).toHaveLength(count);
  });

  it('only where it is judged, and still stands', () => {
    const evidence = [piece('wire')];
    const claims = [
      claimWith(evidence, { verdict: 'opinion' }),
      claimWith(evidence, { withdrawn }),
      claimWith(evidence, { id: 'thin' }),
    ];
    const found = findThinEvidence(claims, SOURCES, isJudged);
    expect(found.map(({ at }) => at)).toEqual([{ keys: ['claims', 2, 'evidence'], target: 'key' }]);
    expect(found[0]?.message).toMatch(/^"thin" rests on Wire alone; /u);
  });

  it('says so where there is only context', () => {
    const [found] = findThinEvidence([claimWith([piece('wire', 'context')])], SOURCES, isJudged);
    expect(found?.message).toContain('rests on context alone');
  });
});

it('a judged claim that stands has evidence', () => {
  const claims = [
    claimWith([], { verdict: 'opinion' }),
    claimWith([], { withdrawn }),
    claimWith([piece('wire')]),
    claimWith([], { id: 'bare' }),
  ];
  const found = findMissingEvidence(claims, isJudged);
  expect(found.map(({ at }) => at)).toEqual([{ keys: ['claims', 3, 'verdict'] }]);
  expect(found[0]?.message).toMatch(/^"bare" is judged "false" without evidence/u);
});

describe('a quote in another language has a translation', () => {
  it.each([
    ['a quote in German', { source: 'zeitung', quote: 'Es fiel.' }, 'en', 1],
    [
      'a translated one',
      { source: 'zeitung', quote: 'Es fiel.', translation: 'It fell.' },
      'en',
      0,
    ],
    ['no quote', { source: 'zeitung' }, 'en', 0],
    ['a quote in the language of the review', { source: 'wire', quote: 'It fell.' }, 'en', 0],
    ['... of another region', { source: 'zeitung', quote: 'Es fiel.' }, 'de-DE', 0],
    ['a source without a card', { source: 'nowhere', quote: 'Es fiel.' }, 'en', 0],
  ])('%s', (_what, given, lang, count) => {
    const evidence: Evidence[] = [piece('wire'), { stance: 'supports', ...given }];
    const found = findUntranslatedEvidence([{ evidence }], SOURCES, lang);
    expect(found.map(({ at }) => at)).toEqual(
      Array.from({ length: count }, () => ({ keys: ['claims', 0, 'evidence', 1, 'quote'] })),
    );
  });
});

it('source cards are used', () => {
  const claims = [{ evidence: [piece('wire')] }, { evidence: [piece('radio', 'context')] }];
  const found = findUnusedSources(claims, ['wire', 'court', 'radio']);
  expect(found.map(({ at }) => at)).toEqual([{ keys: ['sources', 'court'], target: 'key' }]);
});

describe('pages an analysis links to have a source card', () => {
  const sources = {
    wire: { url: 'https://wire.example/1', archived: 'https://archive.example/wire' },
    radio: { url: 'https://radio.example/#top' },
  };
  it.each([
    ['a page with a card', 'https://wire.example/1', 0],
    ['its archived copy', 'https://archive.example/wire', 0],
    ['another part of it', 'https://wire.example/1#part', 0],
    ['a host in capitals', 'HTTPS://RADIO.example/', 0],
    ['another page of a source', 'https://wire.example/2', 1],
    ['a page over http', 'http://other.example/', 1],
    ['a path of this site', '/articles/a/', 0],
    ['a mail address', 'mailto:a@wire.example', 0],
    ['a part of the page', '#one', 0],
    ['an address that cannot be read', 'https://', 1],
  ])('%s', (_what, link, count) => {
    const found = findUnsourcedLinks([[], [link]], sources);
    expect(found.map(({ at }) => at)).toEqual(
      Array.from({ length: count }, () => ({ keys: ['claims', 1, 'analysis'] })),
    );
    for (const { message } of found) expect(message).toContain(`links to ${link}, `);
  });
});
