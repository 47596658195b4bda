import { judging } from '../loading/article-findings.ts';
import { readEnvironment } from '../loading/environment.ts';
import { loadContent } from '../loading/load-content.ts';
import { summarizeEvidence, toEvidenceRows } from '../reporting/evidence-rows.ts';
import { summarizeProblems } from '../reporting/summarize-problems.ts';

/**
 * `npm run evidence`: lists per claim its verdict, how many independent sources carry it, and of which kinds.
 * Exits with 1 if a claim is below the rule, or if the content has errors, whose articles are not listed.
 */
const { contentDir } = readEnvironment(process.cwd(), process.env);
const { articles, verdicts, problems } = await loadContent(contentDir);
const isJudged = judging(verdicts);
const rows = articles.flatMap((article) => toEvidenceRows(article, isJudged));

console.table(Object.fromEntries(rows.map(({ claim, ...row }) => [claim, row])));
console.log(summarizeEvidence(rows));
const hasErrors = problems.some(({ severity }) => severity === 'error');
if (hasErrors) console.error(`${summarizeProblems(problems)}; see them with: npm run check`);
if (hasErrors || rows.some(({ rule }) => rule === 'BELOW')) process.exitCode = 1;
