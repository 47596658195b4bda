import { describeSpread, median } from './statistics.ts';
import type { Cost } from './measure.ts';
import type { Row } from './row.ts';

/** How far a peer's pages may be from ours, in bytes, to be called the same work. */
const SAME_BYTES = 0.1;

const TITLES = ['program', 'runs', 'wall s', '×', 'CPU s', '×', 'peak MB', '×', 'pages', 'page MB'];

/**
 * Lines of a table: medians with the least and the most, and as multiples of the first row; below it the versions
 * and the machine.
 */
export function describeTable(
  articles: number,
  rows: readonly Row[],
  machine: Readonly<Record<string, string | number>>,
): readonly string[] {
  const [own] = rows;
  if (own === undefined) return [];
  return [
    '',
    `${articles} articles; × is a multiple of ${own.name}`,
    ...align([TITLES, ...rows.map((row) => cellsOf(row, own))]),
    '',
    ...rows.map(({ name, versions }) => `${name}: ${describe(versions)}`),
    describe(machine),
  ];
}

/** Whether a peer wrote as many pages as we did, and about as much. */
export function isSameWork(own: Row, peer: Row): boolean {
  return (
    Math.abs(peer.bytes / own.bytes - 1) <= SAME_BYTES && Math.abs(peer.pages - own.pages) <= 1
  );
}

function cellsOf(row: Row, own: Row): readonly string[] {
  if (row.failure !== undefined) return [row.name, `failed: ${row.failure.line}`];
  return [
    row.name,
    String(row.costs.length),
    ...compare(row, own, ({ wall }) => wall, 1),
    ...compare(row, own, ({ cpu }) => cpu, 1),
    ...compare(row, own, ({ memory }) => memory / 1e6, 0),
    String(row.pages),
    `${(row.bytes / 1e6).toFixed(1)}${isSameWork(own, row) ? '' : ' (not the same)'}`,
  ];
}

function compare(row: Row, own: Row, of: (cost: Cost) => number, digits: number): string[] {
  const numbers = row.costs.map(of);
  const ratio = median(numbers) / median(own.costs.map(of));
  return [describeSpread(numbers, digits), ratio.toFixed(2)];
}

/** Columns as wide as their widest cell. A row of two cells says something that is no number. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = TITLES.map((_, column) =>
    Math.max(
      ...rows.map((row) => (column > 0 && row.length === 2 ? 0 : (row[column] ?? '').length)),
    ),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function describe(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
