import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { shownContent } from '../domain/shown-content.ts';
import type { PageMaker } from './page-writer/page-maker.ts';
import type { PreviousSite } from './previous-site.ts';
import { homeOf } from './verify-output/home-of.ts';
import { checkSite } from './verify-output/check-site.ts';

const HINT =
  'A link that leads nowhere may stand in the content: mend it there. All else is a fault of the code that makes the ' +
  'files; CONTRIBUTING.md, "How pages are made and checked", says what they are compared with.';

/**
 * Compares the finished files with the content they were made from. Pages were checked as they were written; now the
 * others are read, and every link is followed. Pages taken over from the previous site were found sound before, and still
 * are if all that the previous site led to is there. It must come after every integration that writes files, but for the
 * search index, to which no page links: that one may take longer, and checks itself.
 *
 * @throws AstroError from the build hook, with everything that is wrong, all at once.
 */
export function verifyOutput(previous: PreviousSite, pages: PageMaker): AstroIntegration {
  let home = '';
  return {
    name: 'verify-output',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = homeOf(config);
      },
      'astro:build:done': ({ dir }) => {
        const content = shownContent();
        if (content === undefined)
          throw new Error('There was no content to compare the site with.');
        const checked = checkSite(fileURLToPath(dir), home, content, pages.checked(), previous);
        if (checked.problems.length > 0) throw new AstroError(describe(checked.problems), HINT);
        previous.notePlaces(checked.places);
        process.stdout.write(
          `Checked ${count(checked.pages)} pages, ${count(checked.links)} links${checked.unread === 0 ? '' : `; ${count(checked.unread)} pages are as they were`}\n`,
        );
      },
    },
  };
}

function describe(problems: readonly string[]): string {
  const list = problems.map((problem) => `- ${problem}`).join('\n');
  return `The finished site is not as its content says, so it was not published:\n${list}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
