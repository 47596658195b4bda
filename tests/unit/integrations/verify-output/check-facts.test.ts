import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CheckFacts,
  createFactsCheck,
} from '../../../../src/integrations/verify-output/check-facts.ts';
import { createPageReader } from '../../../../src/integrations/verify-output/read-facts.ts';
import { listFiles } from '../../../../src/integrations/verify-output/site-files.ts';
import { loadContent } from '../../../../src/loading/load-content.ts';
import { buildContent } from '../build-content.ts';
import { HOME } from './broken-pages.ts';

const CONTENT = 'tests/fixtures/sites/german';
const PAGE = 'articles/fluss-im-tal/fische/index.html';
const ANNOTATIONS = 'articles/fluss-im-tal/annotations.jsonld';
const RECORDS = 'data/claims.jsonl';

let built: string;
let checkFacts: CheckFacts;

beforeAll(async () => {
  built = buildContent(CONTENT, '/x/', 'https://test.example').outDir;
  checkFacts = createFactsCheck(await loadContent(CONTENT), HOME);
}, 120_000);

const read = (file: string) => readFileSync(path.join(built, file), 'utf8');

describe('the finished site', () => {
  it('says the same of each claim everywhere', () => {
    for (const file of listFiles(built)) expect(checkFacts(file, read(file)), file).toEqual([]);
  });

  it.each([
    [
      'ClaimReview',
      PAGE,
      '"alternateName":"Widerlegt"',
      '"alternateName":"Belegt"',
      /the ClaimReview has the verdict "Belegt", expected "Widerlegt"/u,
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
      /it does not show the claim/u,
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
      /fische: its record has the summary "Niemand hat gezählt."/u,
    ],
    [
      'dataset',
      RECORDS,
      '"claim":"Im Fluss leben tausend Forellen"',
      '"claim":"Anderes"',
      /its record has the claim "Anderes"/u,
    ],
  ])('a different fact in the %s is found', (_place, file, from, to, message) => {
    const text = read(file);
    expect(text).toContain(from);
    // A page shows the same words more than once.
    const found = checkFacts(
      file,
      text.replaceAll(from, () => to),
    );
    expect(found.join('\n')).toMatch(message);
  });

  it('a missing claim, and one that is not in the content, are found', () => {
    const lines = read(RECORDS).split('\n');
    const others = lines.filter((line) => !line.includes('"id":"fluss-im-tal/fische"'));
    expect(checkFacts(RECORDS, others.join('\n'))).toEqual(['fluss-im-tal/fische is not in it']);
    const one = lines.find((line) => line.includes('"id":"fluss-im-tal/fische"')) ?? '';
    const more = [...lines, one.replace('tal/fische"', 'tal/neu"')].join('\n');
    expect(checkFacts(RECORDS, more)).toEqual(['fluss-im-tal/neu is not in the content']);
    const renamed = read(ANNOTATIONS).replaceAll('/fische/#annotation', '/neu/#annotation');
    expect(checkFacts(ANNOTATIONS, renamed).join('\n')).toMatch(
      /the annotation https:\S+\/neu\/#annotation is not in the content/u,
    );
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
