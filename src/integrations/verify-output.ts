import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createAddresses, sitePaths } from '../domain/addresses.ts';
import { findDifferences } from './verify-facts.ts';
import { checkSite } from './verify-output/check-site.ts';
import { expectArticle, type ExpectedArticle } from './verify-output/expected-article.ts';
import type { PreviousSite } from './previous-site.ts';
import './content-hook.ts';

/**
 * The last step of a build: reads the finished files and compares them with the content they were made from.
 * It must come after every integration that writes files. A page taken over from the previous site is not looked
 * at again, except for what it leads to.
 *
 * @throws Error from the build hook, with everything that is wrong, all at once.
 */
export function verifyOutput(previous: PreviousSite): AstroIntegration {
  let expected: readonly ExpectedArticle[] | undefined;
  let home = '';
  return {
    name: 'verify-output',
    hooks: {
      'astro:config:done': ({ config: { site, base } }) => {
        if (site === undefined)
          throw new Error('The site has no address, expected `site` to be set.');
        home = createAddresses(site, base).absolute(sitePaths.home());
      },
      'content:loaded': ({ content }) => {
        expected = content.articles.map(expectArticle);
      },
      'astro:build:done': async ({ dir }) => {
        if (expected === undefined)
          throw new Error('There was no content to compare the site with.');
        const folder = fileURLToPath(dir);
        const checking = checkSite(folder, home, expected, previous.isReused);
        const differences = findDifferences(folder, idsOf(expected));
        const { pages, links, problems } = await checking;
        const all = [...problems, ...differences];
        if (all.length > 0) throw new Error(describe(all));
        previous.save();
        process.stdout.write(`Checked ${count(pages)} pages, ${count(links)} links\n`);
      },
    },
  };
}

/** `article/claim` of every claim that stands. */
function idsOf(articles: readonly ExpectedArticle[]): ReadonlySet<string> {
  return new Set(articles.flatMap(({ slug, claims }) => claims.map(({ id }) => `${slug}/${id}`)));
}

function describe(problems: readonly string[]): string {
  const list = problems.map((problem) => `- ${problem}`).join('\n');
  return `The finished site is not as its content says, so it was not published:\n${list}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
