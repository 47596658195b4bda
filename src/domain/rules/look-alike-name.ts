import type { Finding } from '../problem.ts';

/** Scripts whose letters are easily taken for each other. */
const LOOK_ALIKE = ['Latin', 'Cyrillic', 'Greek'] as const;
const LETTERS = LOOK_ALIKE.map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
);

/** Characters that show nothing and are needed in no name. The joiners of Persian and of emoji are needed. */
const SHOWS_NOTHING = /[\u00AD\u200B\u2060\uFEFF]/u;

/** A name that readers know people and publications by, and where it stands. */
export interface NamePlace {
  readonly name: string;
  readonly keys: readonly (string | number)[];
}

/**
 * Names that look like another name: a word in letters of two scripts, after the single-script test of
 * https://www.unicode.org/reports/tr39/#Mixed_Script_Detection, or with a character that shows nothing.
 */
export function findLookAlikeNames(places: readonly NamePlace[]): Finding[] {
  return places.flatMap(({ name, keys }): Finding[] => {
    const reason = reasonAgainst(name);
    if (reason === undefined) return [];
    return [
      {
        rule: 'look-alike-name',
        at: { keys },
        message: `${reason}; expected a name that is what it looks like`,
        hint: 'Type the name anew. If it is really spelt so, give the reason under `exceptions`, or set the rule in site.yaml.',
      },
    ];
  });
}

function reasonAgainst(name: string): string | undefined {
  const invisible = SHOWS_NOTHING.exec(name)?.[0];
  if (invisible !== undefined)
    return `the name holds the invisible character ${codePoint(invisible)}`;
  for (const [word] of name.matchAll(/[\p{L}\p{M}]+/gu)) {
    const scripts = LETTERS.filter(([, letter]) => letter.test(word)).map(([script]) => script);
    if (scripts.length > 1) return `the word "${word}" mixes ${scripts.join(' and ')} letters`;
  }
  return undefined;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
