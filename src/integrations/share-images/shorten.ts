/**
 * The longest beginning of a text that fits, cut between words (or, in a text of one word, between
 * characters) and closed with an ellipsis; the whole text if that fits.
 *
 * @param fits Decides about a candidate; what is shorter fits too.
 */
export async function shorten(
  text: string,
  fits: (candidate: string) => Promise<boolean>,
): Promise<string> {
  if (await fits(text)) return text;
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const ends = words.filter(({ isWordLike }) => isWordLike).map(({ index }) => index);
  const cuts =
    ends.length > 1
      ? ends.slice(1)
      : [...new Intl.Segmenter().segment(text)].map(({ index }) => index).slice(1);
  const candidates = cuts.map((end) => `${text.slice(0, end).replace(/[\s\p{P}]+$/u, '')} …`);
  let low = 0;
  let high = candidates.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await fits(candidates[middle] ?? '')) low = middle;
    else high = middle - 1;
  }
  return candidates[low] ?? '…';
}
