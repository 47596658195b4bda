import type { Cost } from './measure.ts';
import { median, spread } from './statistics.ts';

/** What one program did. */
export interface Row {
  readonly name: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly costs: readonly Cost[];
  readonly pages: number;
  /** Bytes of all pages. */
  readonly bytes: number;
}

/** How far a peer's pages may be from ours, in bytes, to be called the same work. */
const SAME_BYTES = 0.1;

/** Prints medians, from the least to the most, and as multiples of the first row. */
export function printTable(articles: number, rows: readonly Row[]): void {
  const [own] = rows;
  if (own === undefined) return;
  console.log(`\n${articles} articles; × is a multiple of ${own.name}`);
  print(['program', 'runs', 'wall s', '×', 'CPU s', '×', 'peak MB', '×', 'pages', 'page MB']);
  for (const row of rows) {
    const { costs, pages, bytes } = row;
    print([
      row.name,
      String(costs.length),
      ...cells(row, own, ({ wall }) => wall, 1),
      ...cells(row, own, ({ cpu }) => cpu, 1),
      ...cells(row, own, ({ memory }) => memory / 1e6, 0),
      String(pages),
      `${(bytes / 1e6).toFixed(0)}${isSameWork(own, row) ? '' : ' (not the same)'}`,
    ]);
  }
}

/** Whether a peer wrote as many pages as we did, and about as much. */
export function isSameWork(own: Row, peer: Row): boolean {
  return (
    Math.abs(peer.bytes / own.bytes - 1) <= SAME_BYTES && Math.abs(peer.pages - own.pages) <= 1
  );
}

function cells(row: Row, own: Row, of: (cost: Cost) => number, digits: number): string[] {
  const numbers = row.costs.map(of);
  const [least, most] = spread(numbers);
  const middle = median(numbers);
  return [
    `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`,
    (middle / median(own.costs.map(of))).toFixed(2),
  ];
}

const WIDTHS = [20, 5, 20, 6, 20, 6, 20, 6, 8, 10];

function print(row: readonly string[]): void {
  console.log(row.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 10)).join(' '));
}
