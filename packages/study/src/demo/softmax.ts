import { adam, createOptimizer, softmaxRegression } from "@opt/core";
import { recordSteps } from "../derivation/record.ts";
import type { Run } from "../certificate/certificate.ts";
import type { Blobs } from "./blobs.ts";

const model = softmaxRegression({ inputs: 2, classes: 3 });
const steps = 80;
export const softmaxRate = 0.1;
const method = adam({ learningRate: softmaxRate });

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

const scores = ["(x * w0 + y * w3 + w6)", "(x * w1 + y * w4 + w7)", "(x * w2 + y * w5 + w8)"] as const;
const own = scores.map((score, one) => `is${one} * ${score}`).join(" + ");

/** The same training as a certificate holds it; `rate` is the fact that says the learning rate. */
export function softmaxRun(blobs: Blobs, rows: Uint32Array, rate: string): Omit<Run, "name" | "fold"> {
  const params = model.initialize({ dtype: "float64" });
  const { x, y, classes } = blobs;
  const batch = { inputs: pointsOf(blobs, rows), targets: Array.from(rows, (row) => classes[row]!) };
  const leaves = [params.weight, params.bias];
  const gradient = (point: Float64Array): number[] => {
    params.weight.data.set(point.subarray(0, params.weight.data.length));
    params.bias.data.set(point.subarray(params.weight.data.length));
    const { gradients } = model.lossAndGradient(params, batch);
    return [...gradients.weight.data, ...gradients.bias.data];
  };
  const start = leaves.flatMap(({ data }) => Array.from(data));
  const isClass = (one: number): number[] => Array.from(classes, (label) => Number(label === one));
  return {
    method: "adam",
    learningRate: rate,
    loss: `log(${scores.map((score) => `exp(${score})`).join(" + ")}) - (${own})`,
    judge: `1 - sign(max(max(${scores[0]}, ${scores[1]}), ${scores[2]}) - (${own}))`,
    variables: start.map((_, index) => `w${index}`),
    data: { x: Array.from(x), y: Array.from(y), is0: isClass(0), is1: isClass(1), is2: isClass(2) },
    batches: [Array.from(rows)],
    ...recordSteps(method, start, gradient, steps),
  };
}

/** The weights in the order of a certificate's variables. */
export function weightsOf({ weight, bias }: SoftmaxParameters): readonly number[] {
  return [...weight.data, ...bias.data];
}

/**
 * Final weights, which facts say by their names, judged on some rows: the share that they put into their class with `raise`
 * added to the score of the last class, row by row of `raises`.
 */
export function judgedRun(
  { x, y, classes }: Blobs,
  rows: Uint32Array,
  nameOf: (weight: number) => string,
  raises: readonly number[],
): Omit<Run, "name"> {
  const named = scores.map((score) => score.replaceAll(/w(\d)/gu, (_, weight) => nameOf(Number(weight))));
  const raised = [named[0], named[1], `(${named[2]} + raise)`];
  const meant = raised.map((score, one) => `is${one} * ${score}`).join(" + ");
  const isClass = (one: number): number[] => Array.from(rows, (row) => Number(classes[row] === one));
  return {
    method: "recorded",
    learningRate: "0",
    loss: "0",
    judge: `1 - sign(max(max(${raised[0]}, ${raised[1]}), ${raised[2]}) - (${meant}))`,
    variables: ["raise"],
    positions: raises.map((raise) => [raise]),
    slots: {},
    data: {
      x: Array.from(rows, (row) => x[row]!),
      y: Array.from(rows, (row) => y[row]!),
      is0: isClass(0),
      is1: isClass(1),
      is2: isClass(2),
    },
    batches: [Array.from(rows.keys())],
  };
}

/** The class that the model puts each row into, the chances of each class weighted first. */
export function classesOf(
  params: SoftmaxParameters,
  { x, y }: Pick<Blobs, "x" | "y">,
  rows: Uint32Array,
  weights: readonly number[] = [1, 1, 1],
): readonly number[] {
  const { data, shape } = model.predict(params, pointsOf({ x, y }, rows));
  const width = shape[1]!;
  return Array.from(rows, (_, i) => {
    const chances = Array.from(
      data.subarray(i * width, (i + 1) * width),
      (chance, j) => chance * weights[j]!,
    );
    return chances.indexOf(Math.max(...chances));
  });
}

/** The share of the rows that the model puts into their class, the chances of each class weighted first. */
export function accuracyOf(
  params: SoftmaxParameters,
  { x, y, classes }: Blobs,
  rows: Uint32Array,
  weights?: readonly number[],
): number {
  const chosen = classesOf(params, { x, y }, rows, weights);
  return rows.filter((row, i) => chosen[i] === classes[row]).length / rows.length;
}

function pointsOf({ x, y }: Pick<Blobs, "x" | "y">, rows: Uint32Array): Float64Array {
  return Float64Array.from({ length: 2 * rows.length }, (_, i) => (i % 2 === 0 ? x : y)[rows[i >> 1]!]!);
}
