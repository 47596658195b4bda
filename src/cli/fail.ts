/** Prints why a command failed, without a stack trace, and makes the process end with exit code 1. */
export function fail(error: unknown): void {
  const hint = error instanceof Error && 'hint' in error ? String(error.hint) : undefined;
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.message);
  if (hint !== undefined) console.error(`\n${hint}`);
  process.exitCode = 1;
}
