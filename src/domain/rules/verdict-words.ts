/** Parts of a sentence between its punctuation, in lower case and without quotation marks. */
function phrases(sentence: string): string[] {
  return sentence
    .toLowerCase()
    .replace(/["“”„‘’']/gu, '')
    .split(/[.:;,!?()[\]—–]|\s-\s/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** The label `sentence` opens with, set off by punctuation, as in "Mostly true: the leak …". */
export function openingLabel(sentence: string, labels: readonly string[]): string | undefined {
  const first = phrases(sentence)[0];
  return labels.find((label) => label.toLowerCase() === first);
}

/** The label `sentence` closes with, set off by punctuation, as in "The leak began in Singapore (false)". */
export function closingLabel(sentence: string, labels: readonly string[]): string | undefined {
  const last = phrases(sentence).at(-1);
  return labels.find((label) => label.toLowerCase() === last);
}
