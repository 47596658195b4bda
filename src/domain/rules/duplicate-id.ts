import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';

/**
 * Ids and aliases of an article's claims that are taken already, by another claim or by the note of one
 * (`note-<id>` is the id of a note on the page).
 */
export function findDuplicateIds(claims: readonly Pick<Claim, 'id' | 'aliases'>[]): Finding[] {
  const ids = new Set(claims.map(({ id }) => id));
  const seen = new Set<string>();
  return claims.flatMap(({ id, aliases }, index) => {
    const names = [
      { name: id, keys: ['claims', index, 'id'] },
      ...aliases.map((name, place) => ({ name, keys: ['claims', index, 'aliases', place] })),
    ];
    return names.flatMap(({ name, keys }): Finding[] => {
      const note = name.startsWith('note-') && ids.has(name.slice('note-'.length));
      const taken = seen.has(name);
      seen.add(name);
      if (!taken && !note) return [];
      const owner = taken ? 'by another id or alias' : `by the note of "${name.slice(5)}"`;
      return [
        {
          rule: 'duplicate-id',
          at: { keys },
          message: `the id "${name}" is already taken ${owner}; expected each id once in an article`,
          hint: 'Choose another id. An id that was published before stays with its claim.',
        },
      ];
    });
  });
}
