import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lbfgs, leastSquares, levenbergMarquardt, minimize, type LeastSquares } from "../../src/index.ts";

interface DataSet {
  readonly name: string;
  readonly formula: string;
  readonly starts: readonly number[][];
  readonly certified: readonly number[];
  readonly standardErrors: readonly number[];
  readonly sumOfSquares: number;
  readonly columns: Readonly<Record<string, number[]>>;
}
const { sets } = JSON.parse(readFileSync(new URL("../reference/nist.json", import.meta.url), "utf8")) as {
  sets: DataSet[];
};

/**
 * The starts from which L-BFGS, which sees the sum of squares alone and not the residuals, is not asked for certified
 * values: there the gradient does not lead to the minimum. It is asked from the 52 others.
 */
const outOfReach = new Map([
  [
    "MGH17 1",
    "exp(-x) and exp(-2x) are below 1e-4 from the second point on, so no slope by their rates is left",
  ],
  [
    "Eckerle4 1",
    "a peak at 500 over data that peak at 451 and are flat at 500: the way down is to flatten it to nothing",
  ],
]);

const fitOf = ({ formula, columns, certified }: DataSet): LeastSquares =>
  leastSquares(formula, columns, { parameters: certified.map((_, i) => `b${i + 1}`) });

/** How many digits agree, the worst of all. */
const digits = (found: Float64Array, wanted: readonly number[]): number =>
  Math.min(...wanted.map((value, i) => -Math.log10(Math.abs(found[i]! / value - 1) + 1e-16)));

const runs = sets.flatMap((set) =>
  set.starts.map((start, i) => [`${set.name} ${i + 1}`, set, start] as const),
);

test("all 27 sets are here, with two starts each", () => {
  expect(sets).toHaveLength(27);
  expect(runs).toHaveLength(54);
});

describe("NIST's certified values are found", () => {
  test.each(runs)("to 6 digits by Levenberg-Marquardt: %s", (_, set, start) => {
    const { x, value, reason, standardErrors } = minimize(fitOf(set), start, levenbergMarquardt());
    expect(reason).toBe("converged");
    expect(digits(x, set.certified)).toBeGreaterThan(6);
    // the residuals of this one are rounding: its 14 digits of data leave three of its sum of squares
    const isRounding = set.name === "Lanczos1";
    expect(Math.abs(value / set.sumOfSquares - 1)).toBeLessThan(isRounding ? 1e-2 : 1e-9);
    expect(digits(standardErrors!, set.standardErrors)).toBeGreaterThan(isRounding ? 2 : 6);
  });

  test.each(runs.filter(([name]) => !outOfReach.has(name)))("to 4 digits by L-BFGS: %s", (_, set, start) => {
    const { x, reason } = minimize(fitOf(set), start, lbfgs(), { tolerance: 1e-13 });
    expect(["converged", "stalled"]).toContain(reason);
    expect(digits(x, set.certified)).toBeGreaterThan(4);
  });
});
