import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
    // Black-box tests of the commands start processes of their own.
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
