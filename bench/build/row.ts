import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Entry, Failure } from './entry.ts';
import type { Cost } from './measure.ts';

/** What one program did. */
export interface Row {
  readonly name: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly costs: readonly Cost[];
  readonly pages: number;
  /** Bytes of all pages. */
  readonly bytes: number;
  readonly failure?: Failure;
}

/** @throws Error if a program that has not failed has written nothing. */
export function toRow({ name, contender, costs, failure }: Entry): Row {
  const row = { name, versions: contender?.versions ?? {}, costs };
  if (failure !== undefined) return { ...row, pages: 0, bytes: 0, failure };
  if (contender === undefined) throw new Error(`${name} was not run, expected a finished site.`);
  return { ...row, ...weighPages(contender.outDir) };
}

function weighPages(folder: string): { readonly pages: number; readonly bytes: number } {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}, expected the finished site.`);
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => statSync(path.join(folder, name)).size);
  return { pages: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
