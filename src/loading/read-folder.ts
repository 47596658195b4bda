import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';

/**
 * What lies in a folder, and below it if `recursive`. An absent folder is an empty one.
 *
 * @throws Error that names the folder, if it is there and cannot be read.
 */
export async function readFolder(folder: string, recursive = false): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true, recursive });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new Error(
      `Cannot read the folder ${folder}, expected one that can be read: ${String(cause)}`,
      { cause },
    );
  }
}
