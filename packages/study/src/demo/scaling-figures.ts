import type { Run } from "../certificate/certificate.ts";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Examples, Training } from "./mini-batch-training.ts";

/** A batch size and the updates it makes. */
interface SizeFigures {
  readonly size: Figure;
  readonly updates: Figure;
}

/** What larger batches did, as the words tell it. */
export interface ScalingFigures {
  readonly ledger: Ledger;
  readonly rate: Figure;
  readonly epochs: Figure;
  readonly seed: Figure;
  readonly small: SizeFigures;
  readonly large: SizeFigures;
  /** The losses of the smallest and the largest batch at the rate left as it is; undefined where one diverged. */
  readonly fixed: { readonly first: Figure; readonly last: Figure } | undefined;
  readonly linear: {
    /** The largest batch up to which the linear rule keeps the loss. */
    readonly held: Figure | "nowhere" | "to the end";
    /** The first batch at which it diverges, and its rate there. */
    readonly broken: { readonly size: Figure; readonly rate: Figure } | undefined;
  };
}

/** What was run, by batch size. */
export interface ScalingRuns {
  readonly examples: Examples;
  readonly batchSizes: readonly number[];
  readonly linear: readonly Training[];
  readonly fixed: readonly Training[];
  readonly rate: number;
  readonly epochs: number;
  readonly seed: number;
}

/** Losses up to this many times that of the smallest batch count as kept; the chart says so too. */
const stillKept = 1.2;

/** Writes down what the words will say. */
export function scalingFigures(runs: ScalingRuns): ScalingFigures {
  const { examples, batchSizes, linear, fixed } = runs;
  const ledger = new Ledger();
  ledger.given("n", examples.targets.length);
  const [rate, epochs] = [ledger.given("rate", runs.rate), ledger.given("epochs", runs.epochs)];
  const sizes = batchSizes.map((size, index) => ledger.given(`batch${index}`, size));
  const data = columnsOf(examples);
  const learn = (name: string, training: Training, learningRate: Figure): Figure => {
    ledger.run(() => runOf(name, training, learningRate.name, data));
    return ledger.observe({ name: `${name}Loss`, run: name, what: "judged" }, training.after);
  };
  const losses = linear.map((training, index) => {
    const own = ledger.state(`rate${index}`, `rate * batch${index} / batch0`, training.learningRate);
    return learn(`linear${index}`, training, own);
  });
  ledger.observe({ name: "before", run: "linear0", what: "judged", row: 0 }, linear[0]!.before);
  const [small, large] = [0, batchSizes.length - 1].map((index) => ({
    size: sizes[index]!,
    updates: ledger.state(`updates${index}`, `epochs * n / batch${index}`, linear[index]!.batches.length),
  }));
  const last = learn("fixed", fixed.at(-1)!, rate);
  const isKept = [losses[0]!, last].every(({ value }) => value <= ledger.find("before").value);
  return {
    ledger,
    rate,
    epochs,
    seed: ledger.given("seed", runs.seed),
    small: small!,
    large: large!,
    fixed: isKept ? { first: losses[0]!, last } : undefined,
    linear: ruleFigures(ledger, losses, batchSizes),
  };
}

/** How far the rule holds: up to the first loss that is too high, and to the first that is above the start. */
function ruleFigures(
  ledger: Ledger,
  losses: readonly Figure[],
  batchSizes: readonly number[],
): ScalingFigures["linear"] {
  const before = ledger.find("before").value;
  const isLost = ({ value }: Figure): boolean => !(value <= before);
  const cliff = losses.findIndex(isLost);
  if (cliff === 0) return { held: "nowhere", broken: undefined };
  const worse = losses.findIndex((one) => isLost(one) || !(one.value <= losses[0]!.value * stillKept));
  if (worse < 0) return { held: "to the end", broken: undefined };
  ledger.given("kept", stillKept);
  for (const [index, { name }] of losses.entries()) {
    ledger.state(`lost${index}`, `max(0, sign(${name} - before))`, Number(isLost(losses[index]!)));
    const isWorse = `max(lost${index}, sign(${name} - kept * ${losses[0]!.name}))`;
    const earlier = index === 0 ? ["1", "1"] : [`stays${index - 1}`, `goes${index - 1}`];
    ledger.state(`stays${index}`, `${earlier[0]} * (1 - max(0, ${isWorse}))`, Number(index < worse));
    ledger.state(`goes${index}`, `${earlier[1]} * (1 - lost${index})`, Number(cliff < 0 || index < cliff));
  }
  const steps = batchSizes.slice(1).map((_, index) => index + 1);
  const gained = steps.map((index) => `(batch${index} - batch${index - 1}) * stays${index}`);
  const held = ledger.state("held", `batch0 + ${gained.join(" + ")}`, batchSizes[worse - 1]!);
  if (cliff < 0) return { held, broken: undefined };
  const firsts = steps.map((index) => `batch${index} * (goes${index - 1} - goes${index})`);
  const size = ledger.state("cliff", firsts.join(" + "), batchSizes[cliff]!);
  return { held, broken: { size, rate: ledger.find(`rate${cliff}`) } };
}

function columnsOf({ inputs, targets, truth }: Examples): NonNullable<Run["data"]> {
  const width = inputs.shape[1]!;
  const column = (axis: number): number[] =>
    Array.from(targets, (_, row) => inputs.data[row * width + axis]!);
  const columns = Array.from({ length: width }, (_, axis) => [`x${axis}`, column(axis)] as const);
  return { ...Object.fromEntries(columns), target: Array.from(targets), truth: Array.from(truth) };
}

function runOf(
  name: string,
  { positions, batches }: Training,
  learningRate: string,
  data: NonNullable<Run["data"]>,
): Run {
  const variables = positions[0]!.map((_, axis) => `w${axis}`);
  const products = variables.slice(0, -1).map((variable, axis) => `${variable} * x${axis}`);
  const line = [...products, variables.at(-1)!].join(" + ");
  return {
    name,
    method: "sgd",
    learningRate,
    loss: `(${line} - target)^2`,
    judge: `(${line} - truth)^2`,
    variables,
    data,
    batches: batches.map((rows) => Array.from(rows)),
    positions,
    slots: {},
  };
}
