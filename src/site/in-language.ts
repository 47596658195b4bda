import { directionOf } from '../domain/text-direction.ts';

/** The attributes of an element whose words are in a language that need not be the interface's. */
export interface InLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * Marks words by their language: `<p {...inLanguage(article.lang)}>`.
 * @param lang A BCP 47 language tag.
 */
export function inLanguage(lang: string): InLanguage {
  return { lang, dir: directionOf(lang) };
}
