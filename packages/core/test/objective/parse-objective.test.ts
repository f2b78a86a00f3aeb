import { expect, test } from "vitest";
import { compile, ExpressionError, parseObjective, type ParseObjectiveOptions } from "../../src/index.ts";

test.each<[object, string]>([
  [{ variables: "xy" }, 'variables must be a list of different names, got "xy"'],
  [{ variables: ["x", "x"] }, 'variables must be a list of different names, got ["x","x"]'],
  [{ variables: ["x", "a b"] }, "variables must be a list of different names"],
  [{ variables: ["y"] }, "there is no variable x; known are y (at character 1)"],
  [{ domain: 5 }, "domain must have 1 intervals [low, high], got 5"],
  [{ domain: [5] }, "domain must have 1 intervals [low, high], got [5]"],
  [{ domain: [[1, 0]] }, "domain must have intervals with the low end first, got [1, 0]"],
  [{ domain: [[0, "1"]] }, 'domain must be a finite number, got "1"'],
  [{ name: 5 }, "name must be a string, got number"],
])("refuses the options %j", (options, message) => {
  expect(() => parseObjective("x^2", options as ParseObjectiveOptions)).toThrow(message);
});

/** Formulas as large as the bounds allow, and nonsense, without chance. */
const shapes: readonly string[] = [
  `${"x^".repeat(39)}x`,
  `${"x/".repeat(120)}x`,
  `${"sin(".repeat(38)}x${")".repeat(38)}`,
  `${"x<1?".repeat(30)}x${":y".repeat(30)}`,
  `${"max(x,".repeat(38)}y${")".repeat(38)}`,
  Array.from({ length: 120 }, (_, i) => `v${i}`).join("*"),
  `${"9".repeat(499)}x`,
  "(".repeat(500),
  "x ".repeat(250),
  "-".repeat(500),
  "x ? 1 : 2",
  "х + 1",
  "x × 2",
  "(x)",
  "\ud800",
  "${x}",
  "constructor(x)",
  "__proto__ + toString",
];

test("what a stranger types is read and differentiated at once, or refused at a character", () => {
  const start = process.cpuUsage().user;
  for (const formula of shapes)
    try {
      const objective = parseObjective(formula);
      const point = objective.variables.map(() => 1.1);
      expect(compile(objective).gradient(point)).toHaveLength(point.length);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      if (!(error.position >= 0 && error.position <= formula.length)) throw error;
    }
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
});
