import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';

/** One search page over the same index. */
export interface Interface {
  readonly name: string;
  readonly path: string;
  readonly field: string;
  /** The first result that can be read and followed. */
  readonly result: string;
  /** Where the words looked for are named, once their results are there. */
  readonly summary: string;
  /** How the summary begins or ends where nothing was found, as a regular expression. */
  readonly none: string;
  /** The check box of a verdict. */
  readonly verdict: (key: string) => string;
  /** Whether it waits for the typing to pause. */
  readonly pauses: boolean;
  /** Whether Enter is pressed, which searches at once. */
  readonly submits: boolean;
}

const OURS = {
  path: '/search/',
  field: 'search-page input[name=q]',
  result: '[data-part=list] [data-slot=title][href]',
  summary: '[data-part=summary]',
  none: ': 0$',
  verdict: (key: string) => `input[name=verdict][value="${key}"]`,
} as const;

const THEIRS = {
  field: '.pagefind-ui__search-input',
  result: '.pagefind-ui__result-link',
  summary: '.pagefind-ui__message',
  none: '^No results',
  verdict: (key: string) => `input[name=verdict][value="${key}"]`,
  submits: false,
} as const;

/** Ours first; two with their own pause after typing, then two without any. */
export const INTERFACES: readonly Interface[] = [
  { name: 'ours, pause 200 ms', ...OURS, pauses: true, submits: false },
  { name: 'default UI, pause 300 ms', path: '/default-ui/', ...THEIRS, pauses: true },
  { name: 'ours, Enter', ...OURS, pauses: false, submits: true },
  { name: 'default UI, no pause', path: '/default-ui/no-pause/', ...THEIRS, pauses: false },
];

const UI_FILES = new Set(['pagefind-ui.js', 'pagefind-ui.css']);

/**
 * Writes pages with Pagefind's own default interface into a finished site, on the site's index. Our build leaves
 * the interface out, so it is taken from an index of one record.
 *
 * @throws Error if Pagefind makes no files.
 */
export async function addDefaultInterface(folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await index.addCustomRecord({ url: '/', content: 'one', language: 'en' });
  const { files } = await index.getFiles();
  await pagefind.close();
  for (const { path: name, content } of files.filter(({ path }) => UI_FILES.has(path))) {
    write(path.join(folder, 'default-ui', name), content);
  }
  write(path.join(folder, 'default-ui', 'index.html'), toPage(''));
  write(
    path.join(folder, 'default-ui', 'no-pause', 'index.html'),
    toPage(', debounceTimeoutMs: 0'),
  );
}

/** The page that Pagefind's documentation shows. */
function toPage(options: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Search</title>
<link rel="icon" href="data:,">
<link href="/default-ui/pagefind-ui.css" rel="stylesheet">
<script src="/default-ui/pagefind-ui.js"></script>
</head>
<body>
<div id="search"></div>
<script>
addEventListener('DOMContentLoaded', () => {
  new PagefindUI({ element: '#search', bundlePath: '/pagefind/'${options} });
});
</script>
</body>
</html>
`;
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
