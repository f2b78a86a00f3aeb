import type { Finding } from "../audit/finding.ts";
import { RowCounter } from "../audit/rows.ts";

/** Rows of one moment may lie on both sides of a fold's begin: those before it are trained on, and as late as its first. */
export class LateRows {
  readonly #rowOf: (index: number) => number;
  readonly #late = new Map<number, RowCounter>();

  /** Takes what gives the number in the file of each row that was split. */
  constructor(rowOf: (index: number) => number) {
    this.#rowOf = rowOf;
  }

  add(fold: number, index: number): void {
    const late = this.#late.get(fold) ?? new RowCounter();
    this.#late.set(fold, late);
    late.add(this.#rowOf(index));
  }

  /** Returns a leak for each fold that has such rows. */
  findings(): Finding[] {
    const folds = [...this.#late].toSorted(([a], [b]) => a - b);
    return folds.map(([fold, { count, rows }]) => ({
      code: "future-rows",
      level: "leak",
      values: { a: `fold-${fold} train`, b: `fold-${fold} test`, count },
      rows,
    }));
  }
}
