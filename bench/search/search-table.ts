import { median } from '../build/statistics.ts';

/** What was measured of one interface: bytes, and milliseconds per query. */
export interface SearchRow {
  readonly name: string;
  readonly bytesToFirst: number;
  readonly bytesInAll: number;
  readonly plain: readonly number[];
  readonly filtered: readonly number[];
}

const COLUMNS: readonly [title: string, of: (row: SearchRow) => number][] = [
  ['kB to first', ({ bytesToFirst }) => bytesToFirst / 1000],
  ['kB in all', ({ bytesInAll }) => bytesInAll / 1000],
  ['median ms', ({ plain }) => median(plain)],
  ['p95 ms', ({ plain }) => percentile(plain, 0.95)],
  ['filtered ms', ({ filtered }) => median(filtered)],
  ['p95 ms', ({ filtered }) => percentile(filtered, 0.95)],
];

/** Prints each interface, and the default one as a multiple of ours with the like pause. */
export function printRows(articles: number, rows: readonly SearchRow[]): void {
  console.log(`\n${articles} articles; × is a multiple of the row of ours above it`);
  print(['interface', ...COLUMNS.flatMap(([title]) => [title, '×'])]);
  rows.forEach((row, index) => {
    const own = rows[index - (index % 2)] ?? row;
    const cells = COLUMNS.flatMap(([, of]) => [of(row).toFixed(0), (of(row) / of(own)).toFixed(2)]);
    print([row.name, ...cells]);
  });
}

/** The smallest of some numbers that at least this share of them does not exceed. */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

function print([name = '', ...cells]: readonly string[]): void {
  console.log(name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join(''));
}
