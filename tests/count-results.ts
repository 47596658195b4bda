import { z } from 'zod';

/** Tests that passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** How many of the passed ones failed at first. */
  readonly retried?: number;
}

/** One of the runs that make up `npm test`. */
export interface NamedCount extends Count {
  readonly title: string;
}

const vitestReport = z.object({
  numPassedTests: z.number().default(0),
  numFailedTests: z.number().default(0),
  numFailedTestSuites: z.number().default(0),
});

const playwrightReport = z.object({
  stats: z
    .object({ expected: z.number(), unexpected: z.number(), flaky: z.number() })
    .default({ expected: 0, unexpected: 0, flaky: 0 }),
});

/** Reads the report of Vitest's `json` reporter. A file that cannot even be loaded counts as one failure. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = vitestReport.parse(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests > 0 ? numFailedTests : numFailedTestSuites,
  };
}

/** Reads the report of Playwright's `json` reporter. A test that passes at its second try counts as passed. */
export function countPlaywright(report: unknown): Count {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
  return { passed: expected + flaky, failed: unexpected, retried: flaky };
}

/**
 * Counts a runner's tests by its report. A runner that fails without naming a failed test, or that ran nothing,
 * counts as one failure.
 *
 * @param ok True if the runner ended well.
 */
export function countRun(report: unknown, ok: boolean, count: (report: unknown) => Count): Count {
  const { passed, failed, retried = 0 } = count(report);
  const isSound = ok && passed > 0;
  return { passed, retried, failed: isSound ? failed : Math.max(failed, 1) };
}

/**
 * The end of a run: each part that failed or had to try again, by name, since its own words are far above; and last
 * the sums.
 */
export function summarize(counts: readonly NamedCount[]): string {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return [
    ...namesOf('Passed at the second try', counts, ({ retried = 0 }) => retried),
    ...namesOf('Failed', counts, (count) => count.failed),
    `${String(passed)} passed, ${String(failed)} failed`,
  ].join('\n');
}

function namesOf(
  what: string,
  counts: readonly NamedCount[],
  numberOf: (count: Count) => number,
): readonly string[] {
  const names = counts
    .filter((count) => numberOf(count) > 0)
    .map((count) => `${count.title} ${String(numberOf(count))}`);
  return names.length === 0 ? [] : [`${what}: ${names.join(', ')}`];
}
