import { describe, expect, test } from "vitest";
import {
  compare,
  compileProblem,
  isSolved,
  mgh,
  rivals,
  summarize,
  type Comparison,
} from "./mgh-problems.ts";

test("the derivatives of the problems agree with differences", () => {
  for (const problem of mgh.problems) {
    const { residuals, jacobian } = compileProblem(problem);
    const x = problem.starts[0]!.map((part) => part + 0.01);
    const rows = jacobian(x);
    for (const j of x.keys()) {
      const step = 1e-6 * Math.max(1, Math.abs(x[j]!));
      const at = (shift: number): number[] => residuals(x.with(j, x[j]! + shift));
      const [up, down] = [at(step), at(-step)];
      for (const [i, row] of rows.entries()) {
        const slope = (up[i]! - down[i]!) / (2 * step);
        expect(Math.abs(row[j]! - slope)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope), Math.abs(up[i]!)));
      }
    }
  }
});

/** Runs that say they converged where there is a slope. */
function falsehoods(rows: readonly Comparison[]): string[] {
  const wrong = rows.filter(({ found, name, start }) => {
    const { minima, starts } = mgh.problems.find((one) => one.name === name)!;
    const size = Math.hypot(...starts[start]!);
    // a valley that falls for ever is left where rounding hides its slope
    const isFar = Math.hypot(...found.x) > 1e4 * size;
    if (found.reason !== "converged" || isFar || isSolved(found.value, minima)) return false;
    return found.gradientNorm * size > 1e-3 * Math.abs(found.value);
  });
  return wrong.map(({ name, found }) => `${name} ${found.value} ${found.message}`);
}

// in full by `pnpm --filter @opt/core mgh`: conjugate gradients and simplices are for few variables here
const few = mgh.problems.filter(({ starts }) => starts[0]!.length <= 3);

describe("as many problems of Moré, Garbow and Hillstrom as SciPy, in as many evaluations", () => {
  const rows = rivals.map(({ method, scipy }) => [method.name, method, scipy] as const);

  test.each(rows)("%s", (name, method, scipy) => {
    const isThrifty = name === "lbfgs" || name === "levenbergMarquardt";
    const compared = scipy.map((rival) => compare(method, rival, isThrifty ? mgh.problems : few));
    for (const one of compared) {
      const { ours, theirs, median, medianTotal } = summarize(one);
      expect(one.length).toBeGreaterThan(20);
      expect(theirs).toBeGreaterThan(one.length / 2);
      expect(ours).toBeGreaterThanOrEqual(theirs);
      expect(median).toBeLessThan(1.2);
      // a simplex that has closed is opened once more to make sure
      expect(medianTotal).toBeLessThan(name === "nelderMead" ? 1.35 : 1.2);
    }
    expect(falsehoods(compared[0]!)).toEqual([]);
  });
});
