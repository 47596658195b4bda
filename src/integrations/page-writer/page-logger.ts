/** The logger of the built pages, as far as it is used here. */
export interface PageLogger {
  readonly options: { readonly destination: LogDestination };
  setDestination: (destination: LogDestination) => void;
}

interface LogDestination {
  write: (event: { readonly level: string; readonly label: string | null }) => void;
}

/**
 * Leaves what pages throw out of the log: Astro logs each error with its stack, and throws it as well. There can be one
 * for every page, and they are told together.
 */
export function leaveOutThrown(logger: PageLogger): void {
  const { destination } = logger.options;
  logger.setDestination({
    ...destination,
    write: (event) => {
      const isThrown = event.level === 'error' && event.label === null;
      if (!isThrown) destination.write(event);
    },
  });
}
