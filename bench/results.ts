import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem } from 'node:os';
import path from 'node:path';

const FOLDER = path.join('bench', 'results');

/** The machine that measured. */
export function describeMachine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${release()}`,
    node: process.version,
  };
}

/** Writes a part's results as JSON into bench/results, with the machine and the moment. Returns the file. */
export function writeResults(part: string, results: object): string {
  const at = new Date().toISOString();
  const file = path.join(FOLDER, `${part}-${at.replaceAll(':', '-')}.json`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ part, at, machine: describeMachine(), ...results }, null, 2)}\n`,
  );
  return file;
}
