import { adam, createOptimizer, softmaxRegression } from "@opt/core";
import type { Blobs } from "./blobs.ts";

const model = softmaxRegression({ inputs: 2, classes: 3 });
const steps = 80;
const method = adam({ learningRate: 0.1 });

/** The parameters of softmax regression on the plane. */
export type SoftmaxParameters = ReturnType<ReturnType<typeof softmaxRegression>["initialize"]>;

/** Trains on the given rows with Adam on the mean cross-entropy of all of them, from zero weights. */
export function trainSoftmax({ x, y, classes }: Blobs, rows: Uint32Array): SoftmaxParameters {
  const params = model.initialize({ dtype: "float64" });
  const batch = { inputs: pointsOf({ x, y }, rows), targets: Array.from(rows, (row) => classes[row]!) };
  const optimizer = createOptimizer(method, params);
  for (let step = 0; step < steps; step++) optimizer.step(model.lossAndGradient(params, batch).gradients);
  return params;
}

/** The share of the rows that the model puts into their class. */
export function accuracyOf(params: SoftmaxParameters, { x, y, classes }: Blobs, rows: Uint32Array): number {
  const { data, shape } = model.predict(params, pointsOf({ x, y }, rows));
  const width = shape[1]!;
  const right = rows.filter((row, i) => {
    const chances = data.subarray(i * width, (i + 1) * width);
    return chances.indexOf(Math.max(...chances)) === classes[row];
  });
  return right.length / rows.length;
}

function pointsOf({ x, y }: Pick<Blobs, "x" | "y">, rows: Uint32Array): Float64Array {
  return Float64Array.from({ length: 2 * rows.length }, (_, i) => (i % 2 === 0 ? x : y)[rows[i >> 1]!]!);
}
