import type { Finding } from '../problem.ts';
import type { Claim, Source } from '../schemas/article.ts';

/**
 * Quotes of sources in another language than the review, without a translation.
 *
 * @param reviewLang Language the checkers write in, as a BCP 47 tag. Regions do not matter.
 */
export function findUntranslatedEvidence(
  claims: readonly Pick<Claim, 'evidence'>[],
  sources: Readonly<Record<string, Source>>,
  reviewLang: string,
): Finding[] {
  const reading = new Intl.Locale(reviewLang).language;
  return claims.flatMap(({ evidence }, index) =>
    evidence.flatMap(({ source, quote, translation }, piece): Finding[] => {
      const lang = sources[source]?.lang;
      if (quote === undefined || translation !== undefined || lang === undefined) return [];
      if (new Intl.Locale(lang).language === reading) return [];
      return [
        {
          rule: 'evidence-untranslated',
          at: { keys: ['claims', index, 'evidence', piece, 'quote'] },
          message: `the quote of "${source}" is in "${lang}" and the review in "${reviewLang}"; expected a translation`,
          hint: `Add \`translation: …\` next to the quote. If the whole review is written in "${lang}", add \`reviewLang: ${lang}\` at the top level instead.`,
        },
      ];
    }),
  );
}
