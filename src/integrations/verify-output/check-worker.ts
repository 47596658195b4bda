import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createFileChecker, type FileToCheck, type SiteFiles } from './check-files.ts';

/** A thread of `checkSite`: answers a list of files with what was found in them. Whatever it throws, ends it. */

// Both ends of the conversation are ours, so these only carry the types.
const checkFiles = createFileChecker(z.custom<SiteFiles>().parse(workerData));
const batchSchema = z.custom<readonly FileToCheck[]>();

parentPort?.on('message', (message) => {
  parentPort?.postMessage(checkFiles(batchSchema.parse(message)));
});
