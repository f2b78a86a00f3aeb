import { checkList } from "../options.ts";
import { isLabel, type Label, type Labels } from "../labels.ts";

/**
 * Returns one label for each row out of several columns, joined by spaces, so that a stratified split keeps the shares
 * of every combination. Equal to what scikit-learn's `StratifiedShuffleSplit` and `train_test_split` make of a `y` of
 * several columns of integers or of words.
 *
 * @throws {RangeError} no columns, or columns of different lengths
 * @throws {TypeError} columns that are not arrays of labels
 * @example
 * ```ts
 * import { combineLabels } from "@opt/data";
 * console.log(combineLabels(["cat", "dog", "cat"], [1, 0, 0]).join(", ")); // → cat 1, dog 0, cat 0
 * ```
 */
export function combineLabels(...columns: readonly Labels[]): string[] {
  const [first] = columns;
  if (first === undefined) throw new RangeError("combineLabels needs at least one column");
  for (const column of columns) {
    checkList("a column", column);
    if (column.length !== first.length) {
      throw new RangeError(`columns must all have the same length (${first.length}), got ${column.length}`);
    }
  }
  return Array.from({ length: first.length }, (_, row) =>
    columns.map((column) => text(column[row]!)).join(" "),
  );
}

function text(label: Label): string {
  if (!isLabel(label)) {
    throw new TypeError(`columns must hold strings, numbers, bigints or booleans, got ${String(label)}`);
  }
  if (typeof label === "number" && Number.isNaN(label)) throw new RangeError("columns must not hold NaN");
  return String(label);
}
