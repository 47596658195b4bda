import { getSite } from './queries.ts';
import { translatorFor, type Translator } from './translate.ts';

export { formatDay, joinNames, languageName, translatorFor } from './translate.ts';
export type { MessageKey, MessageValues, Translator } from './translate.ts';
export { directionOf as direction } from '../domain/text-direction.ts';

/** The interface in the site's language: `t('nav.search')`. */
export const t: Translator = translatorFor((await getSite()).lang);
