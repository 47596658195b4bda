import { median } from '../build/statistics.ts';

/** What was measured of one interface: bytes, and milliseconds per query. */
export interface SearchRow {
  readonly name: string;
  /** Absent where they were not counted, as they are those of another row. */
  readonly bytesToFirst: number | undefined;
  /** When nothing more is fetched: on a desktop, on a phone, and where all filters of ours are in sight at once. */
  readonly bytesInAll: number | undefined;
  readonly bytesOnPhone: number | undefined;
  readonly bytesInTallWindow: number | undefined;
  readonly plain: readonly number[];
  readonly filtered: readonly number[];
}

const COLUMNS: readonly [title: string, of: (row: SearchRow) => number | undefined][] = [
  ['kB to first', ({ bytesToFirst }) => inThousands(bytesToFirst)],
  ['kB in all', ({ bytesInAll }) => inThousands(bytesInAll)],
  ['kB, phone', ({ bytesOnPhone }) => inThousands(bytesOnPhone)],
  ['kB, tall', ({ bytesInTallWindow }) => inThousands(bytesInTallWindow)],
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
      return align([row.name, ...COLUMNS.flatMap(([, of]) => cellsOf(of(row), of(own)))]);
    }),
  ];
}

function inThousands(count: number | undefined): number | undefined {
  return count === undefined ? undefined : count / 1000;
}

/** A number, and what multiple of our own it is. */
function cellsOf(value: number | undefined, own: number | undefined): readonly string[] {
  if (value === undefined || own === undefined) return ['–', '–'];
  return [value.toFixed(0), (value / own).toFixed(2)];
}

/** The smallest of some numbers that at least this share of them does not exceed. */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

function align([name = '', ...cells]: readonly string[]): string {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join('');
}
