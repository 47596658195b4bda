import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Run by a process of its own: `argv[1]` is the folder. */
const REMOVE = 'fs.rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 3 })';

/**
 * Removes a folder in a process that goes on when this one has ended: a disk may take longer to forget a large site than
 * the program took to make the next. If it is stopped, the next build removes what is left.
 *
 * @param folder A path.
 */
export function removeLater(folder: string): void {
  const remover = spawn(process.execPath, ['--eval', REMOVE, folder], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  // Where no process can be started it is removed here.
  remover.on('error', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  remover.unref();
}
