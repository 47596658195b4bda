/** Enough to tell claims apart, short enough to be read in an address. */
const MOST_WORDS = 5;
const MOST_CHARACTERS = 40;

/**
 * A name for a claim, from its first words: a slug that is not taken. Empty if the claim has no Latin letter
 * or digit.
 *
 * @param taken ids and aliases of the article's claims
 */
export function suggestId(claim: string, taken: readonly string[]): string {
  const plain = claim.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  const words = plain
    .toLowerCase()
    .replace(/['’]/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  while (words.length > 1 && words.join('-').length > MOST_CHARACTERS) words.pop();
  const name = words.join('-');
  if (name === '' || !taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name}-${String(number)}`)) number += 1;
  return `${name}-${String(number)}`;
}
