import { kFold, stratifiedKFold } from "@opt/data";
import { animals } from "../content/animals.ts";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import { rangesOf } from "../derivation/ranges.ts";

export const methods = ["kfold", "stratified"] as const;

export const sides = ["test", "train"] as const;

export interface Values {
  readonly sizes: readonly number[];
  readonly k: number;
  /** Counted from 0. */
  readonly fold: number;
  readonly method: (typeof methods)[number];
  /** Whether the fold itself is asked for, or the rows that the round trains on. */
  readonly side: (typeof sides)[number];
}

/** The figures of one number for each class. */
export type Mix = readonly [cats: Figure, dogs: Figure, elephants: Figure];

export function mixOf(figure: (label: number) => Figure): Mix {
  return [figure(0), figure(1), figure(2)];
}

/** Makes a split with the splitter itself and reads class counts off it, with their derivation. */
export function splitOf(ledger: Ledger, method: Values["method"], values: Values) {
  const { sizes, k } = values;
  const classes = sizes.flatMap((size, one) => Array.from({ length: size }, () => one));
  const splitter = method === "stratified" ? stratifiedKFold({ nSplits: k }) : kFold({ nSplits: k });
  const folds = Array.from(splitter.split({ length: classes.length, labels: classes }));
  ledger.split(() => ({
    name: method,
    law: method === "stratified" ? "stratified" : "cut in order",
    rows: "rows",
    parts: "k",
    labels: animals.map((_, one) => [one, `size${one}`]),
    tests: folds.map(({ test }) => rangesOf(test)),
  }));
  return (name: string, part: string, side: Values["side"]): Mix =>
    mixOf((label) => {
      const count = folds[ledger.find(part).value - 1]![side].reduce(
        (sum, row) => sum + (classes[row] === label ? 1 : 0),
        0,
      );
      return ledger.count(
        {
          kind: "count",
          name: `${name}${label}`,
          split: method,
          part,
          side,
          label,
        },
        count,
      );
    });
}

export type Splitting = ReturnType<typeof splitOf>;
