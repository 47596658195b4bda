import { createAddressReader } from './destinations.ts';
import { createProblemList, type Met, type ProblemCounts } from './problem-list.ts';
import type { Reference } from './read-tag.ts';

/** A file of the site that others lead to. */
export interface Led extends Met {
  /** The anchors in it that they lead to, each with the first file that does. */
  readonly anchors?: ReadonlyMap<string, string>;
}

/** Where files of the site lead. */
export interface References {
  /** Files of the site, whether they are there or not. */
  readonly inside: ReadonlyMap<string, Led>;
  /** Addresses that could not be followed, whatever files there are. */
  readonly problems: ProblemCounts;
}

/** Collects where the files of a site lead: a large site has a million links to some thousand files. */
export interface ReferenceList {
  readonly add: (reference: Reference, file: string) => void;
  readonly addAll: (others: References) => void;
  readonly all: () => References;
}

const HAS_SCHEME_OR_ROOT = /^(?:\/|[a-z][a-z\d+.-]*:)/iu;

/** @param home address of the site's home page: `https://host/x/` */
export function createReferenceList(home: string): ReferenceList {
  const read = createAddressReader(home);
  const inside = new Map<string, Counted>();
  const found = createProblemList();
  const lead = (to: string, first: string, count: number): Counted => {
    const known = inside.get(to);
    if (known === undefined) {
      const led = { first, count };
      inside.set(to, led);
      return led;
    }
    known.first = earlier(first, known.first);
    known.count += count;
    return known;
  };
  const leadToAnchor = (led: Counted, anchor: string, first: string): void => {
    led.anchors ??= new Map();
    led.anchors.set(anchor, earlier(first, led.anchors.get(anchor) ?? first));
  };
  return {
    add: ({ kind, address }, file) => {
      const written = HAS_SCHEME_OR_ROOT.test(address) ? address : inFull(address, file, home);
      const to = read(written);
      if (to.kind === 'inside') {
        const led = lead(to.file, file, 1);
        if (to.anchor !== '') leadToAnchor(led, to.anchor, file);
      } else if (to.kind === 'broken') found.add(file, `${JSON.stringify(written)} ${to.reason}`);
      else if (to.kind === 'other-host' && kind === 'own')
        found.add(file, `${JSON.stringify(written)} is of another host, which only links may be`);
    },
    addAll: (others) => {
      for (const [to, { first, count, anchors }] of others.inside) {
        const led = lead(to, first, count);
        for (const [anchor, from] of anchors ?? []) leadToAnchor(led, anchor, from);
      }
      found.addAll(others.problems);
    },
    all: () => ({ inside, problems: found.counts() }),
  };
}

/** Counted on in place: there are a million. */
interface Counted {
  first: string;
  count: number;
  anchors?: Map<string, string>;
}

/** The first by name is one whatever the order they were looked at in. */
function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function inFull(address: string, file: string, home: string): string {
  return new URL(address, `${home}${file.replace(/index\.html$/u, '')}`).href;
}
