import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';

/**
 * Claims whose verdict is not the one last published, without an entry in their history that says so.
 *
 * @param published Last published verdict by claim id or alias.
 */
export function findSilentChanges(
  claims: readonly Pick<Claim, 'id' | 'aliases' | 'verdict' | 'history'>[],
  published: Readonly<Record<string, string>>,
): Finding[] {
  return claims.flatMap(({ id, aliases, verdict, history }, index): Finding[] => {
    const before = [id, ...aliases].flatMap((name) =>
      Object.hasOwn(published, name) ? (published[name] ?? []) : [],
    )[0];
    if (before === undefined || before === verdict) return [];
    if (history.some(({ from }) => from === before)) return [];
    return [
      {
        rule: 'verdict-changed-silently',
        at: { keys: ['claims', index, 'verdict'] },
        message: `"${id}" was published as "${before}" and is now "${verdict}"; expected the change in \`history\``,
        hint: `Add to \`history\`: - { date: YYYY-MM-DD, from: ${before}, to: ${verdict}, reason: … }`,
      },
    ];
  });
}
