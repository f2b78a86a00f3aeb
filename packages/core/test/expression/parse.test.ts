import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, ExpressionError, parse, parseObjective, print } from "../../src/index.ts";

const at = (formula: string, values: Record<string, number> = {}): number =>
  evaluate(parse(formula), (name) => values[name] ?? Number.NaN);

describe("formulas", () => {
  test.each([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["8 - 3 - 2", 3],
    ["16 / 4 / 2", 2],
    ["2 ^ 3 ^ 2", 512],
    ["2 ** 3", 8],
    ["-2 ^ 2", -4],
    ["(-2) ^ 2", 4],
    ["2 ^ -1", 0.5],
    ["2 * -3", -6],
    ["--3", 3],
    ["+3", 3],
    [".5 + 1e-1 + 2.", 2.6],
    ["sqrt(16) + abs(-2) + sign(-3)", 5],
    ["min(3, 1, 2) + max(3, 1, 2)", 4],
    ["floor(-1.5) + ceil(-1.5)", -3],
    ["cos(pi) + log(e)", 0],
    ["1 < 2 ? 10 : 20", 10],
    ["1 >= 2 ? 10 : 3 == 3 ? 5 : 6", 5],
    ["1 != 1 ? 10 : 20", 20],
  ])("%s is %d", (formula, value) => {
    expect(at(formula)).toBeCloseTo(value, 14);
  });

  test("a whole power is made of multiplications, so a negative base is fine", () => {
    expect(at("x^3", { x: -2 })).toBe(-8);
    expect(at("x^-2", { x: -2 })).toBe(0.25);
    expect(at("x^0.5", { x: -2 })).toBeNaN();
  });

  test.each([
    ["", "empty", 0],
    ["x + ", "unexpected-end", 4],
    ["x + * y", "expected-value", 4],
    ["3x", "expected-operator", 1],
    ["x^2 + 3*(y", "expected-token", 10],
    ["x $ y", "unexpected-character", 2],
    ["x² + 1", "unexpected-character", 1],
    ["foo(x)", "unknown-function", 0],
    ["constructor(x)", "unknown-function", 0],
    ["sin(x, y)", "wrong-arity", 0],
    ["max(x)", "wrong-arity", 0],
    ["x ? 1 : 2", "expected-comparison", 2],
    ["x < 1", "expected-token", 5],
    ["1e999", "number-too-large", 0],
    ["x) + 1", "expected-operator", 1],
  ])("%s is refused: %s at %d", (formula, code, position) => {
    expect(() => parse(formula)).toThrow(ExpressionError);
    expect(() => parse(formula)).toThrow(expect.objectContaining({ code, position }));
  });

  test("what a stranger types is bounded in length, size and depth", () => {
    expect(() => parseObjective("x".padEnd(501, " "))).toThrow(expect.objectContaining({ code: "too-long" }));
    expect(() => parseObjective(`${"(".repeat(60)}x${")".repeat(60)}`)).toThrow(
      expect.objectContaining({ code: "too-deep" }),
    );
    expect(() => parseObjective("x" + "+x".repeat(200))).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
    expect(() => parseObjective(`${"-".repeat(400)}x`)).toThrow(
      expect.objectContaining({ code: "too-deep" }),
    );
  });

  test("any text is either read or refused with a place in it", () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("xy12.+-*/^(),?:<>= \n$é한sin")),
      maxLength: 40,
    });
    const property = fc.property(letters, (text) => {
      try {
        parse(text);
        return true;
      } catch (error) {
        return error instanceof ExpressionError && error.position >= 0 && error.position <= text.length;
      }
    });
    expect(fc.check(property, { seed: 2, numRuns: 2000 }).failed).toBe(false);
  });

  test("printed and read again they are the same", () => {
    const leaf = fc.constantFrom("x", "y", "2", "0.5");
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc
          .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/", "^"), tie("formula"))
          .map(([a, o, b]) => `(${a})${o}(${b})`),
        tie("formula").map((a) => `-(${a})`),
        tie("formula").map((a) => `sin(${a})`),
        fc.tuple(tie("formula"), tie("formula")).map(([a, b]) => `(${a} < ${b} ? ${a} : ${b})`),
      ),
    }));
    const property = fc.property(formula, (text) => {
      const tree = parse(text);
      expect(parse(print(tree))).toEqual(tree);
    });
    fc.assert(property, { seed: 3, numRuns: 500 });
  });
});
