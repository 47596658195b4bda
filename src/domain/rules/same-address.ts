import { addressPart } from '../addresses.ts';
import type { Finding } from '../problem.ts';

/** A name that becomes part of an address, and where it is written. */
export interface NamedPlace {
  readonly name: string;
  readonly keys: readonly (string | number)[];
}

/**
 * Names that would share one page though they are written differently, or that leave nothing for an address.
 *
 * @param places Names of one kind (speakers, or publishers).
 * @param taken Address parts already used, with their names. Names found here are added to it, so that
 *   one map can be handed from article to article.
 */
export function findSameAddresses(
  places: readonly NamedPlace[],
  taken: Map<string, string>,
): Finding[] {
  return places.flatMap(({ name, keys }): Finding[] => {
    const part = addressPart(name);
    const owner = taken.get(part);
    if (owner === undefined && part !== '') taken.set(part, name);
    if (part !== '' && (owner === undefined || owner === name)) return [];
    return [
      {
        rule: 'same-address',
        at: { keys },
        message:
          owner === undefined
            ? `the name "${name}" leaves nothing for an address; expected letters or digits in it`
            : `"${name}" would share the address of "${owner}" (${part}); expected one spelling per name`,
        hint: 'Write the name the same way everywhere, or tell the two apart by a fuller name.',
      },
    ];
  });
}
