import { expect, test } from "vitest";
import {
  adaptiveClip,
  adagrad,
  chain,
  cosineDecay,
  decayWeights,
  describe,
  freeze,
  partition,
  sgd,
  transform,
  type Method,
} from "../../src/index.ts";

test("a method is described stage by stage, in equations", () => {
  const method = chain(
    adaptiveClip(0.1),
    decayWeights({ weightDecay: 0.01, where: { minRank: 2 } }),
    partition([
      {
        where: { path: "a*" },
        use: sgd({ learningRate: cosineDecay({ from: 1, steps: 9 }), momentum: 0.9 }),
      },
      { where: { rank: 1 }, use: adagrad({ initialAccumulator: 0.5 }) },
      { where: {}, use: freeze() },
    ]),
  );
  expect(describe(method).split("\n").slice(1)).toEqual([
    "adaptiveClip: limit = 0.1, epsilon = 0.001",
    "  squares = sum of update^2 over each row",
    "  weights = sum of parameter^2 over each row",
    "  bound = limit * limit * max(weights, epsilon * epsilon)",
    "  factor = squares > bound ? sqrt(bound / max(squares, 1e-12)) : 1",
    "  update = factor * update",
    "decayWeights where { minRank: 2 }: weightDecay = 0.01",
    "  update = update + weightDecay * parameter",
    'where { path: "a*" }:',
    "  accumulateMomentum: momentum = 0.9",
    "    from velocity = 0",
    "    velocity = momentum * velocity + update",
    "    update = velocity",
    "  descend: learningRate = cosineDecay({ from: 1, steps: 9 })",
    "    parameter = parameter - learningRate * update",
    "where { rank: 1 }:",
    "  scaleByAdagrad: epsilon = 1e-10",
    "    from sum = 0.5",
    "    sum = sum + update * update",
    "    update = update / (sqrt(sum) + epsilon)",
    "  descend: learningRate = 0.01",
    "    parameter = parameter - learningRate * update",
    "where {}:",
    "  freeze",
    "    parameter = parameter",
  ]);
});

test("sums of longer formulas keep their brackets", () => {
  const stage = transform({
    name: "apart",
    slots: { mean: 0 },
    reduce: {
      square: ["update - mean", "update - mean"],
      along: ["update - mean", "mean"],
      size: ["-mean", "1"],
    },
    rule: "update = square + along + size",
  });
  expect(describe(stage).split("\n").slice(3, -1)).toEqual([
    "  square = sum of (update - mean)^2 over all parameters",
    "  along = sum of (update - mean) * mean over all parameters",
    "  size = sum of -mean over all parameters",
  ]);
});

test("what is no method is refused", () => {
  expect(() => describe("adam" as unknown as Method)).toThrow(TypeError);
});
