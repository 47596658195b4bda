import { randomUUID } from 'node:crypto';
import { link, mkdir, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ImportError } from './import-error.ts';

/**
 * Writes a file that must not exist yet. It appears whole or not at all.
 *
 * @throws ImportError if there is a file of that name, which stays as it is.
 */
export async function writeNewFile(file: string, text: string): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(draft, text, { flag: 'wx' });
  try {
    // Unlike a rename, a link never replaces what is there.
    await link(draft, file);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    throw new ImportError(
      `${path.relative(process.cwd(), file)} is there already, expected a new name: nothing was written.`,
      'Choose another with --slug, or delete that file first.',
      { cause },
    );
  } finally {
    await unlink(draft);
  }
}
