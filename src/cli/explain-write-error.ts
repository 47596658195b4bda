/** A file that could not be written: what is wrong, and the action apart. */
export class WriteError extends Error {
  /** What to do next. */
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WriteError';
    this.hint = hint;
  }
}

interface Reason {
  /** Codes of the system, and the words of libraries that do not pass the code on. */
  readonly signs: RegExp;
  readonly message: (folder: string) => string;
  readonly hint: string;
}

const REASONS: readonly Reason[] = [
  {
    signs: /\b(?:ENOSPC|EDQUOT)\b|no space left on device|quota exceeded/iu,
    message: (folder) => `The disk is full, expected room for the whole site in ${folder}.`,
    hint: 'Free some space, or name a folder on another disk with OUT_DIR, and build again.',
  },
  {
    signs: /\bEFBIG\b|file too large/iu,
    message: (folder) => `A file for ${folder} is larger than this system allows.`,
    hint: 'Raise the limit (ulimit -f), and build again.',
  },
  {
    signs: /\b(?:EACCES|EPERM|EROFS)\b|permission denied|read-only file system/iu,
    message: (folder) => `Cannot write the site to ${folder}, expected a folder to build into.`,
    hint: 'Check the permissions of that folder, of the one it is in and of .cache/, or set OUT_DIR.',
  },
  {
    signs: /\b(?:EBUSY)\b/iu,
    message: (folder) =>
      `${folder} cannot be replaced, it may be a mounted disk; expected a folder.`,
    hint: 'Set OUT_DIR to a folder inside it.',
  },
];

/** The same error, or one that says what to do where the disk is the reason. */
export function explainWriteError(error: unknown, folder: string): unknown {
  const told = tell(error);
  const reason = REASONS.find(({ signs }) => signs.test(told));
  return reason === undefined
    ? error
    : new WriteError(reason.message(folder), reason.hint, { cause: error });
}

/** Code and message of an error and of what caused it. */
function tell(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return `${code} ${error.message} ${error.cause === undefined ? '' : tell(error.cause)}`;
}
