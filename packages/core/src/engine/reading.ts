import type { Binding } from "./binding.ts";
import type { Plan } from "./plan.ts";
import { sumOfLanes } from "./scalar-table.ts";
import { moved, readingSums, stageSum, type Inspection } from "./segment.ts";

/**
 * What a step did. The optimizer returns the same object at every step; copy what you keep. Norms are
 * there where `inspect` asks for them.
 */
export interface Reading {
  /** Steps taken so far. */
  readonly step: number;
  /** Whether the step moved the parameters: `false` while accumulating, or when it was skipped. */
  readonly applied: boolean;
  /** The rate of this step: that of the last stage that has one; NaN where none has. */
  readonly learningRate: number;
  /** The hyperparameters of this step by name; the last stage that has a name wins. A new object. */
  readonly hyperparameters: Readonly<Record<string, number>>;
  /** Euclidean norm of the gradients as given. */
  readonly gradientNorm: number;
  /** Euclidean length of the step: of the difference of the parameters. */
  readonly updateNorm: number;
  /** Cosine of the angle between the step and the direction of steepest descent; NaN where one is zero. */
  readonly cosine: number;
  /** The norm of the update after each stage, in the order of the chain. A new array. */
  readonly stages: readonly { readonly name: string; readonly norm: number }[];
  /**
   * The direction of the step by path of the leaf, all leaves together of length 1; NaN where the step
   * was zero. New arrays.
   */
  readonly direction: Readonly<Record<string, Float64Array>>;
}

export class LiveReading implements Reading {
  step = 0;
  applied = false;
  private readonly plan: Plan;
  private readonly binding: Binding;
  private readonly scalars: Float64Array;
  private readonly inspection: Inspection;
  private readonly rate: number;

  constructor(plan: Plan, binding: Binding, inspection: Inspection) {
    this.plan = plan;
    this.binding = binding;
    this.scalars = binding.memory.scalars;
    this.inspection = inspection;
    this.rate = plan.scalars.hyperparameters.findLast(({ name }) => name === "learningRate")?.index ?? -1;
  }

  get learningRate(): number {
    return this.rate < 0 ? Number.NaN : this.scalars[this.rate]!;
  }

  get hyperparameters(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      this.plan.scalars.hyperparameters.map(({ name, index }) => [name, this.scalars[index]!]),
    );
  }

  get gradientNorm(): number {
    return Math.sqrt(this.sum(readingSums.gradient));
  }

  get updateNorm(): number {
    return Math.sqrt(this.sum(readingSums.update));
  }

  get cosine(): number {
    return -this.sum(readingSums.product) / (this.gradientNorm * this.updateNorm);
  }

  get stages(): readonly { readonly name: string; readonly norm: number }[] {
    if (this.inspection !== "stages" && this.inspection !== "vectors") throw notInspected("stages", "stages");
    return this.plan.instances.map(({ id, stage }) => ({
      name: stage.name,
      norm: Math.sqrt(this.sum(stageSum(id))),
    }));
  }

  get direction(): Readonly<Record<string, Float64Array>> {
    if (this.inspection !== "vectors") throw notInspected("vectors", "vectors");
    const length = this.updateNorm;
    const entries = this.plan.leaves.map(({ path }, leaf): [string, Float64Array] => [
      path,
      Float64Array.from(this.binding.view(leaf, moved)!, (part) => part / length),
    ]);
    return Object.fromEntries(entries);
  }

  private sum(name: string): number {
    if (this.inspection === "none") throw notInspected("norms", "norms");
    return sumOfLanes(this.scalars, this.plan.scalars.index.get(`${name}.0`)!);
  }
}

function notInspected(what: string, option: string): TypeError {
  return new TypeError(`${what} are measured only where createOptimizer is given { inspect: "${option}" }`);
}
