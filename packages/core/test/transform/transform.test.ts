import { describe, expect, test } from "vitest";
import {
  chain,
  createOptimizer,
  descend,
  ExpressionError,
  revive,
  transform,
  type TransformOptions,
} from "../../src/index.ts";
import { matrixKit } from "../../src/transform/matrix-kit.ts";
import { transformOf } from "../../src/transform/transform.ts";

const bad = (options: Partial<TransformOptions>) => () =>
  transform({ name: "mine", rule: "update = update", ...options });

describe("a transform of one's own", () => {
  test("may read everything and keep arrays and numbers", () => {
    const stage = transform({
      name: "mine",
      hyperparameters: { rate: 2 },
      slots: { last: 1 },
      scalars: { count: 10 },
      reduce: { total: ["update", "parameter"] },
      prepare: "count = count + 1; scale = count * rate + total",
      rule: "both = gradient + last; last = update; update = both * scale + step",
    });
    const params = { x: Float64Array.of(1, 2) };
    const optimizer = createOptimizer(chain(stage, descend({ learningRate: 1 })), params);
    // total = 3 * 1 + 4 * 2 = 11, scale = 11 * 2 + 11 = 33
    optimizer.step({ x: Float64Array.of(3, 4) });
    expect([...params.x]).toEqual([1 - 4 * 33, 2 - 5 * 33]);
    expect(optimizer.state()).toMatchObject({
      scalars: { "mine.count": 11 },
      slots: { "mine.last": { x: { data: Float64Array.of(3, 4) } } },
    });
  });

  test("comes back from JSON", () => {
    const stage = transform({
      name: "mine",
      slots: { a: 0.5 },
      rule: "a = a + update; update = a",
      where: { rank: 1 },
    });
    expect(revive(JSON.stringify(stage))).toEqual(stage);
  });

  test.each<[() => unknown, string]>([
    [bad({ rule: "update = updat" }), "mine: there is no updat; known are"],
    [bad({ rule: "gradient = update" }), "mine: the rule cannot assign gradient"],
    [bad({ rule: "rate = update", hyperparameters: { rate: 1 } }), "mine: the rule cannot assign rate"],
    [bad({ prepare: "a = update" }), "mine: there is no update"],
    [bad({ prepare: "rate = 1", hyperparameters: { rate: 1 } }), "mine: prepare cannot assign rate"],
    [bad({ slots: { step: 0 } }), "mine: the name step is taken"],
    [bad({ slots: { a: Number.NaN } }), "initial value of a must be a finite number, got NaN"],
    [bad({ hyperparameters: { rate: Infinity } }), "rate must be a finite number, got Infinity"],
    [bad({ reduce: { sum: ["nothing", "1"] } }), "mine: there is no nothing"],
    [bad({ scope: "cell" as never }), 'scope must be all or leaf or row or column, got "cell"'],
    [bad({ name: "my stage" }), 'name must be letters, digits and underscores, got "my stage"'],
    [bad({ rul: "" } as object), "transform has no option rul"],
  ])("is refused where it makes no sense: %#", (make, message) => {
    expect(make).toThrow(message);
    expect(make).toThrow(RangeError);
  });

  test("is refused with the place in the formula where it cannot be read", () => {
    expect(bad({ rule: "update = 2 +" })).toThrow(ExpressionError);
    expect(bad({ rule: "update + 1" })).toThrow('expected "name = formula", got "update + 1"');
  });
});

test("a factory that leaves out what its matrix operations are run with is refused", () => {
  const matrix = [{ operation: "newtonSchulz", of: "update", into: "update" }] as const;
  expect(() => transformOf({ name: "whitened", matrix })).toThrow(
    new TypeError("whitened must be given a matrix kit"),
  );
  expect(() => transformOf({ name: "narrow", needs: { minRank: 2 } })).toThrow(TypeError);
  expect(transformOf({ name: "whitened", matrix }, matrixKit).phases[0]!.matrix).toHaveLength(1);
});
