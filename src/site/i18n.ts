import { inLanguage, type InLanguage } from './in-language.ts';
import { getSite } from './queries.ts';
import { translatorFor, type Translator } from './translate.ts';

export { baseLanguage, formatDay, joinNames, languageName, translatorFor } from './translate.ts';
export type { MessageKey, MessageValues, Translator } from './translate.ts';
export { directionOf as direction } from '../domain/text-direction.ts';

/** The interface in the site's language: `t('nav.search')`. */
export const t: Translator = translatorFor(getSite().lang);

const { lang } = getSite();

/**
 * Marks what the publisher wrote about the whole site (its motto, its verdicts): nothing where the interface
 * is in the same language, as it is unless the site's language has no catalogue.
 */
export function ofPublisher(): Partial<InLanguage> {
  // A new object each time: Astro adds the class of a component's style to what it is given to spread.
  return lang === t.lang ? {} : inLanguage(lang);
}
