import slugify from '@sindresorhus/slugify';
import { slug as slugSchema } from '../domain/schemas/fields.ts';

const MOST_CHARACTERS = 60;

/**
 * A file name for a headline: its words in a-z and digits, other alphabets transliterated, cut at a word.
 * `undefined` if nothing is left, as of scripts that have no transliteration here.
 */
export function articleSlug(title: string): string | undefined {
  const parts = slugify(title, { decamelize: false }).split('-');
  let slug = '';
  for (const part of parts) {
    const longer = slug === '' ? part : `${slug}-${part}`;
    if (longer.length > MOST_CHARACTERS && slug !== '') break;
    slug = longer.slice(0, MOST_CHARACTERS);
  }
  return slugSchema.safeParse(slug).data;
}
