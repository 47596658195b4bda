import type { Finding } from '../problem.ts';
import type { Claim } from '../schemas/article.ts';

/**
 * Ids and aliases of an article's claims that are taken already, by another claim or by the note of one
 * (`note-<id>` is the id of a note on the page).
 */
export function findDuplicateIds(claims: readonly Pick<Claim, 'id' | 'aliases'>[]): Finding[] {
  const all = new Set(claims.flatMap(({ id, aliases }) => [id, ...aliases]));
  const owners = new Map<string, string>();
  return claims.flatMap(({ id, aliases }, index) => {
    const names = [
      { name: id, keys: ['claims', index, 'id'] },
      ...aliases.map((name, place) => ({ name, keys: ['claims', index, 'aliases', place] })),
    ];
    return names.flatMap(({ name, keys }): Finding[] => {
      const owner = owners.get(name);
      const isNote = name.startsWith('note-') && all.has(name.slice('note-'.length));
      if (owner === undefined) owners.set(name, id);
      if (owner === undefined && !isNote) return [];
      return [
        {
          rule: 'duplicate-id',
          at: { keys },
          message: `the id "${name}" is already taken ${describe(owner, name, id)}; expected each id and alias once in an article`,
          hint: 'Give the newer claim another id. An id that was published stays with its claim for ever, also when that claim was renamed or withdrawn.',
        },
      ];
    });
  });
}

function describe(owner: string | undefined, name: string, id: string): string {
  if (owner === undefined) return `by the note of "${name.slice('note-'.length)}"`;
  if (owner === name) return `by the claim of this id`;
  return owner === id
    ? 'by this claim itself'
    : `by the claim "${owner}", which had this id before`;
}
