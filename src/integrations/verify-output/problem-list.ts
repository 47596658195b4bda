/** Collects what is wrong with the files of a site. */
export interface ProblemList {
  readonly add: (file: string, ...problems: readonly string[]) => void;
  /** One line for each problem, with the file it was met in first, and the number of others. */
  readonly lines: () => string[];
}

export function createProblemList(): ProblemList {
  const files = new Map<string, { readonly first: string; count: number }>();
  return {
    add: (file, ...problems) => {
      for (const problem of problems) {
        const known = files.get(problem);
        if (known === undefined) files.set(problem, { first: file, count: 1 });
        else known.count += 1;
      }
    },
    lines: () =>
      [...files].map(([problem, { first, count }]) =>
        count === 1 ? `${first}: ${problem}` : `${first} and ${count - 1} more: ${problem}`,
      ),
  };
}
