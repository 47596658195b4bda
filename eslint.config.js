import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { roomRules } from './tests/architecture/rooms.ts';

export default [
  {
    ignores: [
      'dist/',
      '**/.astro/',
      '.cache/',
      'test-results/',
      'playwright-report/',
      'bench/peers/',
    ],
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.ts'],
  })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Astro's hooks are extended by declaration merging, which needs a namespace.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      'no-console': 'error',
    },
  },
  { files: ['src/cli/**', 'tests/**', 'bench/**'], rules: { 'no-console': 'off' } },
  ...astro.configs['flat/recommended'],
  { files: ['**/*.astro'], rules: { 'astro/no-set-text-directive': 'error' } },
  ...roomRules,
];
