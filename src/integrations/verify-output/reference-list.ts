import type { Met } from './problem-list.ts';
import { detach, type Reference } from './read-tag.ts';

/** Addresses as they were written, by what leans on them. Those written as relative are given in full. */
export type References = Readonly<Record<Reference['kind'], ReadonlyMap<string, Met>>>;

/** Collects what the files of a site refer to: a large site repeats some thousand addresses a million times. */
export interface ReferenceList {
  readonly add: (reference: Reference, file: string) => void;
  readonly addAll: (others: References) => void;
  readonly all: () => References;
}

const HAS_SCHEME_OR_ROOT = /^(?:\/|[a-z][a-z\d+.-]*:)/iu;

/** @param home address of the site's home page: `https://host/x/` */
export function createReferenceList(home: string): ReferenceList {
  const met = { link: new Map<string, Counted>(), own: new Map<string, Counted>() };
  const add = (kind: Reference['kind'], address: string, first: string, count: number): void => {
    const known = met[kind].get(address);
    if (known === undefined) met[kind].set(detach(address), { first, count });
    else {
      // The first by name is one whatever the order they were looked at in.
      if (first < known.first) known.first = first;
      known.count += count;
    }
  };
  return {
    add: ({ kind, address }, file) => {
      add(kind, HAS_SCHEME_OR_ROOT.test(address) ? address : inFull(address, file, home), file, 1);
    },
    addAll: (others) => {
      for (const kind of ['link', 'own'] as const)
        for (const [address, { first, count }] of others[kind]) add(kind, address, first, count);
    },
    all: () => met,
  };
}

/** Counted on in place: there are a million. */
type Counted = { -readonly [Key in keyof Met]: Met[Key] };

function inFull(address: string, file: string, home: string): string {
  return new URL(address, `${home}${file.replace(/index\.html$/u, '')}`).href;
}
