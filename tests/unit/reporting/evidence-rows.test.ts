import { expect, test } from 'vitest';
import { summarizeEvidence, toEvidenceRows } from '../../../src/reporting/evidence-rows.ts';
import { loadFiles, SOUND, soundExcept } from '../loading/content-folder.ts';

const ARTICLE = 'articles/leak.md';
const isJudged = (verdict: string) => verdict !== 'opinion';

async function rowsOf(files: typeof SOUND) {
  const { articles } = await loadFiles({
    ...files,
    'site.yaml': `${files['site.yaml'] ?? ''}rules: { evidence-thin: warning }\n`,
  });
  return articles.flatMap((article) => toEvidenceRows(article, isJudged));
}

test('lists every claim with what it rests on', async () => {
  const rows = await rowsOf(SOUND);
  expect(rows).toMatchObject([
    {
      claim: 'leak/singapore',
      verdict: 'true',
      sources: 2,
      supports: 2,
      disputes: 0,
      kinds: 'agency, broadcaster',
      rule: 'met',
    },
    { claim: 'leak/shame', verdict: 'opinion', sources: 0, kinds: '', rule: 'not judged' },
  ]);
  expect(summarizeEvidence(rows)).toMatch(/^2 claims: 1 .* 0 explained .* 1 not .* 0 below/u);
});

test('a claim below the rule stands out, unless the exception is explained', async () => {
  const thin = soundExcept(
    ARTICLE,
    'source: radio\n        stance: supports',
    'source: radio\n        stance: context',
  );
  expect((await rowsOf(thin))[0]).toMatchObject({ sources: 1, rule: 'BELOW' });
  const explained = soundExcept(
    ARTICLE,
    'source: radio\n        stance: supports',
    'source: radio\n        stance: context\n    exceptions: { evidence-thin: One interview. }',
  );
  expect((await rowsOf(explained))[0]).toMatchObject({ sources: 1, rule: 'exception' });
});
