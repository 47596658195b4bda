import { stringify } from 'yaml';
import type { QuoteSelector } from '../domain/anchoring/selector.ts';
import { PLACEHOLDERS } from '../domain/placeholders.ts';
import type { TextMetadata } from './imported-text.ts';

/** What the skeleton of an article's frontmatter is filled with. What is `undefined` is left for the author. */
export interface SkeletonValues extends TextMetadata {
  readonly title: string;
  /** Key of the person who checks, from site.yaml. */
  readonly reviewer: string | undefined;
  /** Key of the verdict in the worked example, from verdicts.yaml. */
  readonly verdict: string;
  /** Words of the body for the worked example. */
  readonly example: QuoteSelector | undefined;
  /** The current day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Frontmatter with every key an author needs, each explained, and one worked claim and its source as comments that
 * are valid once their `# ` are removed. Ends with the line that closes the frontmatter.
 */
export function skeleton(values: SkeletonValues): string {
  const { publisher, url, author, published, lang, reviewer } = values;
  return `---
title: ${yaml(values.title)} # the same words as the first heading below
lang:${value(lang)} # language of the text, such as en or pt-BR
# reviewLang: en # language you write in here, if it is not the site's
source: # where the text was published
  publisher:${value(publisher)} # name of the publication, as readers know it
${author === undefined ? '  # author: the byline, if one was printed' : `  author: ${yaml(author)}`}
  url:${value(url)} # address of the text as published
  # archived: https://… # an archived copy of it
  published:${value(published)} # day of publication, YYYY-MM-DD
  rights:${value(publisher === undefined ? undefined : `© ${publisher}`)} # who owns the text, and why it may be shown here
review: # who checked it, when, and the short answer
  by: [${reviewer ?? ''}] # keys of \`people\` in site.yaml
  published: ${yaml(values.today)} # day the check is first published
  # updated: ${values.today} # day of the last change that matters to a reader
  summary: ${PLACEHOLDERS.review} # replace: the check in two or three sentences
${exampleLines(values)}
---
`;
}

function exampleLines({ example, verdict, today, lang }: SkeletonValues): string {
  const context = [
    ...(example?.prefix === undefined ? [] : [`    prefix: ${yaml(example.prefix)}`]),
    ...(example?.suffix === undefined ? [] : [`    suffix: ${yaml(example.suffix)}`]),
  ];
  const claim = [
    `  - id: ${PLACEHOLDERS.id} # permanent: part of the address of this claim`,
    `    quote: ${yaml(example?.quote ?? 'words of the text')} # words of the text below, copied, never corrected`,
    ...context,
    `    claim: ${PLACEHOLDERS.claim} # without the verdict, at best under 75 characters`,
    `    speaker: { name: ${PLACEHOLDERS.speaker} } # leave out if nobody can be named`,
    `    said: ${today} # day it was said; leave out if unknown`,
    `    verdict: ${yaml(verdict)} # a key of verdicts.yaml`,
    `    summary: ${PLACEHOLDERS.summary}`,
    '    analysis: |',
    `      ${PLACEHOLDERS.analysis}`,
    '    evidence:',
    '      - source: a-source # a key of `sources`, below',
    '        stance: supports # supports, disputes or context',
    `        quote: ${PLACEHOLDERS.evidenceQuote}`,
    `        translation: ${PLACEHOLDERS.translation} # only where the source is in another language`,
    `        note: ${PLACEHOLDERS.note}`,
    `    topics: [${PLACEHOLDERS.topic}]`,
    `    asOf: ${today} # day up to which the evidence was looked at`,
  ];
  const source = [
    '  a-source:',
    `    publisher: ${PLACEHOLDERS.publisher}`,
    `    title: ${PLACEHOLDERS.title}`,
    `    url: ${PLACEHOLDERS.url}`,
    '    # archived: https://… # an archived copy: pages vanish',
    `    published: ${today} # or the month, YYYY-MM`,
    `    lang: ${yaml(lang ?? 'en')}`,
    '    kind: primary # primary, official, agency, broadcaster, newspaper, trade, analysis or state-media',
    '    # origin: whose report it is, if not the publisher’s own; equal origins count as one source',
    '    access: full # how much of it you read: full or excerpt',
    `    accessed: ${today} # day you read it`,
  ];
  return [
    'claims: # select words in `npm run dev`, or take the "# " of the lines below away',
    ...claim.map(comment),
    'sources: # one card for each source, under a short key',
    ...source.map(comment),
  ].join('\n');
}

/** The indentation stays before the "# ": taking that away leaves a line that stands where it must. */
function comment(line: string): string {
  return `  # ${line.slice(2)}`;
}

function value(text: string | undefined): string {
  return text === undefined ? '' : ` ${yaml(text)}`;
}

/** Text as a YAML scalar on one line. */
function yaml(text: string): string {
  return stringify(text.replace(/\s+/gu, ' ').trim(), {
    lineWidth: 0,
    blockQuote: false,
  }).trimEnd();
}
