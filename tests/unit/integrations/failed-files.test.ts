import { expect, it } from 'vitest';
import {
  describeFailedFiles,
  type FailedFile,
} from '../../../src/integrations/page-writer/failed-files.ts';

const CLAIM = 'src/pages/articles/[slug]/[claim].astro';

function failedPage(name: string, component: string, cause: unknown): FailedFile {
  const url = `https://test.example/x/${name}/`;
  return { file: `${name}/index.html`, page: { url, route: component, component }, cause };
}

it('files that could not be made are named below what made them and the cause', () => {
  const cause = new TypeError('verdict is not defined');
  const error = describeFailedFiles([
    failedPage('b', CLAIM, new TypeError('verdict is not defined')),
    failedPage('c', CLAIM, new Error('no\nsuch claim')),
    failedPage('d', 'src/pages/index.astro', new TypeError('verdict is not defined')),
    failedPage('e', 'src/pages/feed.xml.ts', 'gone'),
    failedPage('a', CLAIM, cause),
  ]);
  expect(error.message).toBe(`5 files of the site could not be made:
- ${CLAIM}: verdict is not defined
    a/index.html
    b/index.html
- ${CLAIM}: no
  such claim
    c/index.html
- src/pages/index.astro: verdict is not defined
    d/index.html
- src/pages/feed.xml.ts: gone
    e/index.html`);
  expect(error.cause).toBe(cause);
  expect(error.hint).toBe(
    'The content was checked before, so this is a fault of the code that makes them, not of the content. ' +
      '`npm run dev` shows the place in the code at /x/a/.',
  );
});

it('one file is named alike', () => {
  expect(describeFailedFiles([failedPage('a', CLAIM, new Error('no'))]).message).toBe(
    `A file of the site could not be made:\n- ${CLAIM}: no\n    a/index.html`,
  );
});

it('of many files and causes the first are named, and the rest is counted', () => {
  const name = (index: number) => `claim-${String(index).padStart(4, '0')}`;
  const many = Array.from({ length: 1020 }, (_, index) => index);
  const alike = describeFailedFiles(
    many.map((index) => failedPage(name(index), CLAIM, new Error('no'))),
  ).message.split('\n');
  expect(alike).toHaveLength(23);
  expect(alike[0]).toBe('1,020 files of the site could not be made:');
  expect(alike.slice(-2)).toEqual(['    claim-0019/index.html', '    and 1,000 more']);

  const unlike = describeFailedFiles(
    many.map((index) => failedPage(name(index), CLAIM, new Error(`no ${index}`))),
  ).message.split('\n');
  expect(unlike).toHaveLength(42);
  expect(unlike.at(-1)).toBe('and 1,000 more, for other causes');
});
