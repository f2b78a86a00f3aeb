/** How many of the values are finite. */
export function countFinite(values: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) count++;
  return count;
}

/** The finite values, in a column of their own. */
export function finiteOf(values: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) kept[count++] = values[i]!;
  return kept.subarray(0, count);
}

/** The values that are kept, in a column of their own: `filter` would make a list of them first. */
export function pick(
  values: ArrayLike<number>,
  isKept: (value: number, place: number) => boolean,
): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (isKept(values[i]!, i)) kept[count++] = values[i]!;
  return kept.slice(0, count);
}

/** Whole numbers from a first one on: `from` with a function takes a hundred times as long. */
export function countUp(first: number, count: number): Float64Array {
  const numbers = new Float64Array(count);
  for (let i = 0; i < count; i++) numbers[i] = first + i;
  return numbers;
}

/** Whether all finite values are whole numbers, of which nothing lies between two that follow each other. */
export function areWhole(columns: readonly ArrayLike<number>[]): boolean {
  return columns.every((column) => {
    for (let i = 0; i < column.length; i++)
      if (Number.isFinite(column[i]) && !Number.isSafeInteger(column[i])) return false;
    return true;
  });
}

/** The largest of the values and `least`; for lists too long to be the arguments of a call. */
export function highest(values: readonly number[], least: number): number {
  return values.reduce((most, value) => Math.max(most, value), least);
}
