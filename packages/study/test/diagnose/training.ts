import { createOptimizer, multilayerPerceptron, type Schedule } from "@opt/core";
import { createLoader, randomState } from "@opt/data";
import type { Family } from "./family.ts";

/** A training to simulate. */
export interface Setting {
  readonly family: Family;
  readonly seed: number;
  readonly rows: number;
  readonly validationRows: number;
  readonly hidden: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly dropout: number;
  readonly learningRate: Schedule;
  /** Validates on other examples each time. */
  readonly redraw?: boolean;
}

/** What a logger writes after an epoch, and the loss on many fresh examples, which no logger sees. */
export interface Row {
  readonly epoch: number;
  readonly loss: number;
  readonly validation: number;
  readonly rate: number;
  readonly truth: number;
  /** The running mean of the loss since the epoch's start, after each batch. */
  readonly running: readonly number[];
}

/** Trains, and keeps what a logger would: the mean loss of the epoch's batches, then that of the validation data. */
export async function simulate(setting: Setting): Promise<readonly Row[]> {
  const { family, seed, hidden, epochs, batchSize, dropout, learningRate } = setting;
  const stream = randomState(seed);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - stream.random())) * Math.cos(2 * Math.PI * stream.random());
  const draw = family.world(normal);
  const batchOf = (rows: number) => {
    const examples = Array.from({ length: rows }, draw);
    const data = Float64Array.from(examples.flatMap(([inputs]) => inputs));
    return {
      inputs: { data, shape: [rows, family.inputs] },
      targets: Float64Array.from(examples, ([, target]) => target),
    };
  };
  const [train, validation, fresh] = [setting.rows, setting.validationRows, 600].map(batchOf);
  const { inputs, outputs, loss, activation } = family;
  const model = multilayerPerceptron({ inputs, outputs, hidden: [hidden], loss, activation, dropout });
  const params = model.initialize({ seed, dtype: "float64" });
  const optimizer = createOptimizer(family.method(learningRate), params, { onNonFinite: "ignore" });
  const loader = createLoader(train!, { batchSize, order: { kind: "numpy", seed } });
  const rows: Row[] = [];
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const running: number[] = [];
    let sum = 0;
    for await (const { inputs: some, targets } of loader) {
      const result = model.lossAndGradient(params, { inputs: some, targets, seed: step++ });
      sum += result.loss;
      running.push(sum / (running.length + 1));
      optimizer.step(result.gradients);
    }
    rows.push({
      epoch,
      loss: running.at(-1)!,
      validation: model.loss(params, setting.redraw ? batchOf(setting.validationRows) : validation!),
      rate: learningRate.at(step - 1),
      truth: model.loss(params, fresh!),
      running,
    });
  }
  return rows;
}
