import type { BackEndName } from "../kernel/back-ends.ts";
import type { Method } from "../transform/method.ts";
import { show } from "../check.ts";
import { isOfKind } from "../description-fields.ts";
import type { Accumulation } from "./accumulation.ts";
import type { Optimizer } from "./optimizer.ts";
import { lossOf, type Evaluate } from "./evaluation.ts";
import type { Gradients } from "./gradients.ts";
import { Histories, type Party } from "./histories.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { ParameterStarts } from "./parameter-starts.ts";
import type { Leaf, ParameterTree } from "./parameters.ts";
import type { Plan } from "./plan.ts";
import { LiveReading } from "./reading.ts";
import { finite } from "./scalar-table.ts";
import { loadState } from "./load-state.ts";
import type { RunnerParts } from "./runner-parts.ts";
import { saveState } from "./save-state.ts";
import type { OptimizerState, StateOwner } from "./state.ts";
import { stepSchedules } from "./step-schedules.ts";
import type { StepCalls } from "./step-calls.ts";
import { makeSteps, runs, type Evaluating } from "./step-maker.ts";

/** Takes the steps of a plan. */
export class Runner<P extends ParameterTree = ParameterTree> implements Optimizer<P>, Evaluating, StateOwner {
  readonly kind = "optimizer";
  readonly method: Method;
  readonly params: P;
  readonly backend: BackEndName;
  readonly reading: LiveReading;
  readonly warnings: readonly string[];
  readonly plan: Plan;
  readonly layout: MemoryLayout;
  readonly scalars: Float64Array;
  readonly computeSchedules: (step: number) => void;
  readonly leaves: readonly Leaf[];
  readonly #onNonFinite: "throw" | "skip" | "ignore";
  readonly #finite: number;
  readonly #loss: number;
  readonly gradients: Gradients;
  readonly histories: Histories;
  readonly steps: StepCalls;
  readonly starts: ParameterStarts | undefined;
  readonly #mostSkips: number;
  /** Gradients in a row that were not finite and skipped, and whether this one is let through after too many. */
  skips: number;
  #isLetThrough: boolean;
  /** The gradients since the last step, where several make one. */
  readonly accumulation: Accumulation | undefined;

  constructor({ method, params, options, plan, layout, backend, leaves, gradients }: RunnerParts<P>) {
    this.method = method;
    this.params = params;
    this.backend = backend;
    this.warnings = plan.warnings;
    this.#onNonFinite = options.onNonFinite;
    this.#mostSkips = options.mostSkipsInARow;
    this.plan = plan;
    this.layout = layout;
    this.scalars = layout.memory.scalars;
    this.leaves = leaves;
    const { index } = plan.scalars;
    this.#finite = index.get(finite)!;
    this.#loss = index.get("loss")!;
    this.gradients = gradients;
    this.histories = new Histories(plan, layout.memory);
    this.steps = makeSteps(plan, layout, backend, leaves, this.gradients.arrays, this.histories);
    this.computeSchedules = stepSchedules(plan.scalars, this.scalars, (statements) =>
      this.steps.compile(statements),
    );
    this.starts = plan.keepsCopies ? runs.copies!.startsOf(plan, layout, leaves) : undefined;
    this.skips = 0;
    this.#isLetThrough = false;
    this.accumulation = options.accumulate?.begin(leaves, plan, layout, backend);
    this.reading = new LiveReading(plan, layout, options.inspect);
  }

  step(given: ParameterTree | Evaluate, more?: { readonly loss?: number }): LiveReading {
    const { reading, gradients, scalars } = this;
    let evaluate: Evaluate | undefined;
    reading.applied = false;
    if (typeof given === "function") {
      evaluate = given;
      const first = evaluate(this.params);
      scalars[this.#loss] = lossOf(first, this.plan.needsLoss);
      gradients.take(first.gradients);
    } else {
      if (this.plan.needsLoss) scalars[this.#loss] = lossOf(more, true);
      gradients.take(given);
      if (this.plan.evaluates)
        throw new TypeError(
          "step must be given a function that evaluates loss and gradients: the method asks for them more than once",
        );
    }
    const parties = this.histories.of(gradients.present, gradients.changes);
    if (!this.accepts(parties)) return reading;
    if (this.accumulation === undefined) {
      this.computeSchedules(reading.step);
      this.take(parties, evaluate);
    } else this.accumulation.add(this, parties);
    return reading;
  }

  flush(): LiveReading {
    this.reading.applied = false;
    this.accumulation?.flush(this);
    return this.reading;
  }

  take(parties: readonly Party[] | undefined, evaluate?: Evaluate): void {
    const { reading } = this;
    if (evaluate === undefined || !this.plan.evaluates) this.run(parties);
    else if (!runs.general!.evaluating(this, evaluate, parties)) return;
    if (!this.#isLetThrough) this.skips = 0;
    this.#isLetThrough = false;
    reading.step++;
    reading.applied = true;
  }

  run(parties: readonly Party[] | undefined, evaluate: () => void = nothing): void {
    const { histories, scalars, steps } = this;
    if (parties === undefined) {
      const history = histories.list[0]!;
      const own = history.values;
      scalars[0] = own[0]!;
      if (own[0] === 0) this.starts?.begin(history.leaves);
      steps.runWhole(history, evaluate);
      own[0]!++;
      scalars[0] = own[0]!;
    } else {
      for (const { history } of parties) if (history.values[0] === 0) this.starts?.begin(history.leaves);
      steps.runParties(parties, histories, evaluate);
      for (const { history } of parties) history.values[0]!++;
      if (histories.list.length === 1) histories.enter(histories.list[0]!);
    }
  }

  state(): OptimizerState {
    return saveState(this);
  }

  loadState(state: OptimizerState): void {
    loadState(this, state);
  }

  setLoss(loss: number): void {
    this.scalars[this.#loss] = loss;
  }

  accepts(parties: readonly Party[] | undefined): boolean {
    return this.#onNonFinite === "ignore" || this.#isFinite(parties);
  }

  #isFinite(parties: readonly Party[] | undefined): boolean {
    const { scalars } = this;
    scalars[this.#finite] = 0;
    this.steps.runSweeps(this.plan.check, parties);
    if (scalars[this.#finite] === 0) return true;
    if (this.#onNonFinite === "throw")
      throw new RangeError(`gradients must be finite${this.gradients.notFinite() ?? ""}`);
    this.#isLetThrough = this.skips >= this.#mostSkips;
    if (!this.#isLetThrough) this.skips++;
    return this.#isLetThrough;
  }
}

function nothing(): void {}

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
