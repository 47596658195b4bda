import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function ignore(): void {
  // The write itself fails and says why.
}

/**
 * Cleans up when the process is told to stop, and ends it as shells expect: with 128 plus the signal's number.
 *
 * @param cleanUp Must be synchronous.
 * @returns A function that takes the handlers away.
 */
export function onInterrupt(cleanUp: () => void): () => void {
  const handlers = SIGNALS.map((signal) => {
    const handle = (): void => {
      try {
        cleanUp();
      } finally {
        process.exit(128 + constants.signals[signal]);
      }
    };
    process.once(signal, handle);
    return { signal, handle };
  });
  // Without a handler, a file beyond `ulimit -f` would end the process; with one, writing it is an error.
  process.on('SIGXFSZ', ignore);
  return () => {
    process.removeListener('SIGXFSZ', ignore);
    for (const { signal, handle } of handlers) process.removeListener(signal, handle);
  };
}
