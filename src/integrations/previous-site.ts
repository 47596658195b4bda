import { linkSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** The site as it was built last: the next one takes over the pages that would come out the same. */
export interface PreviousSite {
  /** Begins a new site in a folder, made by the code of this digest. */
  readonly begin: (newDir: string, code: string) => void;
  /** Puts a file of the previous site into the new one, if it was made with this key. Returns whether it did. */
  readonly reuse: (file: string, key: string) => boolean;
  /** Says that a file of the new site was made with this key. */
  readonly note: (file: string, key: string) => void;
  /** Whether a file of the new site was taken over, and so was found sound before. */
  readonly isReused: (file: string) => boolean;
  /** Writes the notes on the new site for the build that comes next. Only a site that was found sound has any. */
  readonly save: () => void;
}

/** A file as it was when it was written: key, inode, bytes, and time of the last change in milliseconds. */
const noteSchema = z.tuple([z.string(), z.number(), z.number(), z.number()]);
const notesSchema = z.object({ code: z.string(), files: z.record(z.string(), noteSchema) });
type Note = z.infer<typeof noteSchema>;

/**
 * Keeps notes on the files of a site. A file that is not there, or is not the very file the notes are about, because
 * somebody changed it or the site was copied, is not taken over; neither is any that other code made.
 *
 * Files are taken over as hard links, which cost neither bytes nor reading: the previous site goes when the new one
 * takes its place.
 *
 * @param outDir Folder of the previous site.
 * @param cacheDir Where the notes are kept.
 */
export function createPreviousSite(outDir: string, cacheDir: string): PreviousSite {
  const notesFile = path.join(cacheDir, 'pages.json');
  const keys = new Map<string, string>();
  const reused = new Set<string>();
  let before: Readonly<Record<string, Note>> = {};
  let newDir = '';
  let code = '';
  return {
    begin: (folder, digest) => {
      newDir = folder;
      code = digest;
      before = readNotes(notesFile, code);
    },
    reuse: (file, key) => {
      const known = before[file];
      if (known?.[0] !== key) return false;
      const source = path.join(outDir, file);
      if (!isSame(known, describe(source, key))) return false;
      const target = path.join(newDir, file);
      mkdirSync(path.dirname(target), { recursive: true });
      if (!link(source, target)) return false;
      keys.set(file, key);
      reused.add(file);
      return true;
    },
    note: (file, key) => {
      keys.set(file, key);
    },
    isReused: (file) => reused.has(file),
    save: () => {
      const files = Object.fromEntries(
        [...keys].map(([file, key]) => [file, describe(path.join(newDir, file), key)]),
      );
      mkdirSync(cacheDir, { recursive: true });
      writeFileAtomic.sync(notesFile, JSON.stringify({ code, files }), { fsync: false });
    },
  };
}

function readNotes(file: string, code: string): Readonly<Record<string, Note>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw error;
  }
  const notes = notesSchema.safeParse(parseJson(text));
  return notes.success && notes.data.code === code ? notes.data.files : {};
}

/** @returns `undefined` if it is no JSON: damaged notes are none, and every page is made again. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns `undefined` if it is no file. */
function describe(file: string, key: string): Note | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true ? [key, found.ino, found.size, found.mtimeMs] : undefined;
}

function isSame(known: Note, found: Note | undefined): boolean {
  return found !== undefined && known.every((value, index) => value === found[index]);
}

/** @returns False where the two folders are on different disks, or the disk knows no hard links. */
function link(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    if (['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].includes(codeOf(error))) return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
