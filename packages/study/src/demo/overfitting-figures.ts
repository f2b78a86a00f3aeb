import { adam, type multilayerPerceptron } from "@opt/core";
import type { Run } from "../certificate/certificate.ts";
import type { Figure, Ledger } from "../derivation/ledger.ts";
import { recordSteps } from "../derivation/record.ts";
import type { Blobs } from "./blobs.ts";
import { gradientOf, leavesOf, pairs, scoreOf } from "./boundary-run.ts";

type Perceptron = ReturnType<typeof multilayerPerceptron>;

/** A training, and what was held out of it. */
export interface OverfittingRun {
  readonly model: Perceptron;
  /** As they were before the first step. */
  readonly params: ReturnType<Perceptron["initialize"]>;
  readonly few: Blobs;
  readonly held: Blobs;
  readonly hidden: number;
  readonly rate: number;
  readonly train: readonly number[];
  readonly validation: readonly number[];
}

/** What the words tell of a training. */
export interface OverfittingFigures {
  readonly lowest: Figure;
  readonly best: Figure;
  readonly trainEnd: Figure;
  readonly end: Figure;
  /** Left out where early stopping never stops. */
  readonly stop?: Figure;
  readonly kept?: Figure;
}

const run = "network";

/** Writes down where the validation loss was lowest, and where early stopping ends; the ledger has the demo's settings. */
export function overfittingFigures(
  ledger: Ledger,
  training: OverfittingRun,
  patience: number,
): OverfittingFigures {
  const { train, validation, held } = training;
  const epochs = validation.length;
  ledger.given("held", held.classes.length);
  ledger.state("all", "rows + held", training.few.classes.length + held.classes.length);
  ledger.split(() => ({
    name: "held",
    law: "last rows",
    rows: "all",
    parts: "held",
    labels: [],
    tests: [[[training.few.classes.length, training.few.classes.length + held.classes.length]]],
  }));
  ledger.run(() => networkRun(training));
  const losses = validation.map((loss, at) =>
    ledger.observe({ name: `loss${at}`, run, what: "judged", row: at + 1 }, loss),
  );
  const lowestSo = runningLowest(ledger, losses);
  const lowest = ledger.state("lowest", lowestSo.at(-1)!.name, lowestSo.at(-1)!.value);
  return {
    lowest,
    best: epochOf(ledger, "best", lowestSo, lowest),
    trainEnd: ledger.observe({ name: "trainEnd", run, what: "loss", row: epochs }, train.at(-1)!),
    end: losses.at(-1)!,
    ...stopFigures(ledger, losses, lowestSo, patience),
  };
}

function runningLowest(ledger: Ledger, losses: readonly Figure[]): readonly Figure[] {
  let lowest = Infinity;
  return losses.map(({ name, value }, at) => {
    lowest = Math.min(lowest, value);
    return ledger.state(`low${at}`, at === 0 ? name : `min(low${at - 1}, ${name})`, lowest);
  });
}

/** The epoch of the first of the lowest losses: as many come before it as have stayed above. */
function epochOf(ledger: Ledger, name: string, lowestSo: readonly Figure[], lowest: Figure): Figure {
  const before = lowestSo.map((one) => `sign(${one.name} - ${lowest.name})`).join(" + ");
  return ledger.state(name, `1 + ${before}`, 1 + lowestSo.findIndex(({ value }) => value === lowest.value));
}

/** How long the loss has not got better, epoch by epoch, until that is as long as the patience. */
function stopFigures(
  ledger: Ledger,
  losses: readonly Figure[],
  lowestSo: readonly Figure[],
  patience: number,
): Pick<OverfittingFigures, "stop" | "kept"> {
  let since = 0;
  const waited: Figure[] = [];
  for (const [at, loss] of losses.entries()) {
    const isBetter = at === 0 || loss.value < lowestSo[at - 1]!.value;
    since = isBetter ? 0 : since + 1;
    const stays = `(1 - sign(max(0, low${at - 1} - ${loss.name})))`;
    const formula = at === 0 ? "0" : `${stays} * (1 + ${waited[at - 1]!.name})`;
    waited.push(ledger.state(`since${at}`, formula, since));
    if (since >= patience) break;
  }
  if (since < patience) return {};
  const earlier = waited.slice(0, -1).map(({ name }) => `sign(max(0, patience - ${name}))`);
  const reached = `sign(max(0, 1 + ${waited.at(-1)!.name} - patience))`;
  const stop = ledger.state("stop", [...earlier, reached].join(" + "), waited.length);
  return { stop, kept: ledger.state("kept", `stop - ${waited.at(-1)!.name}`, waited.length - since) };
}

/** The training as a certificate holds it: the rows that learn first, then those held out, on which it is judged. */
function networkRun({ model, params, few, held, hidden, rate, train }: OverfittingRun): Run {
  const batch = batchOf(few);
  const start = leavesOf(params).flatMap(({ data }) => Array.from(data));
  const scores = [0, 1, 2].map((output) => `(${scoreOf(hidden, output, 3)})`);
  const own = scores.map((score, one) => `is${one} * ${score}`).join(" + ");
  const loss = `log(${scores.map((score) => `exp(${score})`).join(" + ")}) - (${own})`;
  const classes = [...few.classes, ...held.classes];
  return {
    name: run,
    method: "adam",
    learningRate: "lr",
    loss,
    judge: loss,
    variables: start.map((_, index) => `w${index}`),
    data: {
      x: [...few.x, ...held.x],
      y: [...few.y, ...held.y],
      ...Object.fromEntries([0, 1, 2].map((one) => [`is${one}`, classes.map((its) => Number(its === one))])),
    },
    batches: [Array.from(few.classes.keys())],
    fold: { split: "held", part: 0 },
    ...recordSteps(adam({ learningRate: rate }), start, gradientOf(model, params, batch), train.length),
  };
}

/** Points as a model takes them. */
export function batchOf(points: Blobs): { readonly inputs: Float64Array; readonly targets: number[] } {
  return { inputs: pairs(points), targets: Array.from(points.classes) };
}
