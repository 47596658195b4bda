import { describe, expect, test } from 'vitest';
import { countPlaywright, countRun, countVitest, summarize } from '../count-results.ts';

/** A report as Playwright writes it: one test failed, in its body and in a hook, and so has two errors. */
const PLAYWRIGHT = {
  suites: [
    {
      specs: [
        {
          ok: false,
          tests: [
            {
              status: 'unexpected',
              results: [{ status: 'failed', errors: [{ message: 'one' }, { message: 'two' }] }],
            },
          ],
        },
      ],
    },
  ],
  errors: [],
  stats: { expected: 160, skipped: 2, unexpected: 1, flaky: 0 },
};
const VITEST = { numPassedTests: 1942, numFailedTests: 0, numFailedTestSuites: 0 };

describe('a run', () => {
  test('counts a failed test once, however many errors it has', () => {
    expect(countRun(PLAYWRIGHT, false, countPlaywright)).toEqual({
      passed: 160,
      failed: 1,
      retried: 0,
    });
  });

  test('counts tests that pass at the second try, and says so', () => {
    const report = { stats: { expected: 1, unexpected: 2, flaky: 3 } };
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2, retried: 3 });
    expect(summarize([{ title: 'playwright', passed: 4, failed: 2, retried: 3 }])).toBe(
      'Passed at the second try: playwright 3\nFailed: playwright 2\n4 passed, 2 failed',
    );
  });

  test('counts a file that cannot be loaded once, and not the suites around failed tests', () => {
    expect(countVitest({ ...VITEST, numFailedTestSuites: 1 }).failed).toBe(1);
    expect(countVitest({ ...VITEST, numFailedTests: 2, numFailedTestSuites: 3 }).failed).toBe(2);
  });

  test.each([
    ['fails without a failed test', VITEST, false, 1],
    ['ran nothing', {}, true, 1],
    ['left no report', {}, false, 1],
    ['went well', VITEST, true, 0],
  ])('that %s', (_name, report, ok, failed) => {
    expect(countRun(report, ok, countVitest).failed).toBe(failed);
  });
});

describe('the end of a run', () => {
  const good = { title: 'lint', passed: 1, failed: 0 };

  test('names each part that failed, and ends with the sums', () => {
    const format = { title: 'format', passed: 0, failed: 1 };
    const browser = { title: 'playwright', passed: 160, failed: 1 };
    expect(summarize([format, good, browser])).toBe(
      'Failed: format 1, playwright 1\n161 passed, 2 failed',
    );
  });

  test('is the sums alone where nothing failed', () => {
    expect(summarize([good, good])).toBe('2 passed, 0 failed');
  });
});
