import { z } from 'zod';

/** Tests that passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
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

/** Reads the report of Playwright's `json` reporter. A flaky test counts as a failure. */
export function countPlaywright(report: unknown): Count {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky };
}
