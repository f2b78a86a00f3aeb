import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  adam,
  allocate,
  createOptimizer,
  lbfgs,
  linearRegression,
  logisticRegression,
  minimize,
  multilayerPerceptron,
  revive,
  softmaxRegression,
  type LayerShapes,
  type Model,
  type ModelParts,
  type NetworkShapes,
  type ParameterTree,
  type Tensor,
} from "../../src/index.ts";
import { describeModel } from "../../src/model/model.ts";
import { leavesOf } from "../../src/engine/parameters.ts";

interface Case {
  readonly parts: ModelParts;
  readonly size: number;
  readonly targets: number[];
  /** Of the first step, with the units of seed 11 where the model has dropout. */
  readonly loss: number;
  /** With all units. */
  readonly whole: number;
  readonly gradients: { weight: number[]; bias: number[] }[];
  readonly predictions: number[];
  readonly losses: number[];
}

const cases = JSON.parse(
  readFileSync(new URL("../reference/models.json", import.meta.url), "utf8"),
) as Case[];

/** The numbers that the reference was made from. */
const numbers = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.sin(12.9898 * (i + 1) + 78.233 * seed));

/** The arrays of the layers in order, weights before biases. */
function arraysOf(tree: ParameterTree): (Float32Array | Float64Array)[] {
  const leaves = leavesOf(tree, "tree");
  return leaves.map((_, i) => leaves[i ^ 1]!.data);
}

const tensor = (...values: readonly number[]): Tensor => ({
  data: Float64Array.from(values),
  shape: [values.length],
});

const variance = (data: ArrayLike<number>): number =>
  Array.from(data).reduce((sum, value) => sum + value * value, 0) / data.length;

function prepare(one: Case, dtype: "float32" | "float64") {
  const model = describeModel<NetworkShapes>("network", one.parts);
  const params = model.initialize({ dtype });
  for (const [i, array] of arraysOf(params).entries()) {
    const layer = Math.floor(i / 2);
    array.set(numbers(array.length, i % 2 === 0 ? layer : layer + 50));
  }
  const inputs = Float64Array.from(numbers(one.size * one.parts.inputs, 7), (value) => 2 * value);
  return { model, params, batch: { inputs, targets: one.targets, seed: 11 } };
}

/** The largest difference, beside the largest number wanted. */
function difference(found: ArrayLike<number>, wanted: readonly number[]): number {
  if (found.length !== wanted.length) return Number.NaN;
  const scale = Math.max(1, ...wanted.map(Math.abs));
  return Math.max(...wanted.map((value, i) => Math.abs(found[i]! - value) / scale));
}

describe.each(cases.map((one): [string, Case] => [JSON.stringify(one.parts), one]))("%s", (_, one) => {
  test.each([
    ["float64", 1e-13],
    ["float32", 1e-5],
  ] as const)("has PyTorch's loss, gradient and predictions in %s", (dtype, tolerance) => {
    const { model, params, batch } = prepare(one, dtype);
    const { loss, gradients } = model.lossAndGradient(params, batch);
    expect(difference([loss], [one.loss])).toBeLessThan(tolerance);
    expect(difference([model.loss(params, batch)], [one.whole])).toBeLessThan(tolerance);
    expect(model.loss(params, batch) === loss).toBe(one.whole === one.loss);
    const wanted = one.gradients.flatMap(({ weight, bias }) => [weight, bias]);
    for (const [i, array] of arraysOf(gradients).entries())
      expect(difference(array, wanted[i]!)).toBeLessThan(tolerance);
    const predicted = model.predict(params, batch.inputs);
    expect(predicted.shape).toEqual([one.size, one.parts.outputs]);
    expect(difference(predicted.data, one.predictions)).toBeLessThan(tolerance);
  });

  test("learns as PyTorch does, with Adam", () => {
    const { model, params, batch } = prepare(one, "float64");
    const optimizer = createOptimizer(adam({ learningRate: 0.01 }), params);
    const losses = Array.from({ length: 200 }, (__, step) => {
      const { loss, gradients } = model.lossAndGradient(params, { ...batch, seed: 11 + step });
      optimizer.step(gradients);
      return loss;
    });
    const shown = [...losses.filter((__, i) => i % 20 === 0), losses.at(-1)!];
    expect(difference(shown, one.losses)).toBeLessThan(1e-10);
  });
});

