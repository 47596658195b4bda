import { Faker, en } from '@faker-js/faker';
import { describeRange } from '../../src/domain/anchoring/describe-range.ts';
import { utf16Range } from '../../src/domain/anchoring/range.ts';
import type { TextRange } from '../../src/domain/offsets.ts';
import type { ArticleSource, ClaimSource } from './article-source.ts';
import { composeParagraphs, type Sentence } from './compose-paragraphs.ts';

const VERDICTS = [
  'true',
  'mostly-true',
  'missing-context',
  'misleading',
  'false',
  'unsupported',
] as const;
const TOPICS = [
  'budget',
  'health',
  'transport',
  'housing',
  'climate',
  'schools',
  'energy',
  'defence',
];

/**
 * One article of a bench corpus: its text, and claims on it of which some are nested in others and some cross
 * the border between two sentences. The same seed and index give the same article.
 *
 * @param claimCount Number of claims; the text grows with it.
 */
export function composeArticle(seed: number, index: number, claimCount: number): ArticleSource {
  const faker = new Faker({ locale: en, seed: seed * 1_000_003 + index });
  const { title, paragraphs } = composeParagraphs(faker, Math.ceil(claimCount * 0.5) + 7);
  const text = [
    title,
    ...paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')),
  ];
  const joined = text.join('\n');
  const sentences = placeSentences(title, paragraphs);
  const published = faker.date.between({ from: '2019-01-01', to: '2025-12-31' });
  const day = published.toISOString().slice(0, 10);
  const ranges = chooseRanges(faker, sentences, claimCount);
  return {
    slug: `${faker.helpers
      .slugify(title)
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')}-${index}`,
    title,
    published: day,
    publisher: `The ${faker.helpers.arrayElement(CITIES)} ${faker.helpers.arrayElement(['Courier', 'Post', 'Herald', 'Observer'])}`,
    paragraphs: text.slice(1),
    claims: ranges.map(({ range, speaker }, number): ClaimSource => {
      const selector = describeRange(joined, range);
      return {
        ...selector,
        id: `claim-${number + 1}`,
        claim: shorten(selector.quote),
        speaker,
        verdict: faker.helpers.arrayElement(VERDICTS),
        summary: `The figures published that year ${faker.helpers.arrayElement(['bear this out', 'show less than that', 'say nothing of the kind', 'leave out the second half'])}; ${faker.company.name()} gave ${faker.number.int({ min: 2, max: 90 })} as the number.`,
        analysis: faker.helpers.multiple(() => composeReason(faker), { count: 4 }).join(' '),
        topics: faker.helpers.arrayElements(TOPICS, 2),
        evidence: [
          { source: 'office', stance: 'disputes', quote: composeReason(faker) },
          { source: 'paper', stance: 'supports', quote: composeReason(faker) },
        ],
      };
    }),
  };
}

const CITIES = [
  'Ashford',
  'Milton',
  'Harlow',
  'Brampton',
  'Kingsley',
  'Thornbury',
  'Westbrook',
  'Langley',
];

function composeReason(faker: Faker): string {
  return `${faker.person.fullName()} put it at ${faker.number.int({ min: 100, max: 9999 })} in ${faker.location.city()}, ${faker.number.int({ min: 2, max: 60 })} more than the ${faker.company.name()} report had counted.`;
}

/** Every third claim is a part of the one before it; every fifth runs on into the next sentence. */
function chooseRanges(
  faker: Faker,
  sentences: readonly PlacedSentence[],
  count: number,
): { range: TextRange; speaker: string }[] {
  const ranges: { range: TextRange; speaker: string }[] = [];
  const chosen = faker.helpers
    .arrayElements(sentences.slice(1, -1), count)
    .toSorted((a, b) => a.range.start - b.range.start);
  for (const [index, { range, inner, next, speaker }] of chosen.entries()) {
    if (ranges.length >= count) break;
    const crossing = index % 5 === 4 && next !== undefined;
    ranges.push({
      range: crossing
        ? utf16Range(inner.start, next.inner.end)
        : utf16Range(range.start, range.end - 1),
      speaker,
    });
    if (index % 3 === 2 && ranges.length < count) ranges.push({ range: inner, speaker });
  }
  return ranges;
}

interface PlacedSentence {
  readonly range: TextRange;
  /** The words that are said, without who said them. */
  readonly inner: TextRange;
  readonly speaker: string;
  readonly next?: PlacedSentence;
}

function placeSentences(
  title: string,
  paragraphs: readonly (readonly Sentence[])[],
): PlacedSentence[] {
  const placed: PlacedSentence[] = [];
  let offset = title.length + 1;
  for (const sentences of paragraphs) {
    const ofParagraph = sentences.map(({ text, inner, speaker }) => {
      const start = offset;
      offset += text.length + 1;
      const from = start + text.indexOf(inner);
      return {
        range: utf16Range(start, start + text.length),
        inner: utf16Range(from, from + inner.length),
        speaker,
      };
    });
    ofParagraph.forEach((sentence, index) => {
      const next = ofParagraph[index + 1];
      placed.push(next === undefined ? sentence : { ...sentence, next });
    });
  }
  return placed;
}

function shorten(quote: string): string {
  const words = quote.split(' ');
  return words.slice(0, 9).join(' ');
}
