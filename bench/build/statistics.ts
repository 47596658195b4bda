/** The middle of some numbers; of an even number of them, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.slice(
    Math.floor((sorted.length - 1) / 2),
    Math.floor(sorted.length / 2) + 1,
  );
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}

/** The smallest and the largest of some numbers. */
export function spread(numbers: readonly number[]): readonly [least: number, most: number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** `7.1 (6.9–7.4)`: the median, with the least and the most. */
export function describeSpread(numbers: readonly number[], digits: number): string {
  const [least, most] = spread(numbers);
  return `${median(numbers).toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}
