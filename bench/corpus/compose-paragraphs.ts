import { en, Faker } from '@faker-js/faker';

/** A sentence, the part of it that is said, and who said it. */
export interface Sentence {
  readonly text: string;
  readonly inner: string;
  readonly speaker: string;
}

/** The people of one country: the same few hundred names speak in all articles. */
const SPEAKERS = nameSpeakers(300);

function nameSpeakers(count: number): string[] {
  const faker = new Faker({ locale: en, seed: 1 });
  return faker.helpers.uniqueArray(
    () => `${faker.person.firstName()} ${faker.person.lastName()}`,
    count,
  );
}

const SUBJECTS = [
  'the number of new flats',
  'the price of a bus ticket',
  'the share of wind power',
  'the waiting list for operations',
  'the debt of the city',
  'the number of pupils per class',
  'the rent for a small flat',
  'the length of the repaired roads',
];
const CHANGES = [
  'has doubled',
  'has fallen by a third',
  'rose faster than anywhere else',
  'has not changed',
  'is lower than it was ten years ago',
  'was never counted',
];
const SAYS = ['said', 'told reporters', 'wrote in a letter', 'admitted', 'claimed in the debate'];

/**
 * A headline and paragraphs of four sentences each, plain prose with figures, names and places.
 *
 * @param count Number of paragraphs.
 */
export function composeParagraphs(
  faker: Faker,
  count: number,
): { title: string; paragraphs: Sentence[][] } {
  const speakers = faker.helpers.arrayElements(SPEAKERS, 6);
  const title = `${capitalize(pick(faker, SUBJECTS))} ${pick(faker, CHANGES)}, ${faker.location.city()} council hears`;
  const paragraphs = Array.from({ length: count }, () =>
    Array.from({ length: 4 }, () => composeSentence(faker, speakers)),
  );
  return { title, paragraphs };
}

function composeSentence(faker: Faker, speakers: readonly string[]): Sentence {
  const speaker = pick(faker, speakers);
  const inner = `${pick(faker, SUBJECTS)} in ${faker.location.city()} ${pick(faker, CHANGES)} since ${faker.number.int({ min: 1990, max: 2024 })}, from ${faker.number.int({ min: 10, max: 9999 })} to ${faker.number.float({ min: 1, max: 99, fractionDigits: 1 })} per cent of what ${faker.company.name().replaceAll('.', '')} had planned`;
  return { text: `${speaker} ${pick(faker, SAYS)} that ${inner}.`, inner, speaker };
}

function pick<T>(faker: Faker, values: readonly T[]): T {
  return faker.helpers.arrayElement(values);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
