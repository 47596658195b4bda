import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** The site as it was built last: the next one takes over the pages that would come out the same. */
export interface PreviousSite {
  /** Begins a new site in a folder, made by the code of this digest. */
  readonly begin: (newDir: string, code: string) => void;
  /** Puts a file of the previous site into the new one, if it was made with this key. Returns whether it did. */
  readonly reuse: (file: string, key: string) => boolean;
  /** Whether the previous site has files that were made with this key, and has all of them. */
  readonly has: (key: string) => boolean;
  /** Puts all of those into the new site, or none. Returns whether it did. */
  readonly reuseAll: (key: string) => boolean;
  /** Says that a file of the new site was made with this key. */
  readonly note: (file: string, key: string) => void;
  /** Whether a file of the new site was taken over, and so was found sound before. */
  readonly isReused: (file: string) => boolean;
  /** Where the files of the previous site led inside it, all of which was there. */
  readonly places: () => Places;
  /** Says where the files of the new site lead inside it. */
  readonly notePlaces: (places: Places) => void;
  /** Writes the notes on the new site for the build that comes next. Only a site that was found sound has any. */
  readonly save: () => void;
}

/** A file as it was when it was written: key, inode, bytes, and time of the last change in milliseconds. */
const noteSchema = z.tuple([z.string(), z.number(), z.number(), z.number()]);
const placesSchema = z.object({
  files: z.array(z.string()),
  anchors: z.record(z.string(), z.array(z.string())),
});
const notesSchema = z.object({
  code: z.string(),
  files: z.record(z.string(), noteSchema),
  places: placesSchema,
});
type Note = z.infer<typeof noteSchema>;
type Notes = z.infer<typeof notesSchema>;
/** Files of a site that its files lead to, and anchors in them. */
export type Places = Notes['places'];

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
  const folders = new Set<string>();
  let before = noNotes('');
  let places = NO_PLACES;
  let newDir = '';

  /** Whether the previous site has the very file that was noted with this key. */
  const isThere = (file: string, key: string): boolean => {
    const known = before.files[file];
    return known?.[0] === key && isSame(known, describe(path.join(outDir, file), key));
  };
  const filesOf = (key: string) =>
    Object.keys(before.files).filter((file) => before.files[file]?.[0] === key);
  const has = (key: string): boolean => {
    const files = filesOf(key);
    return files.length > 0 && files.every((file) => isThere(file, key));
  };
  const takeOver = (file: string, key: string): boolean => {
    const target = path.join(newDir, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (!link(path.join(outDir, file), target)) return false;
    keys.set(file, key);
    reused.add(file);
    return true;
  };
  const giveBack = (file: string): void => {
    if (!reused.delete(file)) return;
    keys.delete(file);
    rmSync(path.join(newDir, file));
  };
  return {
    begin: (folder, code) => {
      newDir = folder;
      before = readNotes(notesFile, code);
    },
    reuse: (file, key) => isThere(file, key) && takeOver(file, key),
    has,
    reuseAll: (key) => {
      if (!has(key)) return false;
      const files = filesOf(key);
      const isWhole = files.every((file) => takeOver(file, key));
      if (!isWhole) files.forEach(giveBack);
      return isWhole;
    },
    note: (file, key) => {
      keys.set(file, key);
    },
    isReused: (file) => reused.has(file),
    places: () => before.places,
    notePlaces: (found) => {
      places = found;
    },
    save: () => {
      const files = Object.fromEntries(
        [...keys].flatMap(([file, key]) => {
          const note = describe(path.join(newDir, file), key);
          return note === undefined ? [] : [[file, note]];
        }),
      );
      const notes: Notes = { code: before.code, files, places };
      mkdirSync(cacheDir, { recursive: true });
      writeFileAtomic.sync(notesFile, JSON.stringify(notes), { fsync: false });
    },
  };
}

const NO_PLACES: Places = { files: [], anchors: {} };

function noNotes(code: string): Notes {
  return { code, files: {}, places: NO_PLACES };
}

/** The notes on a site that was made by this code; none if there is no such site. */
function readNotes(file: string, code: string): Notes {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return noNotes(code);
    throw error;
  }
  const notes = notesSchema.safeParse(parseJson(text));
  return notes.success && notes.data.code === code ? notes.data : noNotes(code);
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
