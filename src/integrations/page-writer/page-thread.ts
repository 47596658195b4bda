import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { showContent, type ShownContent } from '../../domain/shown-content.ts';
import type { RouteStyles } from './built-app.ts';
import type { FailedFile } from './failed-files.ts';
import { createFileMaker, type FileToMake, type MadeFiles } from './make-files.ts';
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

/** What a thread is asked: to make files, or, when there are no more, for what came of them. */
export type Asked = readonly FileToMake[] | 'report';
/** Files made are answered with nothing. */
export type Answered = MadeFiles | undefined;

/** A thread of `createPageMaker`. What it throws, ends it; a file that cannot be made is not thrown. */

// Both ends of the conversation are ours, so these only carry the types.
const site = z.custom<SiteInMaking>().parse(workerData);
const askedSchema = z.custom<Asked>();
showContent(site.content);
const render = await openBuiltApp(site.entry, site.styles);
const files = createFileMaker(site, ({ url, route }) => render(url, route));

parentPort?.on('message', (message) => {
  void answer(askedSchema.parse(message)).then((answered) => {
    parentPort?.postMessage(answered);
  });
});

async function answer(asked: Asked): Promise<Answered> {
  if (asked === 'report') {
    const { checked, failed } = files.report();
    return { checked, failed: failed.map(toSend) };
  }
  for (const wanted of asked) await files.make(wanted);
  return undefined;
}

/** An error may hold what cannot be sent to another thread: a function, a request. */
function toSend({ cause, ...wanted }: FailedFile): FailedFile {
  if (!(cause instanceof Error)) return { ...wanted, cause: String(cause) };
  const sent = new Error(cause.message);
  if (cause.stack !== undefined) sent.stack = cause.stack;
  return { ...wanted, cause: sent };
}
