import { type Addresses, sitePaths } from '../addresses.ts';
import { annotationId } from '../annotations.ts';
import { claimModified } from '../last-modified.ts';
import type { LoadedArticle, LoadedClaim } from '../loaded.ts';
import type { Source } from '../schemas/article.ts';
import type { Site } from '../schemas/site.ts';
import type { Verdict } from '../schemas/verdicts.ts';
import type { ClaimRecord } from './claim-record.ts';

/** What turns content into records. */
export interface RecordContext {
  readonly site: Pick<Site, 'lang'>;
  readonly verdictOf: (key: string) => Verdict;
  readonly absolute: Addresses['absolute'];
  /** SHA-256 of a text's UTF-8, in hexadecimal digits. */
  readonly digest: (text: string) => string;
}

/** One claim as a record of the dataset. The order of the keys is fixed: the hash depends on it. */
export function toClaimRecord(
  article: LoadedArticle,
  claim: LoadedClaim,
  context: RecordContext,
): ClaimRecord {
  const { absolute, site } = context;
  const { slug, review } = article;
  const record = {
    id: `${slug}/${claim.id}`,
    article: slug,
    url: absolute(sitePaths.claim(slug, claim.id)),
    highlight: absolute(sitePaths.claimInArticle(slug, claim.id)),
    annotation: annotationId(absolute, slug, claim.id),
    quote: claim.exact,
    claim: claim.claim,
    lang: article.reviewLang ?? site.lang,
    speaker: toSpeaker(claim),
    said: claim.said ?? null,
    verdict: toVerdict(context.verdictOf(claim.verdict)),
    summary: claim.summary,
    topics: claim.topics,
    asOf: claim.asOf,
    expires: claim.expires ?? null,
    published: review.published,
    modified: claimModified(article, claim),
    publication: toPublication(article),
    evidence: claim.evidence.map(({ source, stance, quote, translation, note }) => ({
      source,
      stance,
      quote: quote ?? null,
      translation: translation ?? null,
      note: note ?? null,
    })),
    sources: toSources(article, claim),
    history: claim.history.map(({ date, from, to, reason }) => ({ date, from, to, reason })),
  };
  return { ...record, hash: context.digest(JSON.stringify(record)) };
}

function toSpeaker({ speaker }: LoadedClaim): ClaimRecord['speaker'] {
  if (speaker === undefined) return null;
  const { name, role, type, sameAs } = speaker;
  return { name, role: role ?? null, type, sameAs: sameAs ?? null };
}

function toVerdict({ key, label, tone, rating }: Verdict): ClaimRecord['verdict'] {
  return { key, label, tone, rating: rating ?? null };
}

function toPublication({ title, lang, source }: LoadedArticle): ClaimRecord['publication'] {
  const { publisher, author, url, archived, published } = source;
  return {
    publisher,
    author: author ?? null,
    title,
    url,
    archived: archived ?? null,
    published,
    lang,
  };
}

/** The sources which the claim's evidence refers to, in the order of the evidence, each once. */
function toSources(article: LoadedArticle, claim: LoadedClaim): ClaimRecord['sources'] {
  const keys = new Set(claim.evidence.map(({ source }) => source));
  return [...keys].flatMap((key) => {
    const source = article.sources[key];
    return source === undefined ? [] : [toSource(key, source)];
  });
}

function toSource(key: string, source: Source): ClaimRecord['sources'][number] {
  const { publisher, title, author, url, archived, published, lang, kind, origin } = source;
  return {
    key,
    publisher,
    title: title ?? null,
    author: author ?? null,
    url,
    archived: archived ?? null,
    published: published ?? null,
    lang,
    kind,
    origin: origin ?? null,
    access: source.access,
    accessed: source.accessed,
  };
}
