import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FileChecker, isChecked } from '../verify-output/file-checker.ts';

/** A page or data file to render. */
export interface FileToMake {
  /** Relative to the site's folder. */
  readonly file: string;
  readonly page: { readonly url: string; readonly route: string };
}

export type RenderPage = (page: FileToMake['page']) => Promise<Response>;

/**
 * Makes a function that renders, writes and checks files. Each is written at once and without waiting: Astro's own way,
 * an asynchronous `mkdir` and `writeFile` per file, spends most of a large build handing work from thread to thread.
 *
 * @throws Error from the function, naming the file that could not be made.
 */
export function createFileMaker(
  outDir: string,
  render: RenderPage,
  checker: FileChecker,
): (wanted: FileToMake) => Promise<void> {
  const folders = new Set<string>();
  const write = (file: string, content: Uint8Array): void => {
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, content);
  };
  return async ({ file, page }) => {
    const target = path.join(outDir, file);
    try {
      const response = await render(page);
      if (response.status >= 300 && response.status < 400)
        throw new Error(`it answers ${response.status}, expected a page`);
      const content = Buffer.from(await response.arrayBuffer());
      write(target, content);
      if (isChecked(file)) checker.check(file, content.toString('utf8'));
    } catch (cause) {
      throw new Error(
        `${file} could not be made: ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause },
      );
    }
  };
}
