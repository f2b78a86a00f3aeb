import type { BackEndName } from "../kernel/back-ends.ts";
import type { Method } from "../transform/method.ts";
import { show } from "../check.ts";
import { isOfKind } from "../description-fields.ts";
import type { Optimizer } from "./optimizer.ts";
import { lossOf, type Evaluate } from "./evaluation.ts";
import type { Gradients } from "./gradients.ts";
import { Histories, type Party } from "./histories.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import { ParameterStarts } from "./parameter-starts.ts";
import type { Leaf, ParameterTree } from "./parameters.ts";
import { finiteSum } from "./plain-sweeps.ts";
import type { Plan } from "./plan.ts";
import { LiveReading } from "./reading.ts";
import { areLanesEmpty, gathered, laneNames } from "./scalar-table.ts";
import type { RunnerParts } from "./runner-parts.ts";
import { stepSchedules } from "./step-schedules.ts";
import type { StepCalls } from "./step-calls.ts";
import { evaluationsOf, makeSteps, type Evaluating } from "./step-maker.ts";

/** Takes the steps of a plan. */
export class Runner implements Optimizer, Evaluating {
  readonly kind = "optimizer";
  readonly method: Method;
  readonly params: ParameterTree;
  readonly backend: BackEndName;
  readonly reading: LiveReading;
  readonly warnings: readonly string[];
  readonly plan: Plan;
  readonly layout: MemoryLayout;
  readonly scalars: Float64Array;
  private readonly computeSchedules: (step: number) => void;
  readonly leaves: readonly Leaf[];
  private readonly onNonFinite: "throw" | "skip" | "ignore";
  private readonly accumulate: number;
  private readonly finiteLanes: number;
  readonly gathered: number;
  private readonly loss: number;
  readonly gradients: Gradients;
  readonly histories: Histories;
  readonly steps: StepCalls;
  readonly starts: ParameterStarts;
  private readonly mostSkips: number;
  /** Gradients in a row that were not finite and skipped, and whether this one is let through after too many. */
  skips: number;
  private isLetThrough: boolean;
  /** Leaves that have had a gradient since the last step, while several make one. */
  readonly seen: Uint8Array;

  constructor({ method, params, options, plan, layout, backend, leaves, gradients }: RunnerParts) {
    this.method = method;
    this.params = params;
    this.backend = backend;
    this.warnings = plan.warnings;
    this.onNonFinite = options.onNonFinite;
    this.mostSkips = options.mostSkipsInARow;
    this.accumulate = options.accumulate;
    this.plan = plan;
    this.layout = layout;
    this.scalars = layout.memory.scalars;
    this.computeSchedules = stepSchedules(plan.scalars, this.scalars, backend);
    this.leaves = leaves;
    const { index } = plan.scalars;
    this.finiteLanes = index.get(laneNames(finiteSum)[0]!)!;
    this.gathered = index.get(gathered)!;
    this.loss = index.get("loss")!;
    this.gradients = gradients;
    this.histories = new Histories(plan, layout.memory);
    this.steps = makeSteps(plan, layout, backend, leaves, this.gradients.arrays, this.histories);
    this.starts = new ParameterStarts(plan, layout, leaves);
    this.skips = 0;
    this.isLetThrough = false;
    this.seen = new Uint8Array(leaves.length);
    this.reading = new LiveReading(plan, layout, options.inspect);
  }

  step(given: ParameterTree | Evaluate, more?: { readonly loss?: number }): LiveReading {
    const { reading, gradients, scalars } = this;
    let evaluate: Evaluate | undefined;
    reading.applied = false;
    if (typeof given === "function") {
      evaluate = given;
      const first = evaluate(this.params);
      scalars[this.loss] = lossOf(first, this.plan.needsLoss);
      gradients.take(first.gradients);
    } else {
      if (this.plan.needsLoss) scalars[this.loss] = lossOf(more, true);
      gradients.take(given);
      if (this.plan.evaluates)
        throw new TypeError(
          "step must be given a function that evaluates loss and gradients: the method asks for them more than once",
        );
    }
    const isWhole = this.histories.isWhole(gradients.present, gradients.changes);
    let parties = isWhole ? undefined : this.histories.of(gradients.present, gradients.changes);
    if (!this.accepts(parties)) return reading;
    if (this.accumulate > 1) {
      const isComplete = scalars[this.gathered]! + 1 >= this.accumulate;
      if (isComplete) this.computeSchedules(reading.step);
      this.#gather(parties);
      if (!isComplete) return reading;
      parties = this.#gatheredParties();
    } else this.computeSchedules(reading.step);
    this.#take(parties, evaluate);
    return reading;
  }

