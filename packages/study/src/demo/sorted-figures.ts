import type { Figure, Ledger } from "../derivation/ledger.ts";
import { rangesOf } from "../derivation/ranges.ts";
import type { Blobs } from "./blobs.ts";
import { judgedRun, softmaxRun } from "./softmax.ts";

/** A setting chosen on some rows, as the words tell it. */
export interface TuningFigures {
  /** Rows of each class that validate. */
  readonly counts: readonly Figure[];
  readonly bias: Figure;
  readonly validation: Figure;
  readonly test: Figure;
}

/** What was tuned, and on what. */
export interface TunedRuns {
  readonly blobs: Blobs;
  readonly fresh: Blobs;
  readonly sizes: readonly number[];
  /** Evenly spaced, smallest first. */
  readonly biases: readonly number[];
  readonly held: Uint32Array;
  readonly train: Uint32Array;
  readonly weights: readonly number[];
  readonly counts: readonly number[];
  readonly validation: readonly number[];
  readonly test: readonly number[];
  /** Place of the best validation accuracy, the first of equals. */
  readonly chosen: number;
}

/** Writes down how a bias was chosen; the ledger has `rows`, `total` and `rate`. */
export function tuningFigures(ledger: Ledger, name: string, runs: TunedRuns): TuningFigures {
  const { blobs, fresh, held, train, biases, chosen } = runs;
  const split = `${name}Rows`;
  writeSplit(ledger, split, runs);
  const fold = { split, part: 0 };
  ledger.run(() => ({ name, fold, ...softmaxRun(blobs, train, "rate") }));
  const weights = runs.weights.map((value, axis) =>
    ledger.observe({ name: `${name}Weight${axis}`, run: name, what: "place", axis }, value),
  );
  const nameOf = (weight: number): string => weights[weight]!.name;
  ledger.run(() => ({ name: `${name}Held`, ...judgedRun(blobs, held, nameOf, biases) }));
  const all = Uint32Array.from(fresh.classes.keys());
  ledger.run(() => ({ name: `${name}Fresh`, ...judgedRun(fresh, all, nameOf, biases) }));
  const bias = chooseBias(ledger, name, runs);
  return {
    counts: runs.sizes.map((_, label) =>
      ledger.count(
        { kind: "count", name: `${name}Class${label}`, split, part: 0, side: "test", label },
        runs.counts[label]!,
      ),
    ),
    bias,
    validation: ledger.state(`${name}Share`, `${name}Best / rows`, runs.validation[chosen]!),
    test: ledger.observe(
      { name: `${name}New`, run: `${name}Fresh`, what: "judged", row: chosen },
      runs.test[chosen]!,
    ),
  };
}

/** The rows that validate: the last ones, or one of two parts. */
function writeSplit(ledger: Ledger, name: string, { held, train, sizes }: TunedRuns): void {
  const isLast = held.every((row, at) => row === held[0]! + at);
  const parts = isLast ? "rows" : ledger.given(`${name}Parts`, 2).name;
  ledger.split(() => ({
    name,
    law: isLast ? "last rows" : "parted",
    rows: "total",
    parts,
    labels: sizes.map((size, label) => [label, size] as const),
    tests: (isLast ? [held] : [held, train]).map((rows) => rangesOf(rows.toSorted())),
  }));
}

/** The first bias that gets most rows right: as many come before it as have got fewer right up to there. */
function chooseBias(ledger: Ledger, name: string, { validation, biases, held, chosen }: TunedRuns): Figure {
  const right = validation.map((share) => Math.round(share * held.length));
  const most = right.map((_, at) => {
    const count = ledger.observe(
      { name: `${name}Try${at}`, run: `${name}Held`, what: "judged", row: at },
      validation[at]!,
    );
    const own = `round(rows * ${count.name})`;
    return ledger.state(
      `${name}Most${at}`,
      at === 0 ? own : `max(${name}Most${at - 1}, ${own})`,
      Math.max(...right.slice(0, at + 1)),
    );
  });
  const best = ledger.state(`${name}Best`, most.at(-1)!.name, most.at(-1)!.value);
  const before = most.map((one) => `sign(${best.name} - ${one.name})`).join(" + ");
  ledger.state(`${name}At`, before, chosen);
  const [first, second] = [biases[0]!, biases[1]!];
  return ledger.state(`${name}Bias`, `${name}At * ${second - first} - ${-first}`, biases[chosen]!);
}
