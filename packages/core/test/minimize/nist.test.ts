import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  differentiate,
  evaluate,
  lbfgs,
  leastSquares,
  levenbergMarquardt,
  minimize,
  parse,
  type LeastSquares,
} from "../../src/index.ts";

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

/** How the predictions of a set change with a parameter, at values of all parameters. */
function change(
  { formula, columns, certified }: DataSet,
  parameter: number,
  at: readonly number[],
): number[] {
  const names = certified.map((_, i) => `b${i + 1}`);
  const slope = differentiate(parse(formula), names[parameter]!);
  return columns["y"]!.map((_, row) =>
    evaluate(slope, (name) => (name in columns ? columns[name]![row]! : at[names.indexOf(name)]!)),
  );
}

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** The cosine of the angle between what a parameter changes at the start and what it changes at the minimum. */
function likeness(set: DataSet, parameter: number, start: readonly number[]): number {
  const [a, b] = [change(set, parameter, start), change(set, parameter, set.certified)];
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

/**
 * The rule for the starts from which L-BFGS is asked for certified values. It sees the slope of the sum of squares
 * alone, which leads to the minimum where every parameter does at the start something like what it does there: the
 * cosine of the angle between the two is at least a tenth, of either sign. It follows from the certified values, before
 * anything is minimized.
 */
const isWithinReach = (set: DataSet, start: readonly number[]): boolean =>
  set.certified.every((_, parameter) => Math.abs(likeness(set, parameter, start)) >= 0.1);

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

test("three starts are beyond the reach of a gradient", () => {
  const beyond = runs.filter(([, set, start]) => !isWithinReach(set, start)).map(([name]) => name);
  expect(beyond.toSorted()).toEqual(["ENSO 1", "Eckerle4 1", "MGH17 1"]);
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

  test.each(runs.filter(([, set, start]) => isWithinReach(set, start)))(
    "to 4 digits by L-BFGS: %s",
    (_, set, start) => {
      const { x, reason } = minimize(fitOf(set), start, lbfgs(), { tolerance: 1e-13 });
      expect(["converged", "stalled"]).toContain(reason);
      expect(digits(x, set.certified)).toBeGreaterThan(4);
    },
  );
});
