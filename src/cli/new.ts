import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { day, languageTag, slug, text, webAddress } from '../domain/schemas/fields.ts';
import { ImportError } from '../importing/import-error.ts';
import { makeArticle } from '../importing/make-article.ts';
import type { NewArticle } from '../importing/make-article.ts';
import { writeNewFile } from '../importing/write-new-file.ts';
import { readEnvironment } from '../loading/environment.ts';
import { loadContext } from '../loading/load-content.ts';
import { checkOption, readArguments, UsageError } from './arguments.ts';
import { fail } from './fail.ts';

const HELP = `npm run new -- FILE [options]

Makes content/articles/<slug>.md of a text: plain text, markdown (.md) or a saved web page (.html), in UTF-8.
The words stay as they are. What the page says about itself fills in what is not given here.

  --title TEXT       the headline, if it is not the text's first line
  --publisher TEXT   name of the publication
  --author TEXT      the byline
  --url ADDRESS      where the text was published
  --published DAY    when, YYYY-MM-DD
  --lang TAG         language of the text, such as en or pt-BR
  --slug SLUG        name of the file and part of its address; made from the headline by default
  --help             this text

CONTENT_DIR names the content folder, "content" if it is not set. A file that exists is never overwritten.`;

const SCHEMAS = {
  title: text,
  publisher: text,
  author: text,
  url: webAddress,
  published: day,
  lang: languageTag,
  slug,
} as const;

try {
  await main();
} catch (error) {
  fail(error);
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments('new', {
    title: { type: 'string' },
    publisher: { type: 'string' },
    author: { type: 'string' },
    url: { type: 'string' },
    published: { type: 'string' },
    lang: { type: 'string' },
    slug: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new UsageError(`Got ${positionals.length} files, expected one.`, 'new');
  }
  const given = (name: keyof typeof SCHEMAS): string | undefined =>
    checkOption('new', name, values[name], SCHEMAS[name]);
  const { contentDir } = readEnvironment(process.cwd(), process.env);
  const { context } = await loadContext(contentDir);
  const article = makeArticle(
    { name: path.basename(file), bytes: await read(file) },
    {
      given: {
        title: given('title'),
        publisher: given('publisher'),
        author: given('author'),
        url: given('url'),
        published: given('published'),
        lang: given('lang'),
      },
      slug: given('slug'),
      reviewer: Object.keys(context.site?.people ?? {})[0],
      verdict: context.verdicts[0]?.key ?? 'true',
      today: context.today,
    },
  );
  const target = path.join(contentDir, 'articles', `${article.slug}.md`);
  await writeNewFile(target, article.text);
  console.log(nextSteps(path.relative(process.cwd(), target), article));
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ImportError(`${file} cannot be read, expected a text file.`, 'Check the path.', {
      cause,
    });
  }
}

function nextSteps(file: string, { slug: name, words, missing }: NewArticle): string {
  const fill =
    missing.length === 0
      ? 'read through the frontmatter'
      : `fill in ${missing.join(', ')} in the frontmatter`;
  return `Wrote ${file} (${words} words).

Next:
  1. Open it, ${fill}, and look over headings and lists.
  2. npm run check    says what is still missing, with line and column
  3. npm run dev      shows it on http://localhost:4321/articles/${name}/
  4. There, select words to write the first claim; or by hand, from the example under \`claims:\`.`;
}
