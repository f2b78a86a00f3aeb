import { oneOf } from "../check.ts";
import { withGeneral } from "./general.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";
import { moved, ReadingMeasures, readingSum, stageSum, type Measured, type SumName } from "./reading-sums.ts";
import { laneNames, sumOfLanes, type LaneSpec, type ScalarTable } from "./scalar-table.ts";
import type { Measuring } from "./section.ts";
import type { Stage } from "./stage.ts";

/** What the readings of an optimizer measure; made by `inspect`. */
export interface Inspection {
  readonly kind: "inspection";
  readonly version: 1;
  readonly what: Measured;
  toString(): string;
}

/**
 * What a reading contains besides the hyperparameters. `"norms"`: the norms of gradient and step and the angle between
 * them; `"stages"`: also the norm of the update after each stage; `"vectors"`: also the direction of the step. Each costs
 * a little time.
 *
 * @throws {RangeError} where it is none of the three.
 * @example
 * ```ts
 * import { createOptimizer, inspect, sgd } from "@opt/core";
 *
 * const optimizer = createOptimizer(sgd({ learningRate: 0.5 }), Float64Array.of(1, 2), { inspect: inspect("norms") });
 * const reading = optimizer.step(Float64Array.of(3, 4));
 * console.log(reading.gradientNorm, reading.updateNorm, reading.cosine); // → 5 2.5 1
 * ```
 */
export function inspect(what: Measured): Inspection {
  return withGeneral(new Inspector(oneOf("what inspect is given", what, ["norms", "stages", "vectors"])));
}

/** An inspection with what it is run with. */
export class Inspector implements Inspection, Measuring {
  readonly kind = "inspection";
  readonly version = 1;
  readonly what: Measured;

  constructor(what: Measured) {
    this.what = what;
    Object.freeze(this);
  }

  toString(): string {
    return `inspect("${this.what}")`;
  }

  sumsOf(groups: number, stages: readonly Stage[]): LaneSpec[] {
    const names = Array.from({ length: groups }, (_, group) =>
      (["gradient", "update", "product"] as const).map((name) => readingSum(group, name)),
    ).flat();
    if (this.what !== "norms") names.push(...stages.map(({ id }) => stageSum(id)));
    return names.map((name) => ({ name, operation: "sum" }));
  }

  measures(scalars: ScalarTable, keepsBefore: boolean, addArray: (name: string) => void): ReadingMeasures {
    return new ReadingMeasures(this.what, scalars, keepsBefore, addArray);
  }

  /** What the sums of the last step say. */
  readerOf(plan: Plan, layout: MemoryLayout): MeasuredReading {
    return new MeasuredReading(this.what, plan, layout);
  }
}

/** What was measured in the last step. */
export class MeasuredReading {
  readonly #what: Measured;
  readonly #plan: Plan;
  readonly #layout: MemoryLayout;

  constructor(what: Measured, plan: Plan, layout: MemoryLayout) {
    this.#what = what;
    this.#plan = plan;
    this.#layout = layout;
  }

  measures(what: Measured): boolean {
    return what === "norms" || this.#what === what || this.#what === "vectors";
  }

  /** The square root of a sum over all groups. */
  norm(name: SumName): number {
    return Math.sqrt(this.#total(name));
  }

  /** The square root of a sum over a group. */
  normOf(groups: readonly number[], name: SumName): number {
    return Math.sqrt(groups.reduce((sum, group) => sum + this.#lanes(readingSum(group, name)), 0));
  }

  cosine(): number {
    return -this.#total("product") / (this.norm("gradient") * this.norm("update"));
  }

  stages(): { readonly name: string; readonly norm: number }[] {
    return this.#plan.stages.map(({ id, transform }) => ({
      name: transform.name,
      norm: Math.sqrt(this.#lanes(stageSum(id))),
    }));
  }

  direction(): Readonly<Record<string, Float64Array>> {
    const length = this.norm("update");
    const plan = this.#plan;
    const layout = this.#layout;
    const entries = plan.groups.flatMap((group) =>
      group.leaves.map(({ leaf }, index): [string, Float64Array] => {
        const step = viewOfLeaf(plan, layout, group, index, moved);
        const { path, size } = plan.leaves[leaf]!;
        return [
          path,
          step === undefined ? new Float64Array(size) : Float64Array.from(step, (part) => part / length),
        ];
      }),
    );
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #total(name: SumName): number {
    let sum = 0;
    for (let group = 0; group < this.#plan.groups.length; group++)
      sum += this.#lanes(readingSum(group, name));
    return sum;
  }

  #lanes(name: string): number {
    const { scalars } = this.#layout.memory;
    return sumOfLanes(scalars, this.#plan.scalars.index.get(laneNames(name)[0]!)!);
  }
}
