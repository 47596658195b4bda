/** Prints why a command failed, without a stack trace, and ends the process with exit code 1. */
export function fail(error: unknown): never {
  const hint = error instanceof Error && 'hint' in error ? String(error.hint) : undefined;
  const message = error instanceof Error ? error.message : String(error);
  console.error(message);
  if (error instanceof Error && error.cause instanceof Error) {
    const cause = error.cause.message;
    if (!message.includes(cause)) console.error(cause);
  }
  if (hint !== undefined) console.error(`\n${hint}`);
  // At once: what Astro still had in mind to write has no folder any more.
  process.exit(1);
}
