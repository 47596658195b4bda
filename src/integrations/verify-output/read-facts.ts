import { z } from 'zod';
import type { ClaimFacts } from '../../domain/claim-facts.ts';
import { type ClaimRecord, claimRecordSchema } from '../../domain/dataset/claim-record.ts';

/**
 * Reads what the finished files say of a claim. Each function throws if a file is not of the expected form, with what
 * is not and the code that wrote it.
 */

const JSON_LD = 'type="application/ld+json"';

const reviewSchema = z.object({
  '@type': z.literal('ClaimReview'),
  url: z.string(),
  claimReviewed: z.string(),
  itemReviewed: z.object({
    author: z.object({ name: z.string() }).optional(),
    datePublished: z.string().optional(),
  }),
  reviewRating: z.object({
    alternateName: z.string(),
    ratingValue: z.number().optional(),
    ratingExplanation: z.string().optional(),
  }),
});

const collectionSchema = z.object({
  first: z
    .object({
      items: z.array(
        z.object({
          id: z.string(),
          body: z.array(z.object({ purpose: z.string(), value: z.string() })),
          target: z.array(
            z.object({
              source: z.string(),
              selector: z.array(z.object({ exact: z.string().optional() })),
            }),
          ),
        }),
      ),
    })
    .optional(),
});

/** The facts of each record of `claims.jsonl`, by its id. */
export function readRecords(jsonl: string): ReadonlyMap<string, ClaimFacts> {
  const lines = jsonl.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line, index) => {
      const record = readWritten(
        `record ${index + 1}`,
        'src/domain/dataset/to-claim-record.ts',
        () => claimRecordSchema.parse(JSON.parse(line)),
      );
      return [record.id, factsOfRecord(record)];
    }),
  );
}

function factsOfRecord(record: ClaimRecord): ClaimFacts {
  const { url, claim, quote, verdict, summary, speaker, said, publication } = record;
  return {
    url,
    claim,
    quote,
    verdict: verdict.label,
    rating: verdict.rating,
    summary,
    speaker: speaker?.name ?? null,
    said,
    publication: publication.url,
  };
}

/** The facts of every ClaimReview in a page's JSON-LD. */
export function readClaimReviews(html: string): readonly ClaimFacts[] {
  return readWritten('its ClaimReview', 'src/domain/claim-review.ts', () => claimReviewsOf(html));
}

function claimReviewsOf(html: string): readonly ClaimFacts[] {
  return readJsonLd(html)
    .filter((data) => isObjectOfType(data, 'ClaimReview'))
    .map((data) => {
      const review = reviewSchema.parse(data);
      return {
        url: review.url,
        claim: review.claimReviewed,
        verdict: review.reviewRating.alternateName,
        rating: review.reviewRating.ratingValue ?? null,
        summary: review.reviewRating.ratingExplanation,
        speaker: review.itemReviewed.author?.name ?? null,
        said: review.itemReviewed.datePublished ?? null,
      };
    });
}

/** The data of every JSON-LD script. Looked for by plain search, because every page of the site is read. */
function readJsonLd(html: string): unknown[] {
  const found: unknown[] = [];
  for (let at = html.indexOf(JSON_LD); at >= 0; at = html.indexOf(JSON_LD, at + 1)) {
    const start = html.indexOf('>', at) + 1;
    found.push(JSON.parse(html.slice(start, html.indexOf('</script>', start))));
  }
  return found;
}

/** The facts of each annotation of a collection, by its name. */
export function readAnnotations(jsonld: string): ReadonlyMap<string, ClaimFacts> {
  const { first } = readWritten('its annotations', 'src/domain/annotations.ts', () =>
    collectionSchema.parse(JSON.parse(jsonld)),
  );
  return new Map(
    (first?.items ?? []).map(({ id, body, target }) => {
      const valueOf = (wanted: string) => body.find(({ purpose }) => purpose === wanted)?.value;
      const selectors = target.flatMap(({ selector }) => selector);
      return [
        id,
        {
          url: id.split('#')[0],
          claim: valueOf('describing'),
          verdict: valueOf('classifying'),
          summary: valueOf('assessing'),
          quote: selectors.find(({ exact }) => exact !== undefined)?.exact,
          publication: target.at(-1)?.source,
        },
      ];
    }),
  );
}

/** Reads what some code of the project wrote. @throws Error with what it is, why it cannot be read, and that code. */
function readWritten<Facts>(what: string, code: string, read: () => Facts): Facts {
  try {
    return read();
  } catch (cause) {
    throw new Error(
      `${what} cannot be read, ${reasonOf(cause)}; this is a fault of ${code}, not of the content`,
      { cause },
    );
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues
      .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
      .join(', ');
  return error instanceof Error ? error.message : String(error);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** Tells whether a page shows words to its readers, as far as its `main` goes. */
export function createPageReader(html: string): (words: string) => boolean {
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  let text: string | undefined;
  return (words) => {
    // Most words stand in one piece. Only where they do not is the whole page read.
    if (isInText(main, main.indexOf(escape(words)))) return true;
    text ??= readText(main);
    return text.includes(oneLine(words));
  };
}

/** Whether a place of a page is text that readers see: not inside a tag, a script or a style sheet. */
function isInText(html: string, place: number): boolean {
  if (place < 0) return false;
  const tag = html.lastIndexOf('<', place);
  return html.indexOf('>', tag) < place && !/^<(?:script|style)\b/u.test(html.slice(tag, tag + 8));
}

function escape(words: string): string {
  if (!/[&<>"']/u.test(words)) return words;
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function readText(html: string): string {
  return oneLine(
    html
      .replace(/<(?:script|style)\b[^]*?<\/(?:script|style)>/gu, '')
      .replace(/<[^>]*>/gu, '')
      .replace(/&(?:lt|gt|quot|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
      .replace(/&#(?<hex>x?)(?<code>[0-9a-f]+);/giu, (_entity, hex: string, code: string) =>
        String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
      ),
  );
}

/** A text with single spaces. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isObjectOfType(data: unknown, type: string): boolean {
  return typeof data === 'object' && data !== null && '@type' in data && data['@type'] === type;
}
