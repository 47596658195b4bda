import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { LINK_STATUSES, ON_PAGE } from '../domain/links/link-report.ts';

/** What is remembered of an address, so that a run that was stopped goes on where it was. */
const resultSchema = z.strictObject({
  /** When it was checked, ISO 8601. */
  checked: z.iso.datetime(),
  /** Whether any host answered; without a network none does. */
  hasAnswered: z.boolean(),
  state: z.strictObject({
    status: z.enum(LINK_STATUSES),
    detail: z.string(),
    movedTo: z.string().optional(),
  }),
  /** Each quote that was looked for. */
  quotes: z.record(z.string(), z.enum(ON_PAGE)),
});
const resultsSchema = z.record(z.string(), resultSchema);

export type LinkResult = z.output<typeof resultSchema>;
/** Results by address. */
export type LinkResults = Map<string, LinkResult>;

/**
 * Reads the results of earlier runs; none if there is no file.
 *
 * @throws Error if the file is not what {@link saveResults} writes.
 */
export async function readResults(file: string): Promise<LinkResults> {
  try {
    const data: unknown = JSON.parse(await readFile(file, 'utf8'));
    return new Map(Object.entries(resultsSchema.parse(data)));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return new Map();
    throw new Error(
      `${file} cannot be read, expected results of an earlier run. Start over with --fresh.`,
      { cause },
    );
  }
}

/** Writes all results; the file is whole at any time. */
export async function saveResults(file: string, results: LinkResults): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, `${JSON.stringify(Object.fromEntries(results), null, 2)}\n`);
}