  flush(): LiveReading {
    const { reading, scalars } = this;
    reading.applied = false;
    if (!(scalars[this.gathered]! > 0)) return reading;
    this.computeSchedules(reading.step);
    this.#take(this.#gatheredParties(), undefined);
    return reading;
  }

  #take(parties: readonly Party[] | undefined, evaluate: Evaluate | undefined): void {
    const { reading, histories, scalars, steps } = this;
    const { again, undo } = evaluationsOf(this, evaluate, parties);
    try {
      if (parties === undefined) {
        const history = histories.list[0]!;
        const own = history.values;
        scalars[0] = own[0]!;
        if (own[0] === 0 && this.starts.areThere) this.starts.begin(history.leaves);
        steps.runWhole(history, again);
        own[0]!++;
        scalars[0] = own[0]!;
      } else {
        for (const { history } of parties)
          if (history.values[0] === 0 && this.starts.areThere) this.starts.begin(history.leaves);
        steps.runParties(parties, histories, again);
        for (const { history } of parties) history.values[0]!++;
        if (histories.list.length === 1) histories.enter(histories.list[0]!);
      }
    } catch (error) {
      if (undo(error)) return;
      throw error;
    }
    if (this.accumulate > 1) {
      scalars[this.gathered] = 0;
      this.seen.fill(0);
    }
    if (!this.isLetThrough) this.skips = 0;
    this.isLetThrough = false;
    reading.step++;
    reading.applied = true;
  }

  setLoss(loss: number): void {
    this.scalars[this.loss] = loss;
  }

  accepts(parties: readonly Party[] | undefined): boolean {
    return this.onNonFinite === "ignore" || this.#isFinite(parties);
  }

  #isFinite(parties: readonly Party[] | undefined): boolean {
    const { steps, plan, scalars, finiteLanes } = this;
    if (plan.check.length === 0) return true;
    steps.runCheck(parties);
    if (areLanesEmpty(scalars, finiteLanes)) return true;
    if (this.onNonFinite === "throw")
      throw new RangeError(`gradients must be finite${this.gradients.notFinite() ?? ""}`);
    this.isLetThrough = this.skips >= this.mostSkips;
    if (!this.isLetThrough) this.skips++;
    return this.isLetThrough;
  }

  /** Adds the gradients to those before. */
  #gather(parties: readonly Party[] | undefined): void {
    this.steps.runSweeps(this.plan.accumulate, parties);
    this.scalars[this.gathered]!++;
    const { present } = this.gradients;
    for (let leaf = 0; leaf < present.length; leaf++) if (present[leaf] === 1) this.seen[leaf] = 1;
  }

  /** The leaves that have had a gradient in this round. */
  #gatheredParties(): readonly Party[] | undefined {
    const { seen, histories, gradients } = this;
    const own = histories.list[0]!.leaves;
    if (histories.list.length === 1 && own.every((one, leaf) => one <= seen[leaf]!)) return undefined;
    gradients.changes++;
    const parties = histories.of(seen, gradients.changes);
    gradients.changes++;
    return parties;
  }
}

/**
 * What an optimizer is within.
 *
 * @throws {TypeError} where it is none.
 */
export function runnerOf(optimizer: Optimizer): Runner {
  if (!isOfKind(optimizer, "optimizer"))
    throw new TypeError(`optimizer must be one of createOptimizer or allocate, got ${show(optimizer)}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is of this kind
  return optimizer as Runner;
}
