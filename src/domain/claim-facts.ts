/** What is said of one claim in one place. A fact that the place does not state is left out. */
export interface ClaimFacts {
  /** Address of the claim's page. */
  readonly url?: string | undefined;
  readonly claim?: string | undefined;
  readonly quote?: string | undefined;
  /** The words of the verdict. */
  readonly verdict?: string | undefined;
  readonly rating?: number | null | undefined;
  readonly summary?: string | undefined;
  readonly speaker?: string | null | undefined;
  readonly said?: string | null | undefined;
  /** Address of the checked text as published. */
  readonly publication?: string | undefined;
}

const FACTS = [
  'url',
  'claim',
  'quote',
  'verdict',
  'rating',
  'summary',
  'speaker',
  'said',
  'publication',
] as const satisfies readonly (keyof ClaimFacts)[];

/**
 * What another place says differently of a claim.
 * @param expected the facts as the dataset has them
 * @param stated the facts as another place has them
 * @param place name of that place, for the message
 * @returns one sentence for each difference
 */
export function differingFacts(expected: ClaimFacts, stated: ClaimFacts, place: string): string[] {
  return FACTS.filter((fact) => stated[fact] !== undefined && stated[fact] !== expected[fact]).map(
    (fact) =>
      `${place} has the ${fact} ${JSON.stringify(stated[fact])}, expected ${JSON.stringify(expected[fact])}`,
  );
}
