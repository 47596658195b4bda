import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPageReader, readRecords } from '../../../src/integrations/read-facts.ts';
import { findDifferences } from '../../../src/integrations/verify-facts.ts';
import { runCommand } from '../cli/run-command.ts';

const CONTENT = 'tests/fixtures/sites/german';
const PAGE = path.join('articles', 'fluss-im-tal', 'fische', 'index.html');
const ANNOTATIONS = path.join('articles', 'fluss-im-tal', 'annotations.jsonld');
const RECORDS = path.join('data', 'claims.jsonl');

let built: string;
let expected: ReadonlySet<string>;

beforeAll(() => {
  built = path.join(mkdtempSync(path.join(tmpdir(), 'site-')), 'dist');
  expect(runCommand('build', { CONTENT_DIR: CONTENT, OUT_DIR: built })).toMatchObject({
    status: 0,
  });
  const records = readRecords(readFileSync(path.join(built, RECORDS), 'utf8'));
  expected = new Set(records.map(({ id }) => id));
}, 120_000);

/** The differences after a change to a copy of the finished site. */
function differencesAfter(change: (folder: string) => void): string[] {
  const copy = mkdtempSync(path.join(tmpdir(), 'facts-'));
  cpSync(built, copy, { recursive: true });
  change(copy);
  const found = findDifferences(copy, expected);
  rmSync(copy, { recursive: true });
  return found;
}

describe('the finished site', () => {
  it('says the same of each claim everywhere', () => {
    expect(expected.size).toBeGreaterThan(10);
    expect(differencesAfter(() => undefined)).toEqual([]);
  });

  it.each([
    [
      'ClaimReview',
      PAGE,
      '"alternateName":"Widerlegt"',
      '"alternateName":"Belegt"',
      /fluss-im-tal\/fische: the ClaimReview has the verdict "Belegt", expected "Widerlegt"/u,
    ],
    [
      'ClaimReview',
      PAGE,
      '"ratingValue":1',
      '"ratingValue":5',
      /the ClaimReview has the rating 5/u,
    ],
    [
      'ClaimReview',
      PAGE,
      '"name":"Änne Müßig"',
      '"name":"Jemand"',
      /the ClaimReview has the speaker "Jemand"/u,
    ],
    [
      'page',
      PAGE,
      'Im Fluss leben tausend Forellen',
      'Etwas anderes',
      /its page does not show the claim/u,
    ],
    [
      'annotation',
      ANNOTATIONS,
      '"exact": "tausend Forellen"',
      '"exact": "tausend Farellen"',
      /the annotation has the quote "tausend Farellen"/u,
    ],
    [
      'annotation',
      ANNOTATIONS,
      '/fische/#annotation',
      '/karpfen/#annotation',
      /fische: it has no annotation/u,
    ],
    [
      'dataset',
      RECORDS,
      'Die letzte Zählung fand neunzig Tiere.',
      'Niemand hat gezählt.',
      /fische: its page does not show the summary/u,
    ],
    [
      'dataset',
      RECORDS,
      '"claim":"Im Fluss leben tausend Forellen"',
      '"claim":"Anderes"',
      /the annotation has the claim "Im Fluss/u,
    ],
  ])('a different fact in the %s is found', (_place, file, from, to, message) => {
    const found = differencesAfter((folder) => {
      // A page shows the same words more than once.
      const spoilt = path.join(folder, file);
      const text = readFileSync(spoilt, 'utf8');
      expect(text).toContain(from);
      writeFileSync(
        spoilt,
        text.replaceAll(from, () => to),
      );
    });
    expect(found.join('\n')).toMatch(message);
  });

  it('a missing page, claim or collection is found', () => {
    expect(
      differencesAfter((folder) => {
        rmSync(path.join(folder, PAGE));
      }),
    ).toEqual(['fluss-im-tal/fische: it has no page']);
    expect(
      differencesAfter((folder) => {
        rmSync(path.join(folder, ANNOTATIONS));
      }),
    ).toEqual(['fluss-im-tal: there is no annotations.jsonld']);
    expect(findDifferences(built, new Set([...expected, 'fluss-im-tal/neu']))).toEqual([
      'fluss-im-tal/neu: it is not in claims.jsonl',
    ]);
  });
});

it('a page is read as its readers see it', () => {
  const html =
    '<html><main id="x">A <b>&lt;b&gt;</b> &amp; &#39;c&#x27;\n &quot;d&quot;<script>e</script></main>f</html>';
  const shows = createPageReader(html);
  expect(shows(`A <b> & 'c' "d"`)).toBe(true);
  expect(shows('d')).toBe(true);
  expect(shows('e')).toBe(false);
  expect(shows('f')).toBe(false);
});
