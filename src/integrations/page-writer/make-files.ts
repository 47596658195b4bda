import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createFileChecker, type FilesReport, isChecked } from '../verify-output/file-checker.ts';
import type { FailedFile } from './failed-files.ts';
import type { SiteInMaking } from './page-thread.ts';

/** A page or data file to render. */
export interface FileToMake {
  /** Relative to the site's folder. */
  readonly file: string;
  readonly page: PageToRender;
}

export interface PageToRender {
  readonly url: string;
  /** A `routeKey`. */
  readonly route: string;
  /** File of the code that makes it, relative to the project: `src/pages/index.astro`. */
  readonly component: string;
}

export type RenderPage = (page: PageToRender) => Promise<Response>;

/** Renders, writes and checks files. */
export interface FileMaker {
  /** Makes a file. One that cannot be made is noted, and keeps no other from being made. */
  readonly make: (wanted: FileToMake) => Promise<void>;
  readonly report: () => MadeFiles;
}

/** What came of some files. */
export interface MadeFiles {
  readonly checked: FilesReport;
  readonly failed: readonly FailedFile[];
}

/**
 * Each file is written at once and without waiting: Astro's own way, an asynchronous `mkdir` and `writeFile` per file,
 * spends most of a large build handing work from thread to thread.
 */
export function createFileMaker(
  { outDir, home, content }: Pick<SiteInMaking, 'outDir' | 'home' | 'content'>,
  render: RenderPage,
): FileMaker {
  const checker = createFileChecker(home, content);
  const failed: FailedFile[] = [];
  const folders = new Set<string>();
  const write = (file: string, bytes: Uint8Array): void => {
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, bytes);
  };
  const make = async ({ file, page }: FileToMake): Promise<void> => {
    const response = await render(page);
    if (response.status >= 300 && response.status < 400)
      throw new Error(`it answers ${response.status}, expected a page`);
    const bytes = Buffer.from(await response.arrayBuffer());
    write(path.join(outDir, file), bytes);
    if (isChecked(file)) checker.check(file, bytes.toString('utf8'));
  };
  return {
    make: async (wanted) => {
      try {
        await make(wanted);
      } catch (cause) {
        failed.push({ ...wanted, cause });
      }
    },
    report: () => ({ checked: checker.report(), failed }),
  };
}
