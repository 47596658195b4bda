import { expect, test } from 'vitest';
import type { LinkReport, LinkStatus } from '../../../src/domain/links/link-report.ts';
import { formatLinksText, isLost } from '../../../src/reporting/format-links.ts';

function report(status: LinkStatus, more: Partial<LinkReport> = {}): LinkReport {
  return {
    ...{ path: 'a.md', place: { line: 3, column: 5 }, url: 'https://a.example/' },
    ...{ isArchive: false, isArchived: false, quotes: [] },
    state: { status, detail: `is ${status}` },
    ...more,
  };
}

test.each<[LinkStatus, Partial<LinkReport>, boolean]>([
  ['dead', {}, true],
  ['soft-404', {}, true],
  ['dead', { isArchived: true }, false],
  ['dead', { isArchived: true, isArchive: true }, true],
  ['unknown', {}, false],
  ['moved', {}, false],
])('%s %j is lost: %s', (status, more, expected) => {
  expect(isLost(report(status, more))).toBe(expected);
});

test('an address that answers and is archived is only counted', () => {
  expect(formatLinksText([report('ok', { isArchived: true })])).toBe(
    '1 addresses: 1 ok, 0 moved, 0 dead, 0 soft-404, 0 unknown; 0 unarchived; quotes: 0 found, 0 gone, 0 unknown',
  );
});

test('a dead address with an archived copy says that readers have one', () => {
  expect(formatLinksText([report('dead', { isArchived: true })])).toContain(
    'a.md:3:5 dead https://a.example/\n    It is dead. Readers have the archived copy.',
  );
});
