import { describe, expect, test } from "vitest";
import { differentiate, evaluate, parse, print } from "../../src/index.ts";

/** The values at a few points: texts may differ in form. */
function evaluateText(text: string): number[] {
  return [-1.3, 0.4, 2].map((x) => evaluate(parse(text), (name) => (name === "x" ? x : 0.7)));
}

describe("derivatives", () => {
  test.each([
    ["3", "0"],
    ["x", "1"],
    ["y", "0"],
    ["x^2", "2 * x"],
    ["3 * x^2 + x", "6 * x + 1"],
    ["x * y", "y"],
    ["sin(x)", "cos(x)"],
    ["exp(2 * x)", "2 * exp(2 * x)"],
    ["x / 4", "1 / 4"],
    ["abs(x)", "sign(x)"],
    ["max(x, y)", "x >= y ? 1 : 0"],
    ["x < 0 ? 0 : x^2", "x < 0 ? 0 : 2 * x"],
    ["floor(x)", "0"],
  ])("of %s by x is %s", (formula, wanted) => {
    expect(evaluateText(print(differentiate(parse(formula), "x")))).toEqual(evaluateText(wanted));
  });

  test.each([
    "sqrt(x) + log(x) + atan(x)",
    "tan(x) + tanh(x) + sinh(x) * cosh(x)",
    "x^y + y^x",
    "x^-3 + x^0.5 + 2^x",
    "cos(x * y) / (1 + x^2)",
    "min(x^2, 3 * x) - abs(x - 2)",
    "-(x - y)^3 * exp(-x * y)",
  ])("of %s agree with differences", (formula) => {
    const tree = parse(formula);
    const step = 1e-6;
    for (const x of [0.5, 1.1, 2.7]) {
      const value = (given: number): number => evaluate(tree, (name) => (name === "x" ? given : 0.8));
      const difference = (value(x + step) - value(x - step)) / (2 * step);
      const exact = evaluate(differentiate(tree, "x"), (name) => (name === "x" ? x : 0.8));
      expect(Math.abs(exact - difference)).toBeLessThan(1e-6 * Math.max(1, Math.abs(exact)));
    }
  });

  test("a deep formula stays small", () => {
    const formula = Array.from({ length: 30 }, (_, i) => `(x + ${i})`).join(" * ");
    expect(print(differentiate(parse(formula), "x")).length).toBeLessThan(20_000);
  });
});
