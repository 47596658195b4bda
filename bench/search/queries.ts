import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Faker, en } from '@faker-js/faker';

const SEED = 11;
const WORD = /\p{L}{5,}/gu;

/** Words of the checked texts, one or two at a time, each query once; the same for the same corpus. */
export function chooseQueries(contentDir: string, count: number): readonly string[] {
  const faker = new Faker({ locale: en, seed: SEED });
  const folder = path.join(contentDir, 'articles');
  const names = readdirSync(folder).sort();
  return faker.helpers.uniqueArray(() => {
    const text = readFileSync(path.join(folder, faker.helpers.arrayElement(names)), 'utf8');
    const sentence = faker.helpers.arrayElement(bodyOf(text).split('. '));
    const words = sentence.match(WORD) ?? ['council'];
    return faker.helpers.arrayElements(words, faker.helpers.arrayElement([1, 1, 2])).join(' ');
  }, count);
}

function bodyOf(article: string): string {
  return article.slice(article.indexOf('\n---\n') + '\n---\n'.length);
}
