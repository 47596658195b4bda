import { type Met, together } from './problem-list.ts';
import type { Reference } from './scan-page.ts';

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
  const met = { link: new Map<string, Met>(), own: new Map<string, Met>() };
  const add = (kind: Reference['kind'], address: string, where: Met): void => {
    const known = met[kind].get(address);
    met[kind].set(known === undefined ? detach(address) : address, together(known, where));
  };
  return {
    add: ({ kind, address }, file) => {
      add(kind, HAS_SCHEME_OR_ROOT.test(address) ? address : inFull(address, file, home), {
        first: file,
        count: 1,
      });
    },
    addAll: (others) => {
      for (const kind of ['link', 'own'] as const)
        for (const [address, where] of others[kind]) add(kind, address, where);
    },
    all: () => met,
  };
}

function inFull(address: string, file: string, home: string): string {
  return new URL(address, `${home}${file.replace(/index\.html$/u, '')}`).href;
}

/** A part of a page that is kept would keep the whole page in memory: V8 makes slices, not copies. */
function detach(text: string): string {
  return Buffer.from(text).toString();
}
