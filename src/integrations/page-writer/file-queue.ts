import type { FileToMake } from './make-files.ts';

/** Files that wait for whoever makes them, in the order they came. */
export interface FileQueue {
  readonly add: (file: FileToMake) => void;
  /** Says that there are no more to add. */
  readonly end: () => void;
  /** The next files, so many at most. Waits for some to be added; none are left if there are none. */
  readonly take: (most: () => number) => Promise<readonly FileToMake[]>;
  readonly size: () => number;
  readonly clear: () => void;
}

export function createFileQueue(): FileQueue {
  const waiting = new Set<FileToMake>();
  let isWhole = false;
  let change = Promise.withResolvers<undefined>();
  const tell = (): void => {
    change.resolve(undefined);
    change = Promise.withResolvers();
  };
  return {
    add: (file) => {
      waiting.add(file);
      if (waiting.size === 1) tell();
    },
    end: () => {
      isWhole = true;
      tell();
    },
    take: async (most) => {
      while (waiting.size === 0 && !isWhole) await change.promise;
      const taken: FileToMake[] = [];
      const wanted = most();
      for (const file of waiting) {
        if (taken.length >= wanted) break;
        waiting.delete(file);
        taken.push(file);
      }
      return taken;
    },
    size: () => waiting.size,
    clear: () => {
      waiting.clear();
    },
  };
}
