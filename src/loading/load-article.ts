import path from 'node:path';
import { anchorQuotes } from '../domain/anchoring/anchor-quotes.ts';
import type { LoadedArticle } from '../domain/loaded.ts';
import type { TextRange } from '../domain/offsets.ts';
import type { Finding, Problem } from '../domain/problem.ts';
import { findSameWords } from '../domain/rules/same-words.ts';
import { type Article, articleSchema } from '../domain/schemas/article.ts';
import { slug as slugSchema } from '../domain/schemas/fields.ts';
import { flatten } from '../markdown/flatten.ts';
import type { FlatText } from '../markdown/flatten.ts';
import { renderBody } from '../markdown/render.ts';
import { renderLater } from '../markdown/render-later.ts';
import type { ArticleContext } from './article-context.ts';
import { articleFindings } from './article-findings.ts';
import { buildArticle } from './build-article.ts';
import { hasFixedErrors, toProblems } from './content-file.ts';
import { draftAliases, draftIds, draftQuotes } from './draft-quotes.ts';
import { excessFindings, excessInAnalyses } from './excess-findings.ts';
import { firstHeading } from './first-heading.ts';
import { readMarkdownFile } from './markdown-file.ts';
import { quoteFindings } from './quote-findings.ts';
import { readContentFile } from './read-content-file.ts';
import { allParts, soundParts } from './sound-parts.ts';
import { validate } from './validate.ts';

/** What is known of one file of `content/articles` by itself: rules across articles have yet to speak. */
export interface ExaminedArticle {
  readonly slug: string;
  /** The file's path, as given. */
  readonly path: string;
  /** False if it breaks a fixed rule. True, it may still break editorial ones. */
  readonly isShowable: boolean;
  /** The frontmatter; `undefined` if it is not valid. Claims in the order of the file. */
  readonly frontmatter: Article | undefined;
  /** Ids and aliases of its claims; `undefined` if the file cannot be parsed. */
  readonly ids: ReadonlySet<string> | undefined;
  /** Earlier names of the file. */
  readonly aliases: readonly string[];
  readonly problems: readonly Problem[];
}

/** One file of `content/articles` after loading. */
export interface ArticleFile extends ExaminedArticle {
  /** The article, if it is showable. */
  readonly article: LoadedArticle | undefined;
}

/**
 * Loads one article. Never throws for a mistake in the content: whatever is wrong becomes a problem, all at once.
 *
 * @param file Path of the markdown file.
 */
export async function loadArticle(file: string, context: ArticleContext): Promise<ArticleFile> {
  const { examined, build } = await examine(file, context);
  return { ...examined, article: build?.() };
}

/** Finds everything that is wrong with an article, as {@link loadArticle} does, and leaves out what it would show. */
export async function examineArticle(
  file: string,
  context: ArticleContext,
): Promise<ExaminedArticle> {
  return (await examine(file, context)).examined;
}

interface Examined {
  readonly examined: ExaminedArticle;
  /** Makes the article, if it is showable. */
  readonly build: (() => LoadedArticle) | undefined;
}

async function examine(file: string, context: ArticleContext): Promise<Examined> {
  const slug = path.basename(file, '.md');
  const read = await readContentFile(file, context.contentDir);
  if (read.text === undefined) return unusable(file, [read.problem]);
  const parsed = readMarkdownFile(read.text);
  const convert = (findings: readonly Finding[]): Problem[] =>
    toProblems(findings, file, parsed.placeOf, context.site?.rules ?? {});
  if (parsed.body === undefined) return unusable(file, convert(parsed.findings));

  const excess = [...excessFindings(parsed.body, parsed.offset), ...excessInAnalyses(parsed.data)];
  if (excess.length > 0) return unusable(file, convert(excess));

  const tree = renderBody(parsed.body).tree;
  const flat = flatten(tree);
  const { value, findings } = validate(articleSchema, parsed.data);
  const anchored = anchor(parsed.data, value, flat);
  const analyses = (value?.claims ?? []).map(({ analysis }) => renderLater(analysis ?? ''));
  const problems = convert([
    ...fileNameFindings(slug),
    ...findings,
    ...anchored.findings,
    ...articleFindings(
      {
        parts: value === undefined ? soundParts(parsed.data) : allParts(value),
        slug,
        heading: firstHeading(tree, flat),
        analysisLinks: analyses.map((analysis) => analysis.links()),
      },
      context,
    ),
  ]);
  const examined = {
    slug,
    path: file,
    isShowable: value !== undefined && !hasFixedErrors(problems),
    frontmatter: value,
    ids: draftIds(parsed.data),
    aliases: draftAliases(parsed.data),
    problems,
  };
  if (value === undefined || !examined.isShowable) return { examined, build: undefined };
  const build = (): LoadedArticle =>
    buildArticle({
      slug,
      file: path.relative(context.contentDir, file).split(path.sep).join('/'),
      article: value,
      tree,
      flat,
      ranges: anchored.ranges,
      analyses: analyses.map((analysis) => analysis.html()),
      verdicts: context.verdicts,
    });
  return { examined, build };
}

/**
 * Turns findings of rules across articles into problems. They are few, so the file is read again for their
 * places instead of every file's syntax tree being kept.
 */
export async function placeFindings(
  { path: file }: ExaminedArticle,
  findings: readonly Finding[],
  context: ArticleContext,
): Promise<readonly Problem[]> {
  if (findings.length === 0) return [];
  const read = await readContentFile(file, context.contentDir);
  if (read.text === undefined) return [read.problem];
  return toProblems(findings, file, readMarkdownFile(read.text).placeOf, context.site?.rules ?? {});
}

function unusable(file: string, problems: readonly Problem[]): Examined {
  const examined = {
    slug: path.basename(file, '.md'),
    path: file,
    isShowable: false,
    frontmatter: undefined,
    ids: undefined,
    aliases: [],
    problems,
  };
  return { examined, build: undefined };
}

function anchor(
  data: unknown,
  article: Article | undefined,
  flat: FlatText,
): { ranges: ReadonlyMap<number, TextRange>; findings: Finding[] } {
  const quotes = draftQuotes(data);
  const matches = anchorQuotes(flat.text, quotes);
  const ranges = new Map<number, TextRange>();
  const findings = quotes.flatMap((quote, place) => {
    const match = matches[place];
    if (match?.kind === 'exact') ranges.set(quote.index, match.range);
    return match === undefined ? [] : quoteFindings(quote, match, flat.placeOf);
  });
  const anchored = (article?.claims ?? []).flatMap(({ id, claim }, index) => {
    const range = ranges.get(index);
    return range === undefined ? [] : [{ index, id, claim, range }];
  });
  return { ranges, findings: [...findings, ...findSameWords(anchored)] };
}

function fileNameFindings(slug: string): Finding[] {
  if (slugSchema.safeParse(slug).success) return [];
  return [
    {
      rule: 'file-name',
      at: { fileOffset: 0 },
      message: `the file name "${slug}.md" is no slug; expected lower-case letters a-z, digits and single hyphens`,
      hint: 'Rename the file; its name is part of every address of the article.',
    },
  ];
}
