import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';

/**
 * Claims whose verdict is not the one last published, without an entry in their history that says so.
 *
 * @param published Last published verdict by claim id or alias.
 * @param today The current day in UTC, `YYYY-MM-DD`, for the line that the hint offers.
 */
export function findSilentChanges(
  claims: readonly Pick<Claim, 'id' | 'aliases' | 'verdict' | 'history'>[],
  published: ReadonlyMap<string, string>,
  today: string,
): Finding[] {
  return claims.flatMap(({ id, aliases, verdict, history }, index): Finding[] => {
    const before = [id, ...aliases.toReversed()].flatMap((name) => published.get(name) ?? [])[0];
    if (before === undefined || before === verdict) return [];
    if (history.some(({ from }) => from === before)) return [];
    const entry = `  - { date: ${today}, from: ${before}, to: ${verdict}, reason: … }`;
    return [
      {
        rule: 'verdict-changed-silently',
        at: { keys: ['claims', index, 'verdict'] },
        message: `"${id}" was published as "${before}" and is now "${verdict}"; expected the change in its \`history\`, which readers see`,
        hint:
          history.length === 0
            ? `Add this to the claim, with the reason:\nhistory:\n${entry}`
            : `Add this to the end of the claim's \`history\`, with the reason:\n${entry}`,
      },
    ];
  });
}
