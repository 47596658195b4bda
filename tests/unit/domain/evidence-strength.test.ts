import { describe, expect, test } from 'vitest';
import { weighEvidence } from '../../../src/domain/evidence-strength.ts';
import { findThinEvidence } from '../../../src/domain/rules/evidence-thin.ts';
import type { Source, SourceKind, Stance } from '../../../src/domain/schemas/article.ts';

const card = (publisher: string, kind: SourceKind, origin?: string): Source => ({
  publisher,
  kind,
  url: 'https://a.example/',
  lang: 'en',
  access: 'excerpt',
  accessed: '2024-03-05',
  ...(origin !== undefined && { origin }),
});

const sources = {
  wire: card('Wire', 'agency'),
  carrier: card('Wire, via Paper', 'newspaper', 'Wire'),
  radio: card('Radio', 'broadcaster'),
  ministry: card('Ministry', 'official'),
};

const evidence = (...pieces: readonly [string, Stance][]) =>
  pieces.map(([source, stance]) => ({ source, stance }));

describe('what a verdict rests on', () => {
  test.each([
    ['one report', evidence(['wire', 'supports']), ['Wire'], false],
    ['a carrier', evidence(['wire', 'supports'], ['carrier', 'supports']), ['Wire'], false],
    ['two reports', evidence(['wire', 'supports'], ['radio', 'disputes']), ['Wire', 'Radio'], true],
    ['context', evidence(['wire', 'supports'], ['radio', 'context']), ['Wire'], false],
    ['an official record', evidence(['ministry', 'disputes']), ['Ministry'], true],
    ['official context', evidence(['wire', 'supports'], ['ministry', 'context']), ['Wire'], false],
    ['nothing', [], [], false],
  ])('%s', (_name, pieces, origins, suffices) => {
    expect(weighEvidence(pieces, sources)).toMatchObject({ origins, suffices });
  });

  test('both sides are counted apart', () => {
    const pieces = evidence(['wire', 'supports'], ['radio', 'disputes'], ['carrier', 'disputes']);
    expect(weighEvidence(pieces, sources)).toMatchObject({ supporting: 1, disputing: 2 });
  });
});

test('a judged claim on context alone is thin', () => {
  const claim = { id: 'a', verdict: 'true', evidence: evidence(['ministry', 'context']) };
  const [finding] = findThinEvidence([{ ...claim, withdrawn: undefined }], sources, () => true);
  expect(finding?.message).toContain('rests on context alone');
});
