/** Problems, each with the file it was met in first, and in how many files it was met. */
export type ProblemCounts = ReadonlyMap<string, { readonly first: string; readonly count: number }>;

/** Collects what is wrong with the files of a site. */
export interface ProblemList {
  readonly add: (file: string, ...problems: readonly string[]) => void;
  /** Adds what was found in other files, later in the order of the site. */
  readonly addAll: (others: ProblemCounts) => void;
  readonly counts: () => ProblemCounts;
  /** One line for each problem, with the file it was met in first, and the number of others. */
  readonly lines: () => string[];
}

export function createProblemList(): ProblemList {
  const files = new Map<string, { readonly first: string; count: number }>();
  const add = (problem: string, first: string, count: number): void => {
    const known = files.get(problem);
    if (known === undefined) files.set(problem, { first, count });
    else known.count += count;
  };
  return {
    add: (file, ...problems) => {
      for (const problem of problems) add(problem, file, 1);
    },
    addAll: (others) => {
      for (const [problem, { first, count }] of others) add(problem, first, count);
    },
    counts: () => files,
    lines: () =>
      [...files].map(([problem, { first, count }]) =>
        count === 1 ? `${first}: ${problem}` : `${first} and ${count - 1} more: ${problem}`,
      ),
  };
}
