import type { Run } from "../certificate/certificate.ts";
import type { Figure, Ledger } from "../derivation/ledger.ts";
import type { Examples } from "./mini-batch-training.ts";

/** A line learned at a rate that grows with every step. */
export interface RangeRun {
  readonly examples: Examples;
  readonly from: number;
  readonly to: number;
  readonly rates: readonly number[];
  /** The loss over all examples before each step. */
  readonly losses: readonly number[];
  /** The slopes and the bias before each step. */
  readonly positions: readonly (readonly number[])[];
  /** The rows that each step looked at, and those that the rest of the last epoch would have. */
  readonly batches: readonly (readonly number[])[];
}

/** A range test as its words tell it. */
export interface RangeFigures {
  /** The rate at which the loss is lowest, that loss, and a tenth of that rate. */
  readonly at: Figure;
  readonly lowest: Figure;
  readonly tenth: Figure;
  /** The rate from which the loss stays above its start; undefined where it does not. */
  readonly blown: Figure | undefined;
}

/** Writes down what the words will say. */
export function rangeFigures(ledger: Ledger, run: RangeRun): RangeFigures {
  const { from, to, rates, losses } = run;
  const finite = losses.map((loss) => (Number.isFinite(loss) ? loss : Infinity));
  const low = finite.indexOf(Math.min(...finite));
  const late = finite.findLastIndex((loss) => loss <= finite[0]!) + 1;
  ledger.given("from", from);
  ledger.given("to", to);
  ledger.given("last", rates.length - 1);
  ledger.run(() => runOf(run));
  const rateOf = (name: string, row: number): Figure =>
    ledger.observe({ name, run: "range", what: "rate", row }, rates[row]!);
  const at = rateOf("at", low);
  return {
    at,
    lowest: ledger.observe({ name: "lowest", run: "range", what: "judged", row: low }, finite[low]!),
    tenth: ledger.state("tenth", "at / 10", at.value / 10),
    blown: late < finite.length && late > low ? rateOf("blown", late) : undefined,
  };
}

function runOf({ examples, positions, batches }: RangeRun): Run {
  const { inputs, targets } = examples;
  const width = inputs.shape[1]!;
  const lost = positions.findIndex((place) => !place.every(Number.isFinite));
  const variables = positions[0]!.map((_, axis) => `w${axis}`);
  const products = variables.slice(0, -1).map((variable, axis) => `${variable} * x${axis}`);
  const loss = `(${[...products, variables.at(-1)!].join(" + ")} - target)^2`;
  const column = (axis: number): number[] =>
    Array.from(targets, (_, row) => inputs.data[row * width + axis]!);
  return {
    name: "range",
    method: "sgd",
    learningRate: "from * (to / from)^(step / last)",
    loss,
    judge: loss,
    variables,
    data: {
      ...Object.fromEntries(products.map((_, axis) => [`x${axis}`, column(axis)])),
      target: Array.from(targets),
    },
    batches,
    positions: lost < 0 ? positions : positions.slice(0, lost),
    slots: {},
  };
}
