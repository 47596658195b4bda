import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
    maxWorkers: '100%',
    // No test changes what others see, and importing everything anew for each file would take half of the time.
    isolate: false,
    // Black-box tests of the commands start processes of their own.
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