test("gradients are what finite differences say", () => {
  const sizes = fc.integer({ min: 1, max: 6 });
  const parts = fc.record({
    inputs: sizes,
    hidden: fc.array(sizes, { maxLength: 3 }),
    outputs: fc.integer({ min: 1, max: 4 }),
    // a rectifier has a corner that a difference may straddle
    activation: fc.constantFrom("tanh" as const, "sigmoid" as const),
    loss: fc.constantFrom(
      { loss: "squaredError" as const },
      { loss: "huber" as const, delta: 0.4 },
      { loss: "binaryCrossEntropy" as const },
      { loss: "crossEntropy" as const },
      { loss: "crossEntropy" as const, labelSmoothing: 0.2 },
    ),
    l2: fc.constantFrom(0, 0.1),
  });
  fc.assert(
    fc.property(
      parts,
      fc.integer({ min: 1, max: 9 }),
      fc.nat(1000),
      ({ loss: judged, ...rest }, size, seed) => {
        const chosen = { ...rest, ...judged };
        const model = describeModel<NetworkShapes>("network", chosen);
        const params = model.initialize({ seed, dtype: "float64" });
        const inputs = Float64Array.from(numbers(size * chosen.inputs, seed));
        const each = chosen.loss === "crossEntropy" ? 1 : chosen.outputs;
        const targets = numbers(size * each, seed + 1).map((value) =>
          chosen.loss === "crossEntropy"
            ? Math.floor(((value + 1) / 2.001) * chosen.outputs)
            : (value + 1) / 2,
        );
        const batch = { inputs, targets };
        const gradients = arraysOf(model.lossAndGradient(params, batch).gradients);
        for (const [index, array] of arraysOf(params).entries())
          for (let i = 0; i < array.length; i++) {
            const value = array[i]!;
            const at = (x: number): number => {
              array[i] = x;
              const loss = model.loss(params, batch);
              array[i] = value;
              return loss;
            };
            const slope = (at(value + 1e-5) - at(value - 1e-5)) / 2e-5;
            expect(Math.abs(gradients[index]![i]! - slope)).toBeLessThan(1e-8);
          }
      },
    ),
    { numRuns: 40 },
  );
});

