import { parseArgs } from 'node:util';

/** How much is measured. */
export interface BenchOptions {
  /** Parts asked for; none means all. */
  readonly parts: readonly string[];
  /** Sizes of the corpora, in articles. */
  readonly sizes: readonly number[];
  /** Runs of each program. */
  readonly rounds: number;
  /** Peers asked for; none means all. `ours` names no peer, so it leaves all of them out. */
  readonly only: readonly string[];
}

/** What was asked for: without sizes, every part has its own. */
export type AskedOptions = Omit<BenchOptions, 'sizes'> & {
  readonly sizes: readonly number[] | undefined;
};

/** @throws Error that names an option which is unknown or no number. */
export function readOptions(args: readonly string[]): AskedOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sizes: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
    },
  });
  return {
    parts: positionals,
    sizes: values.sizes?.split(',').map(toCount),
    rounds: toCount(values.rounds),
    only: values.only.split(',').filter(Boolean),
  };
}

function toCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`"${text}" is no whole number above zero, expected for example 1000.`);
}
