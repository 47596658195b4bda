import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import writeFileAtomic from 'write-file-atomic';

/** The families, first choice first: the site's own, then those for scripts it lacks. */
export const SERIF = ['Source Serif 4', 'Noto Naskh Arabic', 'Noto Serif Hebrew'] as const;
export const SANS = ['Source Sans 3', 'Noto Naskh Arabic', 'Noto Serif Hebrew'] as const;

/** Folder of the font packages: every package in it serves, so that a script is added by installing its font. */
const FONT_FOLDER = path.resolve(
  path.dirname(
    fileURLToPath(import.meta.resolve('@expo-google-fonts/source-serif-4/package.json')),
  ),
  '..',
);

/**
 * Makes the project's fonts, and none of the machine's, known to the library that sets text. Images are
 * the same on every machine, also on one without any font. Must run before the first text is set.
 *
 * @param cacheDir Folder for fontconfig's own files.
 */
export async function useOwnFonts(cacheDir: string): Promise<void> {
  const folder = path.join(cacheDir, 'fonts');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'fonts.conf');
  // Another build may be reading it.
  await writeFileAtomic(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeXml(FONT_FOLDER)}</dir>
  <cachedir>${escapeXml(folder)}</cachedir>
</fontconfig>
`,
  );
  process.env['FONTCONFIG_FILE'] = file;
}

/** A font as Pango's descriptions name it: `pangoFont(SANS, 'SemiBold')`. */
export function pangoFont(families: readonly string[], weight: 'Medium' | 'SemiBold'): string {
  return `${families.join(',')} ${weight}`;
}

/** Text for XML, in an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