describe("a model", () => {
  const model = multilayerPerceptron({ inputs: 3, hidden: [4], outputs: 2 });
  const batch = { inputs: Float32Array.of(1, 2, 3, 4, 5, 6), targets: [0, 1] };

  test("is frozen data that comes back from its JSON", () => {
    expect(Object.isFrozen(model)).toBe(true);
    const revived = revive(JSON.stringify(model));
    expect(JSON.stringify(revived)).toBe(JSON.stringify(model));
    expect(String(revived)).toBe(
      'multilayerPerceptron({ inputs: 3, hidden: [4], outputs: 2, activation: "relu", loss: "crossEntropy" })',
    );
    const again = (revived as Model).initialize({ seed: 5 });
    expect(arraysOf(again)).toEqual(arraysOf(model.initialize({ seed: 5 })));
  });

  test("begins with weights of the stated variance, the same for the same seed", () => {
    const wide = multilayerPerceptron({ inputs: 400, hidden: [300], outputs: 200 });
    const { layer1, layer2 } = wide.initialize({ seed: 2 });
    expect(variance(layer1!.weight.data) * 400).toBeCloseTo(2, 1);
    expect(variance(layer2!.weight.data) * 300).toBeCloseTo(1, 1);
    expect(variance(layer1!.bias.data)).toBe(0);
    expect(wide.initialize({ seed: 2 })).toEqual({ layer1, layer2 });
    expect(wide.initialize({ seed: 3 }).layer1).not.toEqual(layer1);
    const doubles = wide.initialize({ seed: 2, dtype: "float64" });
    expect(Float32Array.from(doubles.layer1!.weight.data)).toEqual(layer1!.weight.data);
  });

  test("may be relaxed: the same but for rounding, and data as before", () => {
    const options = { inputs: 60, hidden: [33], outputs: 5, dropout: 0.3, l2: 0.1 };
    const [strict, relaxed] = [
      multilayerPerceptron(options),
      multilayerPerceptron({ ...options, relaxed: true }),
    ];
    expect(revive(JSON.stringify(relaxed))).toEqual(relaxed);
    expect(String(relaxed)).toContain("relaxed: true");
    const noise = Float32Array.from(numbers(600, 3));
    const given = { inputs: noise, targets: [0, 1, 2, 3, 4, 0, 1, 2, 3, 4], seed: 2 };
    for (const dtype of ["float32", "float64"] as const) {
      const params = strict.initialize({ seed: 1, dtype });
      const [wanted, found] = [strict, relaxed].map((one) => one.lossAndGradient(params, given));
      const unit = dtype === "float32" ? 2 ** -20 : 2 ** -48;
      expect(Math.abs(found!.loss - wanted!.loss)).toBeLessThan(unit);
      for (const [i, array] of arraysOf(found!.gradients).entries())
        expect(difference(array, Array.from(arraysOf(wanted!.gradients)[i]!))).toBeLessThan(unit);
    }
  });

  test("writes its gradients where it is told, such as beside allocated parameters", () => {
    const method = adam({ learningRate: 0.1 });
    const store = allocate(method, model.shapes);
    const start = model.initialize({ seed: 1 });
    for (const [i, array] of arraysOf(store.params).entries()) array.set(arraysOf(start)[i]!);
    const apart = model.lossAndGradient(start, batch);
    arraysOf(store.gradients)[0]!.fill(99);
    const { loss, gradients } = model.lossAndGradient(store.params, batch, store.gradients);
    expect(gradients).toBe(store.gradients);
    expect(loss).toBe(apart.loss);
    for (const [i, array] of arraysOf(gradients).entries())
      expect([...array]).toEqual([...arraysOf(apart.gradients)[i]!]);
  });

  test("gives the same answer after a larger and after a smaller batch", () => {
    const params = model.initialize({ seed: 4 });
    const first = model.lossAndGradient(params, batch);
    const many = Float32Array.from({ length: 300 }, (_, i) => Math.cos(i));
    model.lossAndGradient(params, { inputs: many, targets: Array.from({ length: 100 }, (_, i) => i % 2) });
    expect(model.lossAndGradient(params, batch)).toEqual(first);
    model.loss(params, { inputs: Float32Array.of(1, 2, 3), targets: [1] });
    expect(model.lossAndGradient(params, batch)).toEqual(first);
  });

  test("takes inputs and targets of any kind of array, and tensors", () => {
    const params = model.initialize({ seed: 4 });
    const loss = model.loss(params, batch);
    expect(
      model.loss(params, { inputs: Float64Array.from(batch.inputs), targets: Uint8Array.of(0, 1) }),
    ).toBe(loss);
    const shaped = { data: batch.inputs, shape: [2, 3] };
    expect(model.loss(params, { inputs: shaped, targets: { data: Float32Array.of(0, 1), shape: [2] } })).toBe(
      loss,
    );
  });

  test("stays finite where scores are huge", () => {
    const params = { weight: tensor(1000), bias: tensor(0) };
    const yes = logisticRegression({ inputs: 1 });
    expect(yes.loss(params, { inputs: Float64Array.of(1, -1), targets: [0, 1] })).toBe(1000);
    const wide = softmaxRegression({ inputs: 1, classes: 2 });
    const scores = { weight: tensor(1e4, -1e4), bias: tensor(0, 0) };
    expect(wide.loss(scores, { inputs: Float64Array.of(1), targets: [1] })).toBe(2e4);
    expect([...wide.predict(scores, Float64Array.of(1)).data]).toEqual([1, 0]);
  });

  test("does not hide a number that is not finite", () => {
    const params = model.initialize({ seed: 4 });
    const inputs = Float32Array.of(1, Number.NaN, 3, 4, 5, 6);
    expect(model.lossAndGradient(params, { inputs, targets: [0, 1] }).loss).toBeNaN();
  });
});

