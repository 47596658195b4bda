import { ImportError } from './import-error.ts';

/**
 * The text of a file that must be UTF-8, with or without a byte order mark. Line ends become line feeds.
 *
 * @param name Name of the file, for messages.
 * @throws ImportError if the bytes are not UTF-8, or hold a NUL, as binary files do.
 */
export function decodeSource(bytes: Uint8Array, name: string): string {
  const text = decode(bytes, name);
  if (text.includes('\0')) {
    throw new ImportError(
      `${name} contains a NUL byte, expected plain text, markdown or HTML.`,
      'Save a word-processor file or a PDF as plain text first.',
    );
  }
  return text.replace(/\r\n?/gu, '\n');
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ImportError(`${name} is not UTF-8, expected UTF-8 text.`, 'Save the file as UTF-8.', {
      cause,
    });
  }
}
