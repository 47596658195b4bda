import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Permalinks } from '../../src/domain/schemas/permalinks.ts';
import type { ArticleSource } from './article-source.ts';
import { composeArticle } from './compose-article.ts';

const SEED = 7;
const CLAIMS_PER_ARTICLE = 10;

/**
 * Writes a content folder of `count` articles with ten claims each, all of them published before; scale, pages and
 * settings are the shipped ones.
 */
export function writeCorpus(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  for (const name of ['site.yaml', 'verdicts.yaml', 'pages']) {
    cpSync(path.join('content', name), path.join(folder, name), { recursive: true });
  }
  const permalinks: Permalinks = {};
  for (let index = 0; index < count; index += 1) {
    const article = composeArticle(SEED, index, CLAIMS_PER_ARTICLE);
    writeFileSync(path.join(folder, 'articles', `${article.slug}.md`), toMarkdown(article));
    permalinks[article.slug] = Object.fromEntries(
      article.claims.map(({ id, verdict }) => [id, verdict]),
    );
  }
  writeFileSync(path.join(folder, 'permalinks.yaml'), stringify(permalinks));
}

/** The article as a content file. */
export function toMarkdown(article: ArticleSource): string {
  const frontmatter = {
    title: article.title,
    lang: 'en',
    source: {
      publisher: article.publisher,
      url: `https://news.example/${article.slug}`,
      published: article.published,
      rights: 'Invented text, made by a generator to measure with.',
    },
    review: {
      by: ['desk'],
      published: article.published,
      summary: `${article.claims.length} statements of this article were checked. ${article.claims[0]?.summary ?? ''}`,
    },
    claims: article.claims.map(({ speaker, ...claim }) => ({
      ...claim,
      speaker: { name: speaker },
      said: article.published,
      asOf: article.published,
    })),
    sources: {
      office: toSource('Office of Statistics', 'official', article.slug),
      paper: toSource(article.publisher, 'newspaper', article.slug),
    },
  };
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n# ${article.title}\n\n${article.paragraphs.join('\n\n')}\n`;
}

function toSource(publisher: string, kind: string, slug: string) {
  return {
    publisher,
    title: 'Yearbook, chapter 4',
    url: `https://${kind}.example/${slug}`,
    published: '2025-11',
    lang: 'en',
    kind,
    access: 'excerpt',
    accessed: '2026-01-15',
  };
}
