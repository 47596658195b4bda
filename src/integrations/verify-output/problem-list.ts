/** Where something was met: the first file by name, and in how many files, or how often, in all. */
export interface Met {
  readonly first: string;
  readonly count: number;
}

/** Problems, with the files they were met in. */
export type ProblemCounts = ReadonlyMap<string, Met>;

/** Collects what is wrong with the files of a site. */
export interface ProblemList {
  readonly add: (file: string, ...problems: readonly string[]) => void;
  /** Adds what was found in other files. */
  readonly addAll: (others: ProblemCounts) => void;
  readonly counts: () => ProblemCounts;
  /** One line for each problem, by the file it was met in first, with the number of others. */
  readonly lines: () => string[];
}

export function createProblemList(): ProblemList {
  const files = new Map<string, Met>();
  const add = (problem: string, met: Met): void => {
    files.set(problem, together(files.get(problem), met));
  };
  return {
    add: (file, ...problems) => {
      for (const problem of problems) add(problem, { first: file, count: 1 });
    },
    addAll: (others) => {
      for (const [problem, met] of others) add(problem, met);
    },
    counts: () => files,
    lines: () =>
      [...files]
        .map(([problem, { first, count }]) =>
          count === 1 ? `${first}: ${problem}` : `${first} and ${count - 1} more: ${problem}`,
        )
        .sort(),
  };
}

/** What was met in two places. The first file is one whatever the order they were looked at in. */
function together(known: Met | undefined, met: Met): Met {
  if (known === undefined) return met;
  return {
    first: met.first < known.first ? met.first : known.first,
    count: known.count + met.count,
  };
}
