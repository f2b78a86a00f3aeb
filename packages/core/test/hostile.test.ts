import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fuzzRuns, refusal, secondsOf } from "../../../scripts/fuzz-runs.ts";
import { adam, compile, ExpressionError, parse, parseObjective, revive, rosenbrock } from "../src/index.ts";
import { readByMathjs, written } from "./mathjs-tree.ts";

const pieces = fc.constantFrom(
  ..."+ - * / ^ ( ) , ? : < <= > >= x y pi e 0 1 2 3.5 .5 2. 1e3 1e-3 sin( max( min( abs( -( --".split(" "),
  " ",
  "x*",
  "<1?",
);
const soup = fc.array(pieces, { maxLength: 24 }).map((list) => list.join(""));
const anything = fc.oneof(soup, fc.string({ unit: "binary", maxLength: 200 }), fc.string({ maxLength: 40 }));

/** A formula that is sound, with brackets and signs where people put them and where they do not. */
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom("x", "y", "pi", "e", "2", ".5", "3.", "1e-3"),
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/", "^", " - ", " ^ "), tie("formula"))
      .map((parts) => parts.join("")),
    tie("formula").map((inner) => `(${inner})`),
    tie("formula").map((inner) => `-${inner}`),
    fc
      .tuple(fc.constantFrom("sin", "exp", "abs"), tie("formula"))
      .map(([name, inner]) => `${name}(${inner})`),
    fc.array(tie("formula"), { minLength: 2, maxLength: 4 }).map((list) => `min(${list.join(", ")})`),
    fc
      .tuple(tie("formula"), fc.constantFrom("<", ">="), tie("formula"), tie("formula"), tie("formula"))
      .map(([a, sign, b, c, d]) => `(${a} ${sign} ${b} ? ${c} : ${d})`),
  ),
}));

/** The tree of a formula, or undefined where it is refused at one of its characters. */
function read(text: string): string | undefined {
  let tree: string | undefined;
  refusal([ExpressionError], () => {
    try {
      tree = written(parse(text));
    } catch (error) {
      if (error instanceof ExpressionError && !(error.position >= 0 && error.position <= text.length))
        throw new Error(`position ${error.position} is outside of the formula`, { cause: error });
      throw error;
    }
  });
  return tree;
}

describe("formulas", () => {
  test("fuzz: what people write is read as mathjs reads it", () => {
    fc.assert(
      fc.property(formula, (text) => {
        const tree = read(text);
        expect(tree).toBe(tree === undefined ? undefined : readByMathjs(text));
      }),
      fuzzRuns(1500),
    );
    expect(read("-x^2 < .5 ? min(x, 2, y) : --3")).toBe(readByMathjs("-x^2 < .5 ? min(x, 2, y) : --3"));
  });

  test("fuzz: what is accepted of signs thrown together is read as mathjs reads it", () => {
    let accepted = 0;
    fc.assert(
      fc.property(soup, (text) => {
        const tree = read(text);
        if (tree === undefined) return;
        accepted += 1;
        expect(tree).toBe(readByMathjs(text));
      }),
      fuzzRuns(3000),
    );
    expect(accepted).toBeGreaterThan(50);
  });

  test("fuzz: any text is an objective that can be computed, or is refused at a character", () => {
    fc.assert(
      fc.property(anything, (text) => {
        if (read(text) === undefined) return;
        refusal([ExpressionError], () => {
          const objective = parseObjective(text);
          const { value, gradient } = compile(objective);
          const at = objective.variables.map(() => 0.5);
          expect(typeof value(at)).toBe("number");
          expect(gradient(at)).toHaveLength(at.length);
        });
      }),
      fuzzRuns(1000),
    );
  });

  test.each([
    ["brackets", "(".repeat(50_000)],
    ["signs", "-".repeat(90_000)],
    ["powers", "x^".repeat(45_000)],
    ["a long sum", "x+".repeat(49_000)],
    ["calls", "sin(".repeat(24_000)],
    ["conditions", "x<1?x:".repeat(16_000)],
    ["a long number", "9".repeat(99_000)],
    ["spaces", " ".repeat(99_000)],
    ["names", "x ".repeat(49_000)],
    ["a long name", "x".repeat(99_000)],
    ["more than is read", "x".repeat(5_000_000)],
  ])("%s: a bomb of a formula is done with at once", (_, text) => {
    expect(secondsOf(() => void read(text))).toBeLessThan(2);
    expect(() => parseObjective(text)).toThrow(ExpressionError);
  });
});

test("fuzz: any JSON is revived as a description, or refused in words", () => {
  const valid = [adam({ learningRate: 0.1 }), rosenbrock()].map((one) => JSON.parse(JSON.stringify(one)));
  const changed = fc
    .tuple(
      fc.constantFrom(...valid),
      fc.constantFrom("kind", "version", "stages", "name", "expression"),
      fc.jsonValue(),
    )
    .map(([one, key, value]) => Object.fromEntries([...Object.entries(one), [key, value]]));
  fc.assert(
    fc.property(fc.oneof(changed, fc.jsonValue(), fc.anything()), (json) => {
      refusal([RangeError, TypeError], () => {
        expect(Object.isFrozen(revive(json as never))).toBe(true);
      });
    }),
    fuzzRuns(1000),
  );
});
