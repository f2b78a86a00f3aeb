import { describe, expect, test } from "vitest";
import {
  adam,
  chain,
  clipByGlobalNorm,
  cosineDecay,
  createOptimizer,
  descend,
  describe as describeMethod,
  ExpressionError,
  freeze,
  lbfgs,
  linear,
  multilayerPerceptron,
  multiplicative,
  partition,
  plateau,
  revive,
  rosenbrock,
  sgd,
  transform,
  type Description,
  type Method,
} from "../src/index.ts";

const descriptions: Description[] = [
  adam({ weightDecay: linear({ from: 1, to: 0, steps: 3 }), where: { minRank: 2 } }),
  chain(clipByGlobalNorm(1), sgd({ learningRate: plateau({ from: 1 }) })),
  partition([
    { where: { path: "a*" }, use: freeze() },
    { where: {}, use: adam() },
  ]),
  transform({ name: "own", rule: "update = share * update", hyperparameters: { share: 0.5 } }),
  cosineDecay({ from: 1, steps: 4 }),
  multiplicative({ from: 1, factor: "0.5" }),
  lbfgs({ memory: 3 }),
  rosenbrock(),
  multilayerPerceptron({ inputs: 2, hidden: [3], outputs: 2 }),
];

/** The ways to every field of some data. */
function paths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, part]) => paths(part, [...path, name]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** A copy with another value at a path, or none. */
function changed(data: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(data) as object;
  let node = copy;
  for (const name of path.slice(0, -1)) node = Reflect.get(node, name) as object;
  if (value === undefined) Reflect.deleteProperty(node, path.at(-1)!);
  else Reflect.set(node, path.at(-1)!, value);
  return copy;
}

/** The message of what a call throws, or `undefined`; engine errors that speak of our code are not messages. */
function refusal(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return error.message;
    throw error;
  }
}

const unspoken = /Cannot (?:read|convert|destructure)|is not (?:a function|iterable)|\[object|call stack/u;

describe.each(descriptions.map((description) => [String(description), description] as const))(
  "%s",
  (_, description) => {
    const data: unknown = JSON.parse(JSON.stringify(description));

    test("comes back", () => {
      expect(JSON.stringify(revive(data))).toBe(JSON.stringify(description));
      expect(JSON.stringify(revive(JSON.stringify(data)))).toBe(JSON.stringify(description));
    });

    test("whose fields were tampered with is refused in words, or works", () => {
      let refused = 0;
      for (const path of paths(data))
        for (const value of [undefined, null, 5, -1, "constructor", [], [null], {}]) {
          const tampered = changed(data, path, value);
          const message = refusal(() => {
            const revived = revive(tampered);
            return revived.kind === "chain" || revived.kind === "partition" || revived.kind === "transform"
              ? describeMethod(revived)
              : String(revived);
          });
          if (message !== undefined) refused++;
          expect(message ?? "", `${path.join(".")} = ${JSON.stringify(value)}`).not.toMatch(unspoken);
        }
      expect(refused).toBeGreaterThan(paths(data).length);
    });
  },
);

test("a schedule with memory is refused at once where its formulas cannot be read", () => {
  const data: unknown = JSON.parse(JSON.stringify(plateau({ from: 1 })));
  for (const field of ["every", "observe"])
    expect(() => revive(changed(data, [field], "value = ("))).toThrow(ExpressionError);
});

test.each([
  ["{", "description must be JSON"],
  ["null", "description must be an object with a kind, got null"],
  ['{ "kind": "toString", "version": 1 }', 'description must be of a known kind, got "toString"'],
  ['{ "kind": "chain", "version": 2 }', "description must have version 1, got 2"],
  [
    '{ "kind": "chain", "version": 1, "name": "chain", "title": "A", "options": {} }',
    "stages of a chain must be a list",
  ],
  [
    '{ "kind": "schedule", "version": 1, "name": "a", "expression": "x", "values": [] }',
    "a schedule knows only step, not x",
  ],
])("%s is refused", (json, message) => {
  expect(() => revive(json)).toThrow(message);
});

test.each<[string, unknown, string]>([
  ["expression", "x + z", "there is no variable z; known are x, y"],
  ["variables", ["x", "x"], 'variables must be a list of different names, got ["x","x"]'],
  ["domain", [[0, 1]], "domain must have 2 intervals"],
  [
    "domain",
    [
      [0, 1],
      [1, 1],
    ],
    "low end first, got [1, 1]",
  ],
  ["minima", [{ point: [1], value: 0 }], "minima must have points of 2 coordinates"],
  ["minima", [{ point: [1, null], value: 0 }], "minima must be a finite number, got null"],
])("an objective with another %s is refused: %#", (field, value, message) => {
  const data: unknown = JSON.parse(JSON.stringify(rosenbrock()));
  expect(() => revive(changed(data, [field], value))).toThrow(message);
});

/** A matrix after a step of a method. */
function stepped(given: Method): Float64Array {
  const params = { data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] };
  createOptimizer(given, params).step({ data: Float64Array.of(1, 0, 2, 1), shape: [2, 2] });
  return params.data;
}

test("a method that works on matrices is run from JSON once it is revived", () => {
  const whitened = transform({
    name: "whitened",
    matrix: [{ operation: "newtonSchulz", of: "update", into: "update" }],
  });
  const method = chain(whitened, descend({ learningRate: 1 }));
  const json = JSON.stringify(method);
  expect(() => stepped(JSON.parse(json) as Method)).toThrow(
    "a chain must go through `revive` of @opt/core where it comes from JSON",
  );
  expect(stepped(revive(json) as Method)).toEqual(stepped(method));
});
