import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Place, Problem } from '../domain/problem.ts';
import type { RuleName } from '../domain/rules/registry.ts';
import { displayPath } from './content-file.ts';

/** Far more than any article needs, and still loaded within seconds. */
const LARGEST_MEGABYTES = 5;

/** A file's text, or why it cannot be had. */
export type ContentFile =
  | { readonly text: string }
  | { readonly text: undefined; readonly isAbsent: boolean; readonly problem: Problem };

/**
 * Reads a text file of the content folder. Never throws: a file that cannot be read, is no text, is too large
 * or lies outside the folder is a problem.
 *
 * @param contentDir The folder that links must not lead out of.
 */
export async function readContentFile(file: string, contentDir: string): Promise<ContentFile> {
  try {
    const [real, root] = await Promise.all([realpath(file), realpath(contentDir)]);
    if (!real.startsWith(root + path.sep)) return refused(file, LEADS_OUT);
    const { size, ...kind } = await stat(real).then((found) => ({
      size: found.size,
      isFile: found.isFile(),
    }));
    if (!kind.isFile) return refused(file, NO_FILE);
    if (size > LARGEST_MEGABYTES * 1e6) return refused(file, tooLarge(size));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(real));
    const control = controlCharacter(text);
    return control === undefined ? { text } : refused(file, control);
  } catch (error) {
    return refused(file, explain(error), codeOf(error) === 'ENOENT');
  }
}

interface Reason {
  readonly rule: RuleName;
  readonly place?: Place;
  readonly message: string;
  readonly hint: string;
}

const LEADS_OUT: Reason = {
  rule: 'file-unreadable',
  message: 'the link leads out of the content folder; expected a file in it',
  hint: 'Put a copy of the file into the content folder.',
};

const NO_FILE: Reason = {
  rule: 'file-unreadable',
  message: 'this is a folder or a device; expected a text file',
  hint: 'Rename it, or move it out of the content folder.',
};

function tooLarge(bytes: number): Reason {
  return {
    rule: 'file-too-large',
    message: `the file has ${(bytes / 1e6).toFixed(1)} MB; expected at most ${LARGEST_MEGABYTES} MB`,
    hint: 'Divide it into several articles, or remove what is no text.',
  };
}

/** The first character that neither HTML nor XML can hold, at its place. */
function controlCharacter(text: string): Reason | undefined {
  const at = text.search(/[^\P{Cc}\t\n\r\u0080-\u009F]/u);
  if (at < 0) return undefined;
  const before = text.slice(0, at).split('\n');
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'control-character',
    place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    message: `here stands the control character U+${code}; expected text without it`,
    hint: 'Delete the character; in many editors it is invisible, and next to the place named.',
  };
}

function explain(error: unknown): Reason {
  const code = codeOf(error);
  if (code === 'ENOENT') {
    return {
      rule: 'file-unreadable',
      message: 'the file does not exist; expected it here',
      hint: 'Add the file, or set CONTENT_DIR.',
    };
  }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return {
      rule: 'file-unreadable',
      message: 'the file is not UTF-8; expected text in that encoding',
      hint: 'Save the file as UTF-8 text.',
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'file-unreadable',
    message: `the file cannot be read (${reason}); expected a readable file`,
    hint: 'Check the permissions of the file and of its folder.',
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function refused(file: string, { place, ...reason }: Reason, isAbsent = false): ContentFile {
  const problem = { ...reason, severity: 'error', path: displayPath(file), place } as const;
  return { text: undefined, isAbsent, problem };
}
