import { expect, it } from 'vitest';
import { findUnknownPeople } from '../../../../src/domain/rules/unknown-person.ts';
import { findUnknownSources } from '../../../../src/domain/rules/unknown-source.ts';
import { findUnknownVerdicts } from '../../../../src/domain/rules/unknown-verdict.ts';
import type { Finding } from '../../../../src/domain/problem.ts';

const placesOf = (findings: readonly Finding[]) =>
  findings.map(({ at }) => 'keys' in at && at.keys.join('/'));

it('verdicts are on the scale, in a history too', () => {
  const change = { date: '2024-01-01', from: 'tru', to: 'zzzzzzz', reason: 'Why' };
  const claims = [
    { verdict: 'true', history: [] },
    { verdict: 'flase', history: [{ ...change, from: 'true', to: 'true' }, change] },
  ];
  const found = findUnknownVerdicts(claims, ['true', 'false']);
  expect(placesOf(found)).toEqual([
    'claims/1/verdict',
    'claims/1/history/1/from',
    'claims/1/history/1/to',
  ]);
  expect(found[0]?.message).toContain('"flase"');
  expect(found[0]?.hint).toMatch(/^Did you mean `false`\? [A-Z]/u);
  expect(found[2]?.hint).not.toContain('Did you mean');
  expect(found[2]?.hint).toMatch(/^[A-Z].{8,}/u);
});

it('people are in site.yaml', () => {
  const found = findUnknownPeople(['desk', 'dsek'], ['desk', 'jo']);
  expect(placesOf(found)).toEqual(['review/by/1']);
  expect(found[0]?.message).toContain('"dsek"');
  expect(found[0]?.hint).toContain('Did you mean `desk`?');
});

it('sources have a card', () => {
  const piece = (source: string) => ({ source, stance: 'supports' as const });
  const claims = [{ evidence: [] }, { evidence: [piece('wire'), piece('wier')] }];
  const found = findUnknownSources(claims, ['wire', 'radio']);
  expect(placesOf(found)).toEqual(['claims/1/evidence/1/source']);
  expect(found[0]?.message).toContain('"wier"');
  expect(found[0]?.hint).toContain('Did you mean `wire`?');
});
