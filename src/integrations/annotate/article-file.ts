import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Refusal } from '../../domain/schemas/annotation.ts';

/** An article file that may be written to. */
export interface ArticleFile {
  /** Its true path: symbolic links followed. */
  readonly file: string;
}

/**
 * The file of an article, if it truly lies in the content folder: a link that leads out of it is refused.
 *
 * @param slug A slug, so that it cannot name another folder.
 */
export async function findArticleFile(
  contentDir: string,
  slug: string,
): Promise<ArticleFile | Refusal> {
  try {
    const folder = await realpath(contentDir);
    const file = await realpath(path.join(folder, 'articles', `${slug}.md`));
    if (file.startsWith(folder + path.sep)) return { file };
    return {
      refusal: `The file of "${slug}" lies outside the content folder; it is not written to.`,
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { refusal: `There is no article "${slug}".` };
    }
    throw error;
  }
}

/** The file's text. @throws TypeError if it is not UTF-8. */
export async function readArticleFile({ file }: ArticleFile): Promise<string> {
  return decode(await readFile(file));
}

/** How often a file is read anew because somebody else wrote to it meanwhile. */
const MOST_ATTEMPTS = 5;

/**
 * Changes a file, in one step for everybody who reads it. What an editor saves while the change is being
 * made is not lost: the change is then made again, to the new text.
 */
export async function updateArticleFile(
  { file }: ArticleFile,
  change: (text: string) => { readonly text: string } | Refusal,
): Promise<Refusal | undefined> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const before = await readFile(file);
    const changed = change(decode(before));
    if ('refusal' in changed) return changed;
    const mark = hasByteOrderMark(before) ? '\uFEFF' : '';
    if (!before.equals(await readFile(file))) continue;
    await writeFileAtomic(file, mark + changed.text);
    return undefined;
  }
  return { refusal: 'The file is being written to by another program. Try again.' };
}

function decode(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function hasByteOrderMark(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
}
