import path from 'node:path';
import type { LoadedArticle, LoadedPage } from '../domain/loaded.ts';
import type { Problem } from '../domain/problem.ts';
import { findVanishedPermalinks, type LiveArticle } from '../domain/rules/permalink-vanished.ts';
import { findUnknownRules } from '../domain/rules/unknown-rule.ts';
import { type Permalinks, permalinksSchema } from '../domain/schemas/permalinks.ts';
import { type Site, siteSchema } from '../domain/schemas/site.ts';
import { type Standard, standardsSchema } from '../domain/schemas/standards.ts';
import { type Verdict, verdictsSchema } from '../domain/schemas/verdicts.ts';
import type { ArticleContext } from './article-context.ts';
import type { StorePlace } from './article-store.ts';
import { hasErrors, hasFixedErrors } from './content-file.ts';
import { crossArticleProblems } from './cross-article-problems.ts';
import { foldersInFolder } from './folders-in-folder.ts';
import type { ExaminedArticle } from './load-article.ts';
import { examineArticles, type KeptArticles, loadArticles } from './load-articles.ts';
import { loadPage } from './load-page.ts';
import { loadYamlFile } from './load-yaml-file.ts';
import { readFolder } from './read-folder.ts';

/** Everything in a content folder, and everything that is wrong with it. */
export interface LoadedContent {
  /** The publication; `undefined` if site.yaml is wrong. */
  readonly site: Site | undefined;
  /** The scale; empty if verdicts.yaml is wrong. */
  readonly verdicts: readonly Verdict[];
  readonly permalinks: Permalinks;
  /** How the site stands to fact-checkers' codes; empty if standards.yaml is absent or wrong. */
  readonly standards: readonly Standard[];
  /** Articles without errors, by slug. */
  readonly articles: readonly LoadedArticle[];
  /** Articles that break editorial rules only: their authors see them while they work, nobody else does. */
  readonly drafts: readonly LoadedArticle[];
  /** Pages without errors, by slug. */
  readonly pages: readonly LoadedPage[];
  /** Every problem, by file and line. */
  readonly problems: readonly Problem[];
}

/** What is wrong in a content folder, and how much is not. */
export interface CheckedContent {
  /** Every problem, by file and line. */
  readonly problems: readonly Problem[];
  /** Articles and pages without errors. */
  readonly soundArticles: number;
  readonly soundPages: number;
}

/**
 * Loads a content folder: parsed, validated, anchored and rendered. Never throws for a mistake in the content:
 * everything that is wrong is in `problems`, all at once.
 *
 * @param contentDir The folder, as a path.
 * @param kept What an earlier call has loaded: articles unchanged since are not loaded again.
 * @param store What earlier runs have loaded, likewise.
 * @throws Error that names a folder that cannot be read.
 */
export async function loadContent(
  contentDir: string,
  kept: KeptArticles = new Map(),
  store?: StorePlace,
): Promise<LoadedContent> {
  const { context, showable, ...read } = await readContent(contentDir, (files, found) =>
    loadArticles(files, found, kept, store),
  );
  const { site, verdicts, permalinks } = context;
  const articlesIf = (wanted: boolean) =>
    showable.flatMap(({ file, isSound }) => (isSound === wanted ? (file.article ?? []) : []));
  return {
    site,
    verdicts,
    permalinks,
    standards: read.standards,
    articles: articlesIf(true),
    drafts: articlesIf(false),
    pages: read.pages,
    problems: read.problems,
  };
}

/** Finds the problems that {@link loadContent} finds, without making anything to show. */
export async function checkContent(contentDir: string): Promise<CheckedContent> {
  const { showable, pages, problems } = await readContent(contentDir, examineArticles);
  const soundArticles = showable.filter(({ isSound }) => isSound).length;
  return { problems, soundArticles, soundPages: pages.length };
}

type ReadArticles<File> = (
  files: readonly string[],
  context: ArticleContext,
) => Promise<readonly File[]>;

async function readContent<File extends ExaminedArticle>(
  contentDir: string,
  readArticles: ReadArticles<File>,
) {
  const { context, problems } = await loadContext(contentDir);
  const [articleFiles, pageFiles, standards] = await Promise.all([
    listMarkdown(path.join(contentDir, 'articles')).then((files) => readArticles(files, context)),
    listMarkdown(path.join(contentDir, 'pages')).then((files) =>
      Promise.all(files.map((file) => loadPage(file, contentDir))),
    ),
    loadYamlFile(path.join(contentDir, 'standards.yaml'), standardsSchema, true),
  ]);
  const nested = await Promise.all(
    ['articles', 'pages'].map((name) => foldersInFolder(path.join(contentDir, name))),
  );
  const crossProblems = await crossArticleProblems(articleFiles, context);
  return {
    context,
    showable: articleFiles.flatMap((file) => {
      const found = [...file.problems, ...(crossProblems.get(file.slug) ?? [])];
      return file.isShowable && !hasFixedErrors(found)
        ? [{ file, isSound: !hasErrors(found) }]
        : [];
    }),
    standards: standards.value ?? [],
    pages: pageFiles.flatMap(({ page }) => page ?? []),
    problems: [
      ...problems(liveArticles(articleFiles)),
      ...articleFiles.flatMap((file) => file.problems),
      ...[...crossProblems.values()].flat(),
      ...pageFiles.flatMap((file) => file.problems),
      ...standards.problems,
      ...nested.flat(),
    ].sort(byPlace),
  };
}

type LiveArticles = ReadonlyMap<string, LiveArticle>;

/** What answers at every slug, present or earlier. A file's own name comes before another's alias. */
function liveArticles(files: readonly ExaminedArticle[]): LiveArticles {
  return new Map([
    ...files.flatMap(({ slug, ids, aliases }) =>
      aliases.map((alias) => [alias, { slug, ids }] as const),
    ),
    ...files.map(({ slug, ids }) => [slug, { slug, ids }] as const),
  ]);
}

/** The content folder's YAML files, and what is wrong with them once the articles' claims are known. */
export interface LoadedContext {
  readonly context: ArticleContext;
  readonly problems: (live: LiveArticles) => readonly Problem[];
}

/**
 * Loads what articles are checked against, so that a single article can be loaded again by `loadArticle`.
 *
 * @param contentDir The folder, as a path.
 */
export async function loadContext(contentDir: string): Promise<LoadedContext> {
  const [site, verdicts, permalinks] = await Promise.all([
    loadYamlFile(path.join(contentDir, 'site.yaml'), siteSchema),
    loadYamlFile(path.join(contentDir, 'verdicts.yaml'), verdictsSchema),
    loadYamlFile(path.join(contentDir, 'permalinks.yaml'), permalinksSchema, true),
  ]);
  const context: ArticleContext = {
    contentDir,
    site: site.value,
    verdicts: verdicts.value ?? [],
    permalinks: permalinks.value ?? {},
    today: new Date().toISOString().slice(0, 10),
  };
  const problems = (live: LiveArticles): Problem[] => [
    ...site.problems,
    ...site.toProblems(findUnknownRules(Object.keys(site.value?.rules ?? {}), ['rules'])),
    ...verdicts.problems,
    ...permalinks.problems,
    ...permalinks.toProblems(findVanishedPermalinks(context.permalinks, live, context.today)),
  ];
  return { context, problems };
}

/** Every markdown file of a folder, by name. An absent folder is an empty one. */
async function listMarkdown(folder: string): Promise<readonly string[]> {
  return (await readFolder(folder))
    .map(({ name }) => name)
    .filter((name) => /\.md$/iu.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => path.join(folder, name));
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (
    (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}
