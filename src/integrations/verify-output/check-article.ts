import { findChangedText, haveSameWords } from './compare-text.ts';
import type { LoadedArticle, LoadedClaim } from '../../domain/loaded.ts';
import type { ScannedPage } from './scan-page.ts';

/** What is wrong with an article's page: its text, and the mark and note of each claim. */
export function checkArticle(article: LoadedArticle, page: ScannedPage): string[] {
  const changed = findChangedText(page.text, article.text);
  return [
    ...(changed === undefined
      ? []
      : [`it does not show the text that was checked: it departs at ${changed}`]),
    ...article.claims.flatMap((claim) => checkClaim(claim, page)),
    ...[...page.marked.keys()]
      .filter((id) => !article.claims.some((claim) => claim.id === id))
      .map(
        (id) =>
          `words are marked as the claim ${JSON.stringify(id)}, which the article does not have`,
      ),
  ];
}

function checkClaim({ id, exact }: LoadedClaim, page: ScannedPage): string[] {
  const words = page.marked.get(id);
  return [
    ...(words === undefined ? [`the claim ${JSON.stringify(id)} has no mark`] : []),
    ...(words !== undefined && !haveSameWords(words, exact)
      ? [
          `the claim ${JSON.stringify(id)} marks ${JSON.stringify(words)}, expected ${JSON.stringify(exact)}`,
        ]
      : []),
    ...(page.ids.has(id) ? [] : [`nothing has the id ${JSON.stringify(id)} of a claim`]),
    ...(page.ids.has(`note-${id}`) ? [] : [`the claim ${JSON.stringify(id)} has no note`]),
  ];
}
