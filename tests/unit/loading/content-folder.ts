import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadContent, type LoadedContent } from '../../../src/loading/load-content.ts';

/** Files of a content folder by their path in it. */
export type Files = Readonly<Record<string, string>>;

/** A small publication without any problem. */
export const SOUND: Files = {
  'site.yaml': `name: Test
tagline: A test
url: https://test.example
lang: en
publisher:
  name: Test
contact:
  email: a@test.example
people:
  desk:
    name: The desk
license:
  name: CC0
  url: https://cc.example/
`,
  'verdicts.yaml': `- { key: true, label: 'True', definition: So it is., rating: 5, tone: holds }
- { key: false, label: 'False', definition: So it is not., rating: 1, tone: fails }
- { key: opinion, label: Opinion, definition: A view., tone: outside }
`,
  'articles/leak.md': `---
title: The leak
lang: en
source:
  publisher: The Paper
  url: https://paper.example/leak
  published: 2024-03-05
  rights: Theirs.
review:
  by: [desk]
  published: 2024-04-01
  summary: It holds.
claims:
  - id: singapore
    quote: most likely occurred in Singapore
    claim: The leak occurred in Singapore
    speaker: { name: Boris P. }
    verdict: true
    summary: One officer dialled in from there.
    analysis: See [the wire](https://wire.example/1).
    asOf: 2024-04-01
    evidence:
      - source: wire
        stance: supports
        quote: He dialled in
      - source: radio
        stance: supports
  - id: shame
    quote: a shame
    claim: The leak is a shame
    verdict: opinion
    summary: A view.
    asOf: 2024-04-01
sources:
  wire:
    publisher: Wire
    url: https://wire.example/1
    lang: en
    kind: agency
    access: full
    accessed: 2024-04-01
  radio:
    publisher: Radio
    url: https://radio.example/1
    lang: de
    kind: broadcaster
    access: full
    accessed: 2024-04-01
---

# The leak

The leak *most likely* occurred
in Singapore, and it is a shame. We cannot say more.

The officers talked.

The officers left.
`,
};

/** Loads a content folder made of these files, and removes it again. */
export async function loadFiles(files: Files): Promise<LoadedContent & { readonly root: string }> {
  const root = await mkdtemp(path.join(tmpdir(), 'content-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    return { ...(await loadContent(root)), root };
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The sound files, with one passage of one file replaced. Throws if the passage is not in it. */
export function soundExcept(file: string, passage: string, replacement: string): Files {
  const text = SOUND[file] ?? '';
  if (!text.includes(passage)) throw new Error(`${file} has no "${passage}"; expected it in there`);
  return { ...SOUND, [file]: text.replace(passage, () => replacement) };
}
