import { judging } from '../loading/article-findings.ts';
import { readEnvironment } from '../loading/environment.ts';
import { loadContent } from '../loading/load-content.ts';
import { summarizeEvidence, toEvidenceRows } from '../reporting/evidence-rows.ts';
import { summarizeProblems } from '../reporting/summarize-problems.ts';
import { showHelp } from './arguments.ts';
import { fail } from './fail.ts';

const HELP = `npm run evidence

Lists per claim: the verdict, the number of independent sources, how many support and dispute it, their kinds, and
whether that meets the rule: a primary source or two independent ones.

  met         it does              exception   it does not, and the claim explains why
  not judged  nothing to support   BELOW       it does not

Exits with 1 if a claim is below the rule, or if the content has errors, whose articles are not listed.
CONTENT_DIR names the content folder (content).`;

try {
  if (!showHelp('evidence', HELP)) await listEvidence();
} catch (error) {
  fail(error);
}

async function listEvidence(): Promise<void> {
  const { contentDir } = readEnvironment(process.cwd(), process.env);
  const { articles, verdicts, problems } = await loadContent(contentDir);
  const isJudged = judging(verdicts);
  const rows = articles.flatMap((article) => toEvidenceRows(article, isJudged));

  console.table(Object.fromEntries(rows.map(({ claim, ...row }) => [claim, row])));
  console.log(summarizeEvidence(rows));
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  if (hasErrors) console.error(`${summarizeProblems(problems)}; see them with: npm run check`);
  if (hasErrors || rows.some(({ rule }) => rule === 'BELOW')) process.exitCode = 1;
}
