import type { Where } from "../transform/where.ts";
import { moved, readingSums, stageSum, type Inspection } from "./reading-sums.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";
import { laneNames, sumOfLanes, type PlacedHyperparameter } from "./scalar-table.ts";

/** What a step did to the leaves of one rule of a partition. Norms are present if `inspect` asks for them. */
export interface RuleReading {
  /** The condition of the rule. */
  readonly where: Where;
  readonly learningRate: number;
  readonly hyperparameters: Readonly<Record<string, number>>;
  readonly gradientNorm: number;
  readonly updateNorm: number;
}

/**
 * What a step did. The optimizer returns the same object at every step; copy what you want to keep. Norms are present
 * if `inspect` asks for them.
 */
export interface Reading {
  /** Steps taken so far. */
  readonly step: number;
  /** Whether the step moved the parameters: `false` while accumulating, or when it was skipped. */
  readonly applied: boolean;
  /** The learning rate of this step, from the last stage that has one; NaN if none has. */
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
  /** What the step did to the leaves of each rule of a partition, in the order of the rules. New objects. */
  readonly rules: readonly RuleReading[];
  /**
   * The direction of the step by path of the leaf, all leaves together of length 1; NaN where the step
   * was zero. New arrays.
   */
  readonly direction: Readonly<Record<string, Float64Array>>;
}

type SumName = "gradient" | "update" | "product";

export class LiveReading implements Reading {
  step = 0;
  applied = false;
  private readonly plan: Plan;
  private readonly layout: MemoryLayout;
  private readonly scalars: Float64Array;
  private readonly inspection: Inspection;
  private readonly rate: number;

  constructor(plan: Plan, layout: MemoryLayout, inspection: Inspection) {
    this.plan = plan;
    this.layout = layout;
    this.scalars = layout.memory.scalars;
    this.inspection = inspection;
    this.rate = rateOf(plan.scalars.hyperparameters);
  }

  get learningRate(): number {
    return this.rate < 0 ? Number.NaN : this.scalars[this.rate]!;
  }

  get hyperparameters(): Readonly<Record<string, number>> {
    return this.#valuesOf(this.plan.scalars.hyperparameters);
  }

  get gradientNorm(): number {
    return Math.sqrt(this.#total("gradient"));
  }

  get updateNorm(): number {
    return Math.sqrt(this.#total("update"));
  }

  get cosine(): number {
    return -this.#total("product") / (this.gradientNorm * this.updateNorm);
  }

  get stages(): readonly { readonly name: string; readonly norm: number }[] {
    if (this.inspection !== "stages" && this.inspection !== "vectors") throw notInspected("stages", "stages");
    return this.plan.stages.map(({ id, transform }) => ({
      name: transform.name,
      norm: Math.sqrt(this.#lanes(stageSum(id))),
    }));
  }

  get rules(): readonly RuleReading[] {
    const { groups, scalars } = this.plan;
    const followed = new Set(groups.map(({ rule }) => rule));
    return this.plan.rules
      .filter((rule) => followed.has(rule))
      .map((rule) => {
        const own = [...groups.entries()].filter(([, group]) => group.rule === rule);
        const stages = new Set(own.flatMap(([, group]) => group.stages));
        const hyperparameters = scalars.hyperparameters.filter(({ stage }) => stages.has(stage));
        const rate = rateOf(hyperparameters);
        const norm = (name: SumName): number =>
          Math.sqrt(own.reduce((sum, [number]) => sum + this.#ofGroup(number, name), 0));
        return Object.freeze({
          where: rule.where,
          learningRate: rate < 0 ? Number.NaN : this.scalars[rate]!,
          hyperparameters: this.#valuesOf(hyperparameters),
          ...(this.inspection === "none"
            ? { gradientNorm: Number.NaN, updateNorm: Number.NaN }
            : { gradientNorm: norm("gradient"), updateNorm: norm("update") }),
        });
      });
  }

  get direction(): Readonly<Record<string, Float64Array>> {
    if (this.inspection !== "vectors") throw notInspected("vectors", "vectors");
    const length = this.updateNorm;
    const { plan, layout } = this;
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

  #valuesOf(hyperparameters: readonly PlacedHyperparameter[]): Readonly<Record<string, number>> {
    return Object.fromEntries(hyperparameters.map(({ name, index }) => [name, this.scalars[index]!]));
  }

  #total(name: SumName): number {
    let sum = 0;
    for (let group = 0; group < this.plan.groups.length; group++) sum += this.#ofGroup(group, name);
    return sum;
  }

  #ofGroup(group: number, name: SumName): number {
    return this.#lanes(readingSums(group)[name]);
  }

  #lanes(name: string): number {
    if (this.inspection === "none") throw notInspected("norms", "norms");
    return sumOfLanes(this.scalars, this.plan.scalars.index.get(laneNames(name)[0]!)!);
  }
}

/** Where the rate of the last stage that has one is; -1 where none has. */
function rateOf(hyperparameters: readonly PlacedHyperparameter[]): number {
  return hyperparameters.findLast(({ name }) => name === "learningRate")?.index ?? -1;
}

function notInspected(what: string, option: string): TypeError {
  return new TypeError(`${what} are measured only where createOptimizer is given { inspect: "${option}" }`);
}
