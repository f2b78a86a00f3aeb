import { call, variable, type Assignment, type Expression } from "../expression/tree.ts";
import type { Reduction } from "../kernel/unit.ts";
import { lasting } from "./part-sums.ts";
import type { ScalarTable } from "./scalar-table.ts";
import type { Measures } from "./section.ts";

/** What a reading measures. */
export type Measured = "norms" | "stages" | "vectors";

/** The array that holds the last step, where vectors are asked for. */
export const moved = "moved";

/** The sums of a reading for a group. */
export type SumName = "gradient" | "update" | "product";

/** The name of a sum of a group. */
export function readingSum(group: number, name: SumName): string {
  return `reading.${group}.${name}`;
}

/** The name of the sum that holds the squared norm of the update after a stage. */
export function stageSum(id: string): string {
  return `${id}.after`;
}

/** Keeps the parameters as they were when the step began. */
const startKept: Assignment = { target: "before", value: variable("parameter") };

/** The measurements of a reading on the way of a group through the stages. */
export class ReadingMeasures implements Measures {
  #waiting: string[] = [];
  readonly #what: Measured;
  readonly #scalars: ScalarTable;
  readonly #keepsBefore: boolean;
  readonly #addArray: (name: string) => void;

  constructor(what: Measured, scalars: ScalarTable, keepsBefore: boolean, addArray: (name: string) => void) {
    this.#what = what;
    this.#scalars = scalars;
    this.#keepsBefore = keepsBefore;
    this.#addArray = addArray;
  }

  begin(): Assignment[] {
    if (!this.#keepsBefore) return [];
    this.#addArray(startKept.target);
    return [startKept];
  }

  measure(stage: string): Assignment[] {
    if (this.#what === "norms") return [];
    const sum = stageSum(stage);
    this.#waiting.push(sum);
    return [{ target: `${sum}.value`, value: variable("update") }];
  }

  take(): Reduction[] {
    const taken = this.#waiting.map((sum) => {
      const value = variable(`${sum}.value`);
      return this.#sum(value, value, sum);
    });
    this.#waiting = [];
    return taken;
  }

  /** The sums are of the gradient, and of the way that the parameters went. */
  finish(
    statements: readonly Assignment[],
    group: number,
  ): { readonly statements: Assignment[]; readonly reductions: Reduction[] } {
    const difference = this.#what === "vectors" ? moved : "reading.difference";
    if (this.#what === "vectors") this.#addArray(moved);
    const [g, d] = [variable("gradient"), variable(difference)];
    const before = this.#keepsBefore ? [] : [startKept];
    const way = call("subtract", variable("parameter"), variable(startKept.target));
    return {
      statements: [...before, ...statements, { target: difference, value: way }],
      reductions: [
        this.#sum(g, g, readingSum(group, "gradient")),
        this.#sum(d, d, readingSum(group, "update")),
        this.#sum(g, d, readingSum(group, "product")),
      ],
    };
  }

  #sum(left: Expression, right: Expression, name: string): Reduction {
    return lasting({ operation: "sum", left, right }, name, 4, this.#scalars);
  }
}
