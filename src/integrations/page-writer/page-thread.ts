import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { showContent, type ShownContent } from '../../domain/shown-content.ts';
import { createFileChecker, type FilesReport } from '../verify-output/file-checker.ts';
import type { RouteStyles } from './built-app.ts';
import { createFileMaker, type FileToMake } from './make-files.ts';
import { openBuiltApp } from './open-built-app.ts';

/** The site whose files a thread makes. */
export interface SiteInMaking {
  /** Folder it is written to. */
  readonly outDir: string;
  /** Address of its home page. */
  readonly home: string;
  readonly content: ShownContent;
  /** Module of the built pages. */
  readonly entry: string;
  readonly styles: RouteStyles;
}

/** What a thread is asked: to make files, or, when there are no more, for what it found in them. */
export type Asked = readonly FileToMake[] | 'report';
/** Files made are answered with nothing. */
export type Answered = FilesReport | undefined;

/** A thread of `createPageMaker`. Whatever it throws, ends it. */

// Both ends of the conversation are ours, so these only carry the types.
const { outDir, home, content, entry, styles } = z.custom<SiteInMaking>().parse(workerData);
const askedSchema = z.custom<Asked>();
showContent(content);
const checker = createFileChecker(home, content);
const render = await openBuiltApp(entry, styles);
const make = createFileMaker(outDir, ({ url, route }) => render(url, route), checker);

parentPort?.on('message', (message) => {
  void answer(askedSchema.parse(message)).then((answered) => {
    parentPort?.postMessage(answered);
  });
});

async function answer(asked: Asked): Promise<Answered> {
  if (asked === 'report') return checker.report();
  for (const wanted of asked) await make(wanted);
  return undefined;
}
