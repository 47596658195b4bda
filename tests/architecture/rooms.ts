/**
 * Who may enter which room of `src`. Data goes one way: content -> loading -> shown content -> site -> pages.
 * ESLint enforces the table; `rooms.test.ts` proves that it does.
 */
export const ROOMS = {
  domain: [],
  markdown: ['domain'],
  loading: ['domain', 'markdown'],
  reporting: ['domain'],
  importing: ['domain', 'markdown', 'loading'],
  links: ['domain', 'loading'],
  integrations: ['domain', 'loading', 'reporting'],
  cli: ['domain', 'loading', 'reporting', 'importing', 'links', 'integrations'],
  site: ['domain'],
  components: ['domain', 'site'],
  layouts: ['domain', 'site', 'components', 'styles'],
  pages: ['domain', 'site', 'components', 'layouts', 'styles'],
  styles: [],
} as const satisfies Record<string, readonly string[]>;

/** Packages that a pure room may use: they compute, and touch neither disk, network nor clock. */
export const PURE_PACKAGES = [
  'zod',
  'diff',
  'approx-string-match',
  'fastest-levenshtein',
  'csv-stringify/sync',
  'github-slugger',
  'schema-dts',
] as const;

/** One ESLint configuration object per room, as `no-restricted-imports` patterns. */
export const roomRules = Object.entries(ROOMS).map(([room, allowed]) => {
  const forbidden = Object.keys(ROOMS).filter(
    (other) => other !== room && !(allowed as readonly string[]).includes(other),
  );
  const patterns = [
    {
      regex: `^(?:\\.{1,2}/)+(?:src/)?(?:${forbidden.join('|')})/`,
      message: `${room}/ may only import from ${[room, ...allowed].join(', ')}.`,
    },
    ...(room === 'domain'
      ? [
          {
            regex: `^(?!\\.|(?:${PURE_PACKAGES.map((name) => name.replace('/', '\\/')).join('|')})$)`,
            message: 'domain/ is pure: it may only import itself and the pure packages listed.',
          },
        ]
      : []),
  ];
  return {
    files: [`src/${room}/**/*.ts`, `src/${room}/**/*.astro`],
    rules: { 'no-restricted-imports': ['error', { patterns }] as ['error', unknown] },
  };
});
