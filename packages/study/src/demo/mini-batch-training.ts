import { createOptimizer, linearRegression, sgd } from "@opt/core";
import { type Batch, type Indices, type Tensor, createLoader, randomState } from "@opt/data";
import { normalStream } from "./normal.ts";

const nExamples = 4096;

const nInputs = 10;

/** Spread of what the inputs do not explain. */
const noise = 0.3;

/** What mini-batch SGD learns from. */
export interface Examples {
  readonly inputs: { readonly data: Float64Array; readonly shape: readonly number[] };
  readonly targets: Float64Array;
  /** What the targets would be without noise. */
  readonly truth: Float64Array;
}

export function drawExamples(seed: number): Examples {
  const normal = normalStream(randomState(seed));
  const slopes = Array.from({ length: nInputs }, normal);
  const data = Float64Array.from({ length: nExamples * nInputs }, normal);
  const truth = Float64Array.from({ length: nExamples }, (_, row) =>
    slopes.reduce((sum, slope, j) => sum + slope * data[row * nInputs + j]!, 0),
  );
  const targets = truth.map((value) => value + noise * normal());
  return { inputs: { data, shape: [nExamples, nInputs] }, targets, truth };
}

/** A run of mini-batch SGD; losses are judged without the noise. */
export interface Training {
  readonly learningRate: number;
  readonly before: number;
  readonly after: number;
  /** The slopes and the bias by row, the start first. */
  readonly positions: readonly (readonly number[])[];
  /** The rows of the examples that each step looked at. */
  readonly batches: readonly Indices[];
}

/** The batches of some epochs, one after the other. */
export type Batches = readonly Batch<Tensor, Float64Array>[];

/** Every run with this batch size learns from the same batches. */
export async function drawBatches(
  { inputs, targets }: Examples,
  batchSize: number,
  epochs: number,
  seed: number,
): Promise<Batches> {
  const loader = createLoader({ inputs, targets }, { batchSize, order: { kind: "numpy", seed } });
  const batches = [];
  for (let epoch = 0; epoch < epochs; epoch++) for await (const batch of loader) batches.push(batch);
  return batches;
}

const model = linearRegression({ inputs: nInputs });

export function train({ inputs, truth }: Examples, batches: Batches, learningRate: number): Training {
  const params = model.initialize({ dtype: "float64" });
  const optimizer = createOptimizer(sgd({ learningRate }), params, { onNonFinite: "ignore" });
  const judge = { inputs, targets: truth };
  const before = model.loss(params, judge);
  const place = (): number[] => [...params.weight.data, ...params.bias.data];
  const positions = [place()];
  for (const batch of batches) {
    optimizer.step(model.lossAndGradient(params, batch).gradients);
    positions.push(place());
  }
  return {
    learningRate,
    before,
    after: model.loss(params, judge),
    positions,
    batches: batches.map(({ indices }) => indices),
  };
}
