import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { z } from 'zod';

/** A command line that cannot be understood. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, command: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = `See: npm run ${command} -- --help`;
  }
}

/**
 * Reads the options and arguments of a command.
 *
 * @throws UsageError for an option that does not exist or lacks its value.
 */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  options: T,
) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(reason.replace(/ To specify a positional .*/su, ''), command);
  }
}

/**
 * Checks the value of an option; `undefined` stays.
 *
 * @throws UsageError that names the option and what was expected.
 */
export function checkOption(
  command: string,
  name: string,
  value: string | undefined,
  schema: z.ZodType<string>,
): string | undefined {
  if (value === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const expected = result.error.issues.map(({ message }) => message).join('; ');
  throw new UsageError(`--${name} is "${value}"; ${expected}.`, command);
}

/**
 * Reads the command line of a command without options.
 *
 * @returns Whether its help was asked for; it is then printed.
 * @throws UsageError for anything else on the command line.
 */
export function showHelp(command: string, help: string): boolean {
  const { values, positionals } = readArguments(command, { help: { type: 'boolean' } });
  if (positionals.length > 0) {
    throw new UsageError(`Got "${positionals.join(' ')}", expected nothing.`, command);
  }
  if (values.help === true) console.log(help);
  return values.help === true;
}
