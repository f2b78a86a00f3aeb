import { createOptimizer, linearRegression, sgd } from "@opt/core";
import { randomState } from "@opt/data";
import { penguins } from "@opt/data/datasets";
import type { Run } from "../certificate/certificate.ts";

/** How many of the penguins take part: a number that batches divide. */
export const nPenguins = 320;

/** Flippers and masses, both with mean 0 and standard deviation 1, in the order drawn. */
export interface Rows {
  readonly x: readonly number[];
  readonly target: readonly number[];
}

/** A run through the rows in batches of one size. */
export interface BatchRun {
  readonly size: number;
  readonly rate: number;
  readonly positions: readonly (readonly number[])[];
  readonly batches: readonly (readonly number[])[];
  /** Over all rows, before the first step and after each. */
  readonly losses: readonly number[];
}

const lineLoss = "(w0 * x + w1 - target)^2";

/** The rows as the run of a certificate has them. */
export function lineOf(rows: Rows): Pick<Run, "method" | "loss" | "judge" | "variables" | "data"> {
  const data = { x: [...rows.x], target: [...rows.target] };
  return { method: "sgd", loss: lineLoss, judge: lineLoss, variables: ["w0", "w1"], data };
}

/** Draws the penguins that take part, and their order. */
export function drawPenguins(seed: number): Rows {
  const { inputs } = penguins();
  const [flipper, mass] = [2, 3].map((column) =>
    Array.from({ length: inputs.shape[0] }, (_, row) => inputs.data[row * 4 + column]!),
  );
  const measured = flipper!.flatMap((length, row) => (Number.isNaN(length) ? [] : [row]));
  randomState(seed).shuffle(measured);
  const taken = measured.slice(0, nPenguins);
  const column = (values: readonly number[]): number[] => standardised(taken.map((row) => values[row]!));
  return { x: column(flipper!), target: column(mass!) };
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / spread);
}

const model = linearRegression({ inputs: 1 });

/** Goes through the rows in order, in batches of one size, by gradient descent. */
export function learnPenguins({ x, target }: Rows, size: number, rate: number, epochs: number): BatchRun {
  const params = model.initialize({ dtype: "float64" });
  const optimizer = createOptimizer(sgd({ learningRate: rate }), params);
  const pick = (rows: readonly number[]) => ({
    inputs: Float64Array.from(rows, (row) => x[row]!),
    targets: Float64Array.from(rows, (row) => target[row]!),
  });
  const whole = pick(Array.from(x.keys()));
  const place = (): number[] => [params.weight.data[0]!, params.bias.data[0]!];
  const [positions, batches, losses] = [[place()], [] as number[][], [model.loss(params, whole)]];
  for (let from = 0; from < epochs * nPenguins; from += size) {
    const rows = Array.from({ length: size }, (_, i) => (from + i) % nPenguins);
    optimizer.step(model.lossAndGradient(params, pick(rows)).gradients);
    positions.push(place());
    batches.push(rows);
    losses.push(model.loss(params, whole));
  }
  return { size, rate, positions, batches, losses };
}
