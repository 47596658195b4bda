import { median } from '../build/statistics.ts';

/** What was measured of one interface: bytes, and milliseconds per query. */
export interface SearchRow {
  readonly name: string;
  readonly bytesToFirst: number;
  /** When nothing more is fetched: on a desktop, on a phone, and where all filters of ours are in sight at once. */
  readonly bytesInAll: number;
  readonly bytesOnPhone: number;
  readonly bytesInTallWindow: number;
  readonly plain: readonly number[];
  readonly filtered: readonly number[];
}

const COLUMNS: readonly [title: string, of: (row: SearchRow) => number][] = [
  ['kB to first', ({ bytesToFirst }) => bytesToFirst / 1000],
  ['kB in all', ({ bytesInAll }) => bytesInAll / 1000],
  ['kB, phone', ({ bytesOnPhone }) => bytesOnPhone / 1000],
  ['kB, tall', ({ bytesInTallWindow }) => bytesInTallWindow / 1000],
  ['median ms', ({ plain }) => median(plain)],
  ['p95 ms', ({ plain }) => percentile(plain, 0.95)],
  ['filtered ms', ({ filtered }) => median(filtered)],
  ['p95 ms', ({ filtered }) => percentile(filtered, 0.95)],
];

/** Lines of a table of the interfaces, the default one as a multiple of ours with the like pause. */
export function describeRows(articles: number, rows: readonly SearchRow[]): readonly string[] {
  return [
    '',
    `${articles} articles; × is a multiple of the row of ours above it`,
    align(['interface', ...COLUMNS.flatMap(([title]) => [title, '×'])]),
    ...rows.map((row, index) => {
      const own = rows[index - (index % 2)] ?? row;
      return align([
        row.name,
        ...COLUMNS.flatMap(([, of]) => [of(row).toFixed(0), (of(row) / of(own)).toFixed(2)]),
      ]);
    }),
  ];
}

/** The smallest of some numbers that at least this share of them does not exceed. */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

function align([name = '', ...cells]: readonly string[]): string {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join('');
}
