import { sitePaths } from '../../domain/addresses.ts';
import type { LoadedArticle, LoadedClaim } from '../../domain/loaded.ts';
import type { Verdict } from '../../domain/schemas/verdicts.ts';
import { directionOf } from '../../domain/text-direction.ts';
import { glyphOf } from '../../domain/verdict-glyph.ts';
import type { Site } from '../../domain/schemas/site.ts';
import type { CardVerdict, ShareCard } from './card.ts';

/** A share image to make: what it says, and its site path. */
export interface PlannedCard {
  readonly sitePath: string;
  readonly card: ShareCard;
}

/** The part of the loaded content that share images are made from. */
export interface CardContent {
  readonly site: Site;
  readonly verdicts: readonly Verdict[];
  readonly articles: readonly LoadedArticle[];
}

/** The share images of a publication: one for the site, one per article, one per claim that stands. */
export function cardsOfContent({ site, verdicts, articles }: CardContent): PlannedCard[] {
  const draw = (verdict: Verdict): CardVerdict => ({
    label: verdict.label,
    tone: verdict.tone,
    glyph: glyphOf(verdict, verdicts),
  });
  const frame = { site: site.name, dir: directionOf(site.lang) } as const;
  return [
    {
      sitePath: sitePaths.shareSite(),
      card: {
        ...frame,
        head: { kind: 'tally', counts: verdicts.map(draw) },
        words: { voice: 'ours', before: '', exact: site.tagline, after: '', dir: frame.dir },
      },
    },
    ...articles.flatMap((article) => [
      {
        sitePath: sitePaths.shareArticle(article.slug),
        card: {
          ...frame,
          head: { kind: 'tally' as const, counts: countsOf(article, verdicts, draw) },
          words: theirWords(article, { before: '', exact: article.title, after: '' }),
          publication: article.source.publisher,
        },
      },
      ...article.claims.flatMap((claim) => {
        const verdict = verdicts.find(({ key }) => key === claim.verdict);
        if (verdict === undefined) return [];
        return [
          {
            sitePath: sitePaths.shareClaim(article.slug, claim.id),
            card: { ...frame, ...claimCard(article, claim, draw(verdict)) },
          },
        ];
      }),
    ]),
  ];
}

function claimCard(article: LoadedArticle, claim: LoadedClaim, verdict: CardVerdict) {
  return {
    head: { kind: 'verdict' as const, verdict },
    words: theirWords(article, { ...claim.sentence, exact: claim.exact }),
    ...(claim.speaker !== undefined && { speaker: claim.speaker.name }),
    // A publication may itself be the speaker; once is enough.
    ...(claim.speaker?.name !== article.source.publisher && {
      publication: article.source.publisher,
    }),
  };
}

function theirWords(
  article: LoadedArticle,
  words: Pick<ShareCard['words'], 'before' | 'exact' | 'after'>,
): ShareCard['words'] {
  const { before, exact, after } = words;
  return { voice: 'theirs', before, exact, after, dir: directionOf(article.lang) };
}

function countsOf(
  article: LoadedArticle,
  verdicts: readonly Verdict[],
  draw: (verdict: Verdict) => CardVerdict,
) {
  return verdicts.flatMap((verdict) => {
    const count = article.claims.filter((claim) => claim.verdict === verdict.key).length;
    return count === 0 ? [] : [{ ...draw(verdict), count }];
  });
}
