import { fold } from '../domain/anchoring/fold.ts';
import { publishedVerdicts } from '../domain/permalinks.ts';
import type { Finding } from '../domain/problem.ts';
import { findUnsourcedLinks } from '../domain/rules/analysis-link-unsourced.ts';
import { findClaimsContainingRating } from '../domain/rules/claim-contains-rating.ts';
import { findLongClaims } from '../domain/rules/claim-long.ts';
import { findDatesInFuture } from '../domain/rules/date-in-future.ts';
import { findDuplicateIds } from '../domain/rules/duplicate-id.ts';
import { findEvidenceCountedTwice } from '../domain/rules/evidence-counted-twice.ts';
import { findMissingEvidence } from '../domain/rules/evidence-missing.ts';
import { findThinEvidence } from '../domain/rules/evidence-thin.ts';
import { findUntranslatedEvidence } from '../domain/rules/evidence-untranslated.ts';
import { findBrokenHistories } from '../domain/rules/history-broken.ts';
import { findLookAlikeNames, type NamePlace } from '../domain/rules/look-alike-name.ts';
import { RULES } from '../domain/rules/registry.ts';
import { findUnusedSources } from '../domain/rules/source-unused.ts';
import { findPlaceholders } from '../domain/rules/summary-placeholder.ts';
import { findSummariesRepeatingVerdict } from '../domain/rules/summary-repeats-verdict.ts';
import { findTitleDiffers } from '../domain/rules/title-differs.ts';
import { findUnknownPeople } from '../domain/rules/unknown-person.ts';
import { findUnknownRules } from '../domain/rules/unknown-rule.ts';
import { findUnknownSources } from '../domain/rules/unknown-source.ts';
import { findUnknownVerdicts } from '../domain/rules/unknown-verdict.ts';
import { findSilentChanges } from '../domain/rules/verdict-changed-silently.ts';
import type { Claim } from '../domain/schemas/article.ts';
import type { Verdict } from '../domain/schemas/verdicts.ts';
import type { ArticleContext } from './article-context.ts';
import { inFile, type SoundParts } from './sound-parts.ts';

/** A valid article, or its valid parts, and what the rules need to know of the rest of the file. */
export interface JudgedArticle {
  readonly parts: SoundParts;
  /** The article's permanent name. */
  readonly slug: string;
  /** Text of the body's first heading. */
  readonly heading: string | undefined;
  /** The addresses each claim's analysis links to, by the claim's place in a whole article's list. */
  readonly analysisLinks: readonly (readonly string[])[];
}

/** Everything the rules find in one article that needs no other article. */
export function articleFindings(judged: JudgedArticle, context: ArticleContext): Finding[] {
  const { parts, slug, heading } = judged;
  const { title, claims } = parts;
  const findings = [
    ...referenceFindings(parts, context),
    ...(title === undefined
      ? []
      : findTitleDiffers(folded(title), heading === undefined ? heading : folded(heading))),
    ...findBrokenHistories(claims),
    ...findSilentChanges(
      claims,
      publishedVerdicts(context.permalinks, [...(parts.aliases ?? []), slug]),
      context.today,
    ),
    ...evidenceFindings(judged, context),
    ...wordingFindings(parts, context.verdicts),
    ...findPlaceholders(parts),
    ...findDatesInFuture(parts, context.today),
    ...findLookAlikeNames(namesOf(parts)),
  ].filter((finding) => !isExcepted(finding, claims));
  return inFile(findings, parts);
}

/** Every name that readers know people and publications by. */
function namesOf({ claims, source, sources }: SoundParts): NamePlace[] {
  const speakers = claims.flatMap(({ speaker }, index) =>
    speaker === undefined
      ? []
      : [{ name: speaker.name, keys: ['claims', index, 'speaker', 'name'] }],
  );
  const publishers = Object.entries(sources).map(([key, { publisher }]) => ({
    name: publisher,
    keys: ['sources', key, 'publisher'],
  }));
  const own =
    source === undefined ? [] : [{ name: source.publisher, keys: ['source', 'publisher'] }];
  return [...own, ...speakers, ...publishers];
}

/** True if a verdict calls a claim true or false in some degree. Unknown verdicts do not. */
export function judging(verdicts: readonly Verdict[]): (verdict: string) => boolean {
  const judged = new Set(verdicts.filter(({ tone }) => tone !== 'outside').map(({ key }) => key));
  return (verdict) => judged.has(verdict);
}

function referenceFindings(parts: SoundParts, { site, verdicts }: ArticleContext): Finding[] {
  const { claims, sourceKeys, review } = parts;
  const keys = verdicts.map(({ key }) => key);
  return [
    ...findDuplicateIds(claims),
    ...(keys.length === 0 ? [] : findUnknownVerdicts(claims, keys)),
    ...findUnknownSources(claims, sourceKeys),
    ...(site === undefined ? [] : findUnknownPeople(review?.by ?? [], Object.keys(site.people))),
    ...claims.flatMap(({ exceptions }, index) =>
      findUnknownRules(Object.keys(exceptions), ['claims', index, 'exceptions']),
    ),
  ];
}

function evidenceFindings(
  { parts, analysisLinks }: JudgedArticle,
  { site, verdicts }: ArticleContext,
): Finding[] {
  const { claims, sources, reviewLang, isWhole } = parts;
  const isJudged = judging(verdicts);
  const reading = reviewLang ?? site?.lang;
  return [
    ...findMissingEvidence(claims, isJudged),
    ...findThinEvidence(claims, sources, isJudged),
    ...findEvidenceCountedTwice(claims, sources),
    ...(reading === undefined ? [] : findUntranslatedEvidence(claims, sources, reading)),
    ...(isWhole
      ? [
          ...findUnsourcedLinks(analysisLinks, sources),
          ...findUnusedSources(claims, Object.keys(sources)),
        ]
      : []),
  ];
}

function wordingFindings({ claims }: SoundParts, verdicts: readonly Verdict[]): Finding[] {
  const labels = verdicts.map(({ label }) => label);
  return [
    ...findSummariesRepeatingVerdict(claims, labels),
    ...findClaimsContainingRating(claims, labels),
    ...findLongClaims(claims),
  ];
}

/** A claim may break an editorial rule, if its `exceptions` give the reason. */
function isExcepted({ rule, at }: Finding, claims: readonly Claim[]): boolean {
  if (RULES[rule].kind === 'fixed' || 'fileOffset' in at || at.keys[0] !== 'claims') return false;
  return Object.hasOwn(claims[Number(at.keys[1])]?.exceptions ?? {}, rule);
}

function folded(text: string): string {
  return fold(text).text.trim();
}
