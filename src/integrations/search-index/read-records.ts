import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const URL_OF_RECORD = /"url":"(?<url>(?:[^"\\]|\\.)*)"/u;

/**
 * The addresses of all records in the search index, read from what Pagefind wrote: one compressed file each.
 *
 * @param pagefind folder of the index
 * @throws Error if a record has no address.
 */
export function readRecords(pagefind: string): ReadonlySet<string> {
  const folder = path.join(pagefind, 'fragment');
  return new Set(
    readdirSync(folder).map((name) => {
      const record = gunzipSync(readFileSync(path.join(folder, name))).toString();
      const url = URL_OF_RECORD.exec(record)?.groups?.['url'];
      if (url === undefined) throw new Error(`The search record ${name} has no address.`);
      return String(JSON.parse(`"${url}"`));
    }),
  );
}
