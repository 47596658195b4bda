import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edit } from '../cli/run-command.ts';
import { buildCopy, copyProject, digests } from './project-copy.ts';

const INJECTING = `{
  name: 'injecting',
  hooks: {
    'astro:config:setup': ({ injectScript }) => {
      injectScript('head-inline', 'window.first = "of the head";');
      injectScript('page', 'window.second = "of the page";');
      injectScript('head-inline', 'window.third = "of the head";');
    },
  },
},`;

const project = copyProject();
const config = path.join(project, 'src/integrations/astro-config.ts');
const content = path.join(project, 'content');
/** Builds into a folder of the copy; so many files are made by threads. */
const build = (fewestForThreads: number, name: string) =>
  buildCopy(project, content, path.join(project, name), { FEWEST: String(fewestForThreads) });

beforeAll(() => {
  cpSync('tests/fixtures/sites/exhibit', content, { recursive: true });
  edit(config, 'integrations: [', `integrations: [${INJECTING}`);
  edit(
    config,
    'createPageMaker(previousSite)',
    "createPageMaker(previousSite, Number(process.env['FEWEST']))",
  );
});

afterAll(() => {
  // What a build has replaced may still be being removed.
  rmSync(project, { recursive: true, force: true, maxRetries: 5 });
});

it('a site is the same, made in threads or in place, with the scripts that are injected', () => {
  expect(build(Infinity, 'in-place')).toMatchObject({ status: 0 });
  expect(build(1, 'in-threads')).toMatchObject({ status: 0 });
  const made = digests(path.join(project, 'in-threads'));
  expect(Object.keys(made).length).toBeGreaterThan(100);
  expect(made).toEqual(digests(path.join(project, 'in-place')));

  const read = (file: string) => readFileSync(path.join(project, 'in-threads', file), 'utf8');
  const page = read('index.html');
  expect(page).toContain('window.first = "of the head";');
  expect(page).toContain('window.third = "of the head";');
  const scripts = [...page.matchAll(/<script type="module" src="\/(?<file>[^"]+)"/gu)];
  const bundled = scripts.map(({ groups }) => read(groups?.['file'] ?? ''));
  expect(bundled.join('\n')).toContain('of the page');
});

describe('every page that cannot be made is named, and the site stays as it was', () => {
  beforeAll(() => {
    edit(
      path.join(project, 'src', 'pages', 'articles', '[slug]', '[claim].astro'),
      'const site = getSite();',
      `if (slug === 'bridge') throw new TypeError('there is no such bridge');
    const site = getSite();`,
    );
    edit(
      path.join(project, 'src', 'pages', 'robots.txt.ts'),
      'export const GET',
      'export const GET: APIRoute = () => Response.redirect("https://test.example/");\nexport const OTHER',
    );
  });

  it.each([
    ['in-threads', 1],
    ['in-place', Infinity],
  ])('%s', (name, fewest) => {
    const before = digests(path.join(project, name));
    const { status, output } = build(fewest, name);
    expect(status).toBe(1);
    expect(output).toBe(`The build did not finish. ${name}/ is as it was.
6 files of the site could not be made:
- src/pages/articles/[slug]/[claim].astro: there is no such bridge
    articles/bridge/closed/index.html
    articles/bridge/first-toll/index.html
    articles/bridge/old-toll/index.html
    articles/bridge/toll-rise/index.html
    articles/bridge/toll/index.html
- src/pages/robots.txt.ts: it answers 302, expected a page
    robots.txt

The content was checked before, so this is a fault of the code that makes them, not of the content. \`npm run dev\` shows the place in the code at /articles/bridge/closed/.
`);
    expect(digests(path.join(project, name))).toEqual(before);
  });
});