describe("what does not fit is refused", () => {
  const linear: Model<LayerShapes> = linearRegression({ inputs: 2 });
  const params = linear.initialize();
  test.each<[string, () => unknown, string]>([
    [
      "no inputs",
      () => linearRegression({ inputs: 0 }),
      "inputs must be a whole number of at least 1, got 0",
    ],
    [
      "NaN units",
      () => multilayerPerceptron({ inputs: 1, hidden: [Number.NaN], outputs: 1 }),
      "hidden[0] must",
    ],
    [
      "no hidden layer",
      () => multilayerPerceptron({ inputs: 1, hidden: [], outputs: 1 }),
      "at least one layer",
    ],
    [
      "a misspelt option",
      () => softmaxRegression({ inputs: 1, classes: 2, outputs: 2 } as never),
      "softmaxRegression has no option outputs",
    ],
    [
      "an unknown activation",
      () => multilayerPerceptron({ inputs: 1, hidden: [1], outputs: 1, activation: "gelu" as never }),
      'activation must be relu or tanh or sigmoid, got "gelu"',
    ],
    [
      "a setting of another loss",
      () => multilayerPerceptron({ inputs: 1, hidden: [1], outputs: 1, loss: "huber", labelSmoothing: 0.1 }),
      'labelSmoothing belongs to crossEntropy, got "huber"',
    ],
    [
      "a delta without huber",
      () => linearRegression({ inputs: 1, delta: 2 }),
      'delta belongs to huber, got "squaredError"',
    ],
    [
      "a delta that is none",
      () => linearRegression({ inputs: 1, loss: "huber", delta: Number.NaN }),
      "delta must be a positive number, got NaN",
    ],
    [
      "dropout of everything",
      () => multilayerPerceptron({ inputs: 1, hidden: [1], outputs: 1, dropout: 1 }),
      "dropout must be at least 0 and below 1, got 1",
    ],
    [
      "dropout with nothing to drop",
      () => describeModel("network", { ...linear.parts, dropout: 0.5 }),
      "dropout needs hidden units to leave out",
    ],
    ["a negative l2", () => logisticRegression({ inputs: 1, l2: -1 }), "l2 must be"],
    [
      "dropout without a seed",
      () => {
        const model = multilayerPerceptron({ inputs: 2, hidden: [3], outputs: 2, dropout: 0.5 });
        model.lossAndGradient(model.initialize(), { inputs: new Float32Array(2), targets: [1] });
      },
      "batch must have a seed, another for each step, as the model has dropout",
    ],
    [
      "dropout in a function to minimize",
      () => {
        const model = multilayerPerceptron({ inputs: 2, hidden: [3], outputs: 2, dropout: 0.5 });
        const data = { inputs: new Float64Array(2), targets: [1], seed: 1 };
        minimize({ model, data }, model.initialize({ dtype: "float64" }), lbfgs());
      },
      "model must have no dropout, which would make each loss another function",
    ],
    [
      "part of an example",
      () => linear.loss(params, { inputs: new Float32Array(3), targets: [1] }),
      "inputs must be 2 numbers for each of at least one example, got 3 numbers",
    ],
    [
      "no example",
      () => linear.loss(params, { inputs: new Float32Array(0), targets: [] }),
      "at least one example, got 0 numbers",
    ],
    [
      "another shape",
      () => linear.loss(params, { inputs: { data: new Float32Array(6), shape: [2, 3] }, targets: [1] }),
      "got shape [2, 3]",
    ],
    [
      "too few targets",
      () => linear.loss(params, { inputs: new Float32Array(4), targets: [1] }),
      "targets must have 2 numbers for 2 examples, got 1",
    ],
    [
      "a class too many",
      () =>
        softmaxRegression({ inputs: 2, classes: 3 }).loss(
          softmaxRegression({ inputs: 2, classes: 3 }).initialize(),
          { inputs: new Float32Array(4), targets: [0, 3] },
        ),
      "targets must be whole numbers from 0 to 2, got 3 at 1",
    ],
    [
      "a probability above one",
      () => logisticRegression({ inputs: 2 }).loss(params, { inputs: new Float32Array(2), targets: [1.5] }),
      "targets must be numbers from 0 to 1, got 1.5 at 0",
    ],
    [
      "a leaf too few",
      () => linear.loss({ weight: params.weight } as never, { inputs: new Float32Array(2), targets: [1] }),
      "params must have bias of shape [1]",
    ],
    [
      "a leaf too long",
      () =>
        linear.loss(
          { weight: { data: new Float32Array(3), shape: [3] }, bias: params.bias },
          { inputs: new Float32Array(2), targets: [1] },
        ),
      "params weight must have the shape [2, 1], got [3]",
    ],
    [
      "a weight the other way round",
      () =>
        softmaxRegression({ inputs: 2, classes: 3 }).predict(
          { weight: { data: new Float32Array(6), shape: [3, 2] }, bias: tensor(0, 0, 0) },
          new Float32Array(2),
        ),
      "params weight must have the shape [2, 3], got [3, 2]",
    ],
    [
      "gradients of another dtype",
      () =>
        linear.lossAndGradient(
          params,
          { inputs: new Float32Array(2), targets: [1] },
          linear.initialize({ dtype: "float64" }),
        ),
      "gradients must have the params' dtype float32, got float64",
    ],
  ])("%s", (_, run, message) => {
    expect(run).toThrow(message);
  });
});
