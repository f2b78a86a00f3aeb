import type { Split } from "../certificate/certificate.ts";
import { animals } from "../content/animals.ts";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import { rangesOf } from "../derivation/ranges.ts";
import type { Blobs } from "./blobs.ts";
import type { DemoValue } from "./description.ts";
import { softmaxRate, softmaxRun } from "./softmax.ts";

/** The fewest and the most rows of a class in a fold. */
interface Spread {
  readonly label: number;
  readonly low: Figure;
  readonly high: Figure;
}

/** A cross-validation as its words tell it. */
export interface FoldFigures {
  readonly ledger: Ledger;
  readonly folds: Figure;
  readonly accuracies: readonly Figure[];
  readonly mean: Figure;
  /** In how many folds a class is validated that was not taught. */
  readonly blind: Figure;
  /** True if in all of those nothing that is validated was taught. */
  readonly nothingTaught: boolean;
  readonly spreads: readonly Spread[];
  /** The numbers among the options. */
  readonly settings: Readonly<Record<string, Figure>>;
}

/** A cross-validation that was run. */
export interface FoldRuns {
  readonly parameters: Readonly<Record<string, DemoValue>>;
  readonly seed: number;
  readonly blobs: Blobs;
  readonly folds: readonly { readonly train: Uint32Array; readonly test: Uint32Array }[];
  /** By fold, the share of the rows that were put into their class. */
  readonly accuracies: readonly number[];
}

/** Writes down what a cross-validation's words will say. */
export function foldFigures(runs: FoldRuns): FoldFigures {
  const { parameters, seed, blobs, folds } = runs;
  const ledger = new Ledger();
  const settings: Record<string, Figure> = {};
  for (const [name, value] of Object.entries({ ...parameters, seed }))
    if (typeof value === "number") settings[name] = ledger.given(name, value);
  ledger.state("rows", animals.map(({ plural }) => plural.en).join(" + "), blobs.classes.length);
  ledger.given("rate", softmaxRate);
  ledger.split(() => splitOf(runs));
  for (const [part, { train }] of folds.entries())
    ledger.run(() => ({ name: `fold${part}`, fold: { split, part }, ...softmaxRun(blobs, train, "rate") }));
  const accuracies = runs.accuracies.map((accuracy, part) =>
    ledger.observe({ name: `accuracy${part}`, run: `fold${part}`, what: "judged" }, accuracy),
  );
  const mean = runs.accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / folds.length;
  const counts = folds.map((fold, part) => countFold(ledger, blobs, fold, part));
  return {
    ledger,
    folds: settings["k"]!,
    accuracies,
    mean: ledger.state("mean", `(${accuracies.map(({ name }) => name).join(" + ")}) / k`, mean),
    blind: ledger.state(
      "blind",
      counts.map(({ blind }) => blind.name).join(" + "),
      counts.filter(({ blind }) => blind.value === 1).length,
    ),
    nothingTaught: counts
      .filter(({ blind }) => blind.value === 1)
      .every(({ nothingTaught }) => nothingTaught),
    spreads: animals.map((_, label) =>
      spreadOf(
        ledger,
        counts.map(({ test }) => test[label]!),
        label,
      ),
    ),
    settings,
  };
}

const split = "folds";

function splitOf({ parameters, blobs, folds }: FoldRuns): Split {
  const { method } = parameters;
  const { classes } = blobs;
  return {
    name: split,
    law: method === "stratified" ? "stratified" : method === "kfold" ? "cut in order" : "shuffled",
    rows: "rows",
    parts: "k",
    labels: Array.from(classes, (label) => [label, 1] as const),
    tests: folds.map(({ test }) => rangesOf(test)),
  };
}

interface FoldCount {
  /** By class. */
  readonly test: readonly Figure[];
  /** 1 if a class is validated that was not taught, else 0. */
  readonly blind: Figure;
  readonly nothingTaught: boolean;
}

function countFold(
  ledger: Ledger,
  { classes }: Blobs,
  { train, test }: FoldRuns["folds"][number],
  part: number,
): FoldCount {
  const countIn = (side: "test" | "train", rows: Uint32Array, label: number): Figure =>
    ledger.count(
      { kind: "count", name: `${side}${part}of${label}`, split, part, side, label },
      rows.filter((row) => classes[row] === label).length,
    );
  const [tested, taught] = [
    animals.map((_, label) => countIn("test", test, label)),
    animals.map((_, label) => countIn("train", train, label)),
  ];
  const isUntaught = tested.map(({ value }, label) => value > 0 && taught[label]!.value === 0);
  const formula = tested
    .map(({ name }, label) => `sign(${name}) * (1 - sign(${taught[label]!.name}))`)
    .reduce((all, one) => `max(${all}, ${one})`);
  return {
    test: tested,
    blind: ledger.state(`blind${part}`, formula, Number(isUntaught.some(Boolean))),
    nothingTaught: tested.every(({ value }, label) => value === 0 || isUntaught[label]!),
  };
}

function spreadOf(ledger: Ledger, counts: readonly Figure[], label: number): Spread {
  const values = counts.map(({ value }) => value);
  const over = (call: string): string =>
    counts.map(({ name }) => name).reduce((all, name) => `${call}(${all}, ${name})`);
  return {
    label,
    low: ledger.state(`low${label}`, over("min"), Math.min(...values)),
    high: ledger.state(`high${label}`, over("max"), Math.max(...values)),
  };
}
