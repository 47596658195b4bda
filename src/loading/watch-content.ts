import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

/** Folders of the content folder that hold content; deeper ones are not published. */
const FOLDERS = ['articles', 'pages'];

/**
 * Tells of every change in a content folder until it is stopped. Three folders are watched, however many files
 * there are: watchers of whole trees look at every file of a folder again when one of them is saved.
 *
 * @param changed Called at once, several times for one save.
 * @returns Stops it.
 */
export function watchContent(contentDir: string, changed: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const listen = (folder: string, heard: (name: string | null) => void) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name?.startsWith('.') !== true) heard(name);
      });
      // A folder that is removed is watched again when the one above it tells of a new one.
      watcher.on('error', () => {
        watcher.close();
      });
      watchers.set(folder, watcher);
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  };
  const listenInside = (name: string) => {
    listen(path.join(contentDir, name), changed);
  };
  listen(contentDir, (name) => {
    for (const folder of FOLDERS) if (name === null || name === folder) listenInside(folder);
    changed();
  });
  FOLDERS.forEach(listenInside);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
