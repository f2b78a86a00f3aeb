import { adam, linearRegression } from "@opt/core";
import type { Run } from "../certificate/certificate.ts";
import type { Figure, Ledger } from "../derivation/ledger.ts";
import { recordOn } from "../derivation/record.ts";

/** What a training learns from: inputs row by row, and what they lead to. */
export interface Lines {
  readonly inputs: { readonly data: Float64Array; readonly shape: readonly [rows: number, width: number] };
  readonly targets: Float64Array;
}

/** A training as it went. */
export interface Leg {
  /** The slopes and the bias, the start first. */
  readonly positions: readonly (readonly number[])[];
  /** The rows of each step, and those that the rest of the last epoch would have looked at. */
  readonly batches: readonly (readonly number[])[];
}

/** A training that never stopped, and the one from the weights only, from where it was stopped. */
export interface Legs {
  readonly lines: Lines;
  readonly rate: number;
  readonly stop: number;
  readonly batchSize: number;
  readonly whole: Leg;
  readonly bare: Leg;
  /** The losses after the first step behind the stop. */
  readonly plain: number;
  readonly other: number;
}

/** What the words of an interrupted training say. */
export interface CheckpointFigures {
  readonly stop: Figure;
  readonly next: Figure;
  readonly epoch: Figure;
  /** Batches of an epoch, and how many of them were seen. */
  readonly batches: Figure;
  readonly place: Figure;
  readonly plain: Figure;
  readonly other: Figure;
}

/** Writes down what the words will say. */
export function checkpointFigures(ledger: Ledger, legs: Legs): CheckpointFigures {
  const { lines, stop, batchSize, plain, other } = legs;
  const [rows] = lines.inputs.shape;
  ledger.given("rows", rows);
  ledger.given("size", batchSize);
  for (const name of ["whole", "bare"] as const) ledger.run(() => runOf(name, legs));
  const count = rows / batchSize;
  const batches = ledger.state("batches", "rows / size", count);
  const done = Math.floor(stop / count);
  return {
    stop: ledger.find("stop"),
    next: ledger.state("next", "stop + 1", stop + 1),
    epoch: ledger.state("epoch", "floor(stop / batches) + 1", done + 1),
    batches,
    place: ledger.state("place", "stop - batches * floor(stop / batches)", stop - done * count),
    plain: ledger.observe({ name: "plain", run: "whole", what: "judged", row: stop + 1 }, plain),
    other: ledger.observe({ name: "other", run: "bare", what: "judged", row: 1 }, other),
  };
}

function runOf(name: "whole" | "bare", legs: Legs): Run {
  const { lines, rate } = legs;
  const { inputs, targets } = lines;
  const [, width] = inputs.shape;
  const { positions, batches } = legs[name];
  const variables = positions[0]!.map((_, axis) => `w${axis}`);
  const products = variables.slice(0, -1).map((variable, axis) => `${variable} * x${axis}`);
  const loss = `(${[...products, variables.at(-1)!].join(" + ")} - target)^2`;
  const column = (axis: number): number[] =>
    Array.from(targets, (_, row) => inputs.data[row * width + axis]!);
  return {
    name,
    method: "adam",
    learningRate: "lr",
    loss,
    judge: loss,
    variables,
    data: {
      ...Object.fromEntries(products.map((_, axis) => [`x${axis}`, column(axis)])),
      target: Array.from(targets),
    },
    batches,
    positions,
    slots: recordOn(adam({ learningRate: rate }), positions, gradientOn(lines, batches)),
  };
}

/** The gradient of the loss over the rows of a step. */
function gradientOn({ inputs, targets }: Lines, batches: Leg["batches"]) {
  const [, width] = inputs.shape;
  const model = linearRegression({ inputs: width });
  const params = model.initialize({ dtype: "float64" });
  return (point: Float64Array, step: number): number[] => {
    params.weight.data.set(point.subarray(0, width));
    params.bias.data.set(point.subarray(width));
    const rows = batches[step]!;
    const batch = {
      inputs: Float64Array.from(
        rows.flatMap((row) => [...inputs.data.subarray(row * width, (row + 1) * width)]),
      ),
      targets: Float64Array.from(rows, (row) => targets[row]!),
    };
    const { gradients } = model.lossAndGradient(params, batch);
    return [...gradients.weight.data, ...gradients.bias.data];
  };
}
