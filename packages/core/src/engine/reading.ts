import type { RuleReading } from "../transform/rule-reading.ts";
import type { Inspector, MeasuredReading } from "./inspection.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";
import type { Measured } from "./reading-sums.ts";

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

export class LiveReading implements Reading {
  step = 0;
  applied = false;
  readonly #plan: Plan;
  readonly #scalars: Float64Array;
  readonly #measured: MeasuredReading | undefined;
  readonly #rate: number;

  constructor(plan: Plan, layout: MemoryLayout, inspector: Inspector | undefined) {
    this.#plan = plan;
    this.#scalars = layout.memory.scalars;
    this.#measured = inspector?.readerOf(plan, layout);
    const rates = plan.scalars.hyperparameters.filter(({ name }) => name === "learningRate");
    this.#rate = rates.at(-1)?.index ?? -1;
  }

  get learningRate(): number {
    return this.#scalars[this.#rate] ?? Number.NaN;
  }

  get hyperparameters(): Readonly<Record<string, number>> {
    const { hyperparameters } = this.#plan.scalars;
    return Object.fromEntries(hyperparameters.map(({ name, index }) => [name, this.#scalars[index]!]));
  }

  get gradientNorm(): number {
    return this.#of("norms").norm("gradient");
  }

  get updateNorm(): number {
    return this.#of("norms").norm("update");
  }

  get cosine(): number {
    return this.#of("norms").cosine();
  }

  get stages(): readonly { readonly name: string; readonly norm: number }[] {
    return this.#of("stages").stages();
  }

  get rules(): readonly RuleReading[] {
    const { rules, groups, scalars, readRules } = this.#plan;
    const { hyperparameters } = scalars;
    return (
      readRules?.({ rules, groups, hyperparameters, scalars: this.#scalars, measured: this.#measured }) ?? []
    );
  }

  get direction(): Readonly<Record<string, Float64Array>> {
    return this.#of("vectors").direction();
  }

  #of(what: Measured): MeasuredReading {
    if (this.#measured?.measures(what) !== true)
      throw new TypeError(
        `${what} are measured only where createOptimizer is given { inspect: inspect("${what}") }`,
      );
    return this.#measured;
  }
}
