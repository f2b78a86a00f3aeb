import type { Column } from "../load/column.ts";
import { ascending } from "../split/train-test-split.ts";
import { checkOptions, checkRows } from "../options.ts";
import { type DataSet, pickSplitData, rowsOf, type Rows, splitData } from "./data-set.ts";

/** One look at the test data. */
export interface Opening {
  readonly reason: string;
}

/** A data set whose test data are locked away until they are opened. */
export interface SealedData<Inputs extends Column, Targets extends Column> {
  /** Everything except the test rows, for developing a model; numbered from 0. */
  readonly development: DataSet<Inputs, Targets>;
  /** The rows of `development` in the whole data set. */
  readonly rows: Uint32Array;
  /** Every look at the test data so far, to be reported with the score. */
  readonly openings: readonly Opening[];
  /**
   * Returns the test rows, once. A further look is a peek: it needs `again: true`, and stays in `openings`.
   *
   * @throws {RangeError} no reason, or a second look without `again`
   */
  open(reason: string, options?: { readonly again?: boolean }): Rows<Inputs, Targets>;
}

/**
 * Returns a data set with its test part sealed: `development` is for building the model, and the test rows come
 * out of `open` alone, which keeps count.
 *
 * @param parts the result of `trainTestSplit` or `trainValidationTestSplit`, or any parts with a `test`
 * @throws {RangeError} test rows outside the data, or none
 * @example
 * ```ts
 * import { sealTest, trainTestSplit } from "@opt/data";
 * const data = { inputs: [1, 2, 3, 4], targets: [2, 4, 6, 8] };
 * const sealed = sealTest(data, trainTestSplit({ testSize: 1 }).split({ length: 4 }));
 * console.log(sealed.development.inputs.length, sealed.open("final score").inputs.length, sealed.openings.length); // → 3 1 1
 * ```
 */
export function sealTest<Inputs extends Column, Targets extends Column>(
  data: DataSet<Inputs, Targets>,
  parts: { readonly test: Uint32Array },
): SealedData<Inputs, Targets> {
  const { length } = splitData(data);
  const isTest = new Uint8Array(length);
  if (!(parts?.test?.length > 0)) throw new RangeError("parts.test must hold rows, got none");
  checkRows("parts.test", parts.test, length);
  for (const row of parts.test) isTest[row] = 1;
  const rows = ascending(0, length).filter((row) => isTest[row] === 0);
  const test = parts.test.slice();
  const openings: Opening[] = [];
  return Object.freeze({
    development: partOf(data, rows),
    rows,
    get openings() {
      return [...openings];
    },
    open(reason: string, options: { readonly again?: boolean } = {}) {
      checkOptions("open", options, ["again"]);
      if (typeof reason !== "string" || reason.trim() === "")
        throw new RangeError("open needs a reason to note, got none");
      if (openings.length > 0 && options.again !== true)
        throw new RangeError(
          `the test part was opened before (${openings.map((one) => one.reason).join("; ")}): a second look is a peek, and open(reason, { again: true }) notes it`,
        );
      openings.push(Object.freeze({ reason }));
      return rowsOf(data, test);
    },
  });
}

/** A part of a data set as a data set of its own, with its labels, groups and times. */
function partOf<Inputs extends Column, Targets extends Column>(
  data: DataSet<Inputs, Targets>,
  rows: Uint32Array,
): DataSet<Inputs, Targets> {
  const { inputs, targets } = rowsOf(data, rows);
  const { length: _, ...columns } = pickSplitData(splitData(data), rows);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- taking rows keeps the kind of a column
  return { inputs, targets, ...columns } as unknown as DataSet<Inputs, Targets>;
}
