import { compileFormulas, type CompiledFormulas } from "../kernel/formulas.ts";
import type { BackEndName } from "../kernel/back-ends.ts";
import { scheduleTree } from "../schedule/schedule.ts";
import { isWithin, requireWithin } from "../transform/hyperparameter.ts";
import type { Method } from "../transform/method.ts";
import { Gradients } from "./gradients.ts";
import { Histories, type Party } from "./histories.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { CompleteOptions } from "./options.ts";
import { treeLike, type Leaf, type ParameterTree } from "./parameters.ts";
import { finiteSum, viewed, type Plan } from "./plan.ts";
import { LiveReading } from "./reading.ts";
import { gathered, laneNames, sumOfLanes, type ScalarTable } from "./scalar-table.ts";
import { restoreState } from "./load-state.ts";
import { saveState } from "./save-state.ts";
import type { LoadOptions, LoadReport, OptimizerState } from "./state.ts";
import { Steps } from "./steps.ts";

/** What a function that evaluates the loss returns. */
export interface Evaluation {
  readonly loss?: number;
  readonly gradients: ParameterTree;
}

/** The loss and its gradients where the parameters are. */
export type Evaluate = (params: ParameterTree) => Evaluation;

/** What a runner is made of. */
export interface RunnerParts {
  readonly method: Method;
  readonly params: ParameterTree;
  readonly options: CompleteOptions;
  readonly plan: Plan;
  readonly layout: MemoryLayout;
  readonly backend: BackEndName;
  readonly leaves: readonly Leaf[];
  /** The gradients that lie in the kernels' memory, where the parameters do. */
  readonly ownGradients?: {
    readonly tree: unknown;
    readonly views: readonly (Float32Array | Float64Array)[];
  };
}

type Scheduled = CompiledFormulas & ScalarTable["scheduled"][number];

/** Takes the steps of a plan. */
export class Runner {
  readonly method: Method;
  readonly params: ParameterTree;
  readonly backend: BackEndName;
  readonly reading: LiveReading;
  readonly warnings: readonly string[];
  private readonly plan: Plan;
  private readonly layout: MemoryLayout;
  private readonly scalars: Float64Array;
  private readonly scheduled: readonly Scheduled[];
  private readonly leaves: readonly Leaf[];
  private readonly onNonFinite: "throw" | "skip" | "ignore";
  private readonly accumulate: number;
  private readonly finiteLanes: number;
  private readonly gathered: number;
  private readonly loss: number;
  private readonly gradients: Gradients;
  private readonly histories: Histories;
  private readonly steps: Steps;
  private readonly startsFromParameter: boolean;
  /** Leaves that have had a gradient since the last step, while several make one. */
  private readonly seen: Uint8Array;

  constructor({ method, params, options, plan, layout, backend, leaves, ownGradients }: RunnerParts) {
    this.method = method;
    this.params = params;
    this.backend = backend;
    this.warnings = plan.warnings;
    this.onNonFinite = options.onNonFinite;
    this.accumulate = options.accumulate;
    this.plan = plan;
    this.layout = layout;
    this.scalars = layout.memory.scalars;
    this.scheduled = plan.scalars.scheduled.map((one) => ({
      ...one,
      ...compileFormulas(["step"], [scheduleTree(one.schedule)], backend),
    }));
    this.leaves = leaves;
    const { index } = plan.scalars;
    this.finiteLanes = index.get(laneNames(finiteSum)[0]!)!;
    this.gathered = index.get(gathered)!;
    this.loss = index.get("loss")!;
    this.gradients = new Gradients(leaves, ownGradients);
    this.histories = new Histories(plan, layout.memory);
    this.steps = new Steps(plan, layout, backend, leaves, this.gradients.arrays, this.histories);
    this.startsFromParameter = plan.groups.some(({ arrays }) =>
      [...arrays.values()].some(({ start }) => start === "parameter"),
    );
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
      scalars[this.loss] = this.lossOf(first);
      gradients.take(first.gradients);
    } else {
      if (this.plan.needsLoss) scalars[this.loss] = this.lossOf(more);
      gradients.take(given);
      if (this.plan.evaluates)
        throw new TypeError(
          "step must be given a function that evaluates loss and gradients: the method asks for them more than once",
        );
    }
    const isWhole = this.histories.isWhole(gradients.present, gradients.changes);
    let parties = isWhole ? undefined : this.histories.of(gradients.present, gradients.changes);
    if (this.onNonFinite !== "ignore" && !this.isFinite(parties)) return reading;
    if (this.accumulate > 1) {
      const isComplete = scalars[this.gathered]! + 1 >= this.accumulate;
      if (isComplete) this.schedule();
      this.gather(parties);
      if (!isComplete) return reading;
      parties = this.gatheredParties();
    } else this.schedule();
    this.take(parties, evaluate);
    return reading;
  }

  flush(): LiveReading {
    const { reading, scalars } = this;
    reading.applied = false;
    if (!(scalars[this.gathered]! > 0)) return reading;
    this.schedule();
    this.take(this.gatheredParties(), undefined);
    return reading;
  }

  observe(metric: number): void {
    if (typeof metric !== "number") throw new TypeError(`metric must be a number, got ${typeof metric}`);
    const rules = this.plan.scalars.stateful.filter(({ observes }) => observes);
    if (rules.length === 0) throw new TypeError("observe needs a hyperparameter that is a plateau()");
    for (const rule of rules) rule.observe(this.scalars, metric);
  }

  evaluationParams(): ParameterTree {
    return treeLike(this.params, this.leaves, this.evaluationArrays());
  }

  state(): OptimizerState {
    this.histories.settle();
    const view = this.plan.view.length > 0 ? this.evaluationArrays() : undefined;
    return saveState(this.plan, this.layout, this.histories.list, this.leaves, {
      step: this.reading.step,
      gathered: this.scalars[this.gathered]!,
      seen: this.seen,
      view,
    });
  }

  loadState(state: OptimizerState, options: LoadOptions = {}): LoadReport {
    const { report, histories, step, gatheredGradients, seen } = restoreState(
      this.plan,
      this.layout,
      this.histories.list[0]!.values.length,
      this.leaves,
      state,
      options,
    );
    this.histories.replace(histories);
    this.scalars[this.gathered] = gatheredGradients;
    this.seen.set(seen);
    this.reading.step = step;
    this.reading.applied = false;
    return report;
  }

  /** Copies of the parameters to evaluate with, by leaf. */
  private evaluationArrays(): (Float32Array | Float64Array)[] {
    const { plan, layout, histories, steps } = this;
    this.startAll();
    if (plan.view.length > 0) {
      histories.settle();
      for (const history of histories.list) {
        histories.enter(history);
        steps.runSweeps(plan.view, [{ history, runs: histories.runs(history.leaves) }]);
      }
      if (histories.list.length === 1) histories.enter(histories.list[0]!);
    }
    const arrays = this.leaves.map(({ data }) => data.slice());
    for (const group of plan.groups)
      for (const [index, { leaf }] of group.leaves.entries()) {
        const view = group.arrays.has(viewed) ? viewOfLeaf(plan, layout, group, index, viewed) : undefined;
        if (view !== undefined) arrays[leaf] = view.slice();
      }
    return arrays;
  }

  private lossOf(given: { readonly loss?: number } | undefined): number {
    const loss = given?.loss;
    if (loss === undefined) {
      if (this.plan.needsLoss)
        throw new TypeError("step must be given the loss: step(gradients, { loss }) or step(evaluate)");
      return Number.NaN;
    }
    if (typeof loss !== "number") throw new TypeError(`loss must be a number, got ${typeof loss}`);
    if (this.plan.needsLoss && !Number.isFinite(loss))
      throw new RangeError(`loss must be a finite number, got ${loss}`);
    return loss;
  }

  /** Computes the hyperparameters of this step; throws before anything has changed. */
  private schedule(): void {
    const { scheduled, scalars, reading } = this;
    for (let i = 0; i < scheduled.length; i++) {
      const { index, cells, results, kernel, name, range } = scheduled[i]!;
      cells[0] = reading.step;
      kernel(0);
      const value = cells[results]!;
      if (!isWithin(value, range)) requireWithin(name, value, range, ` at step ${reading.step}`);
      scalars[index] = value;
    }
    const { stateful } = this.plan.scalars;
    for (let i = 0; i < stateful.length; i++) {
      const rule = stateful[i]!;
      const kept = [...rule.numbers].map((index) => [index, scalars[index]!] as const);
      rule.before(scalars, reading.step);
      const { name, index, range } = rule.target;
      try {
        requireWithin(name, scalars[index]!, range, ` at step ${reading.step}`);
      } catch (error) {
        for (const [at, value] of kept) scalars[at] = value;
        throw error;
      }
    }
  }

  private take(parties: readonly Party[] | undefined, evaluate: Evaluate | undefined): void {
    const { reading, histories, scalars, steps } = this;
    const undo = this.plan.evaluates ? this.snapshot() : undefined;
    const again = evaluate === undefined ? nothing : this.again(evaluate, parties);
    try {
      if (parties === undefined) {
        const history = histories.list[0]!;
        const own = history.values;
        scalars[0] = own[0]!;
        if (own[0] === 0 && this.startsFromParameter) this.startFrom(history.leaves);
        steps.runWhole(history, again);
        own[0]!++;
        scalars[0] = own[0]!;
      } else {
        for (const { history } of parties)
          if (history.values[0] === 0 && this.startsFromParameter) this.startFrom(history.leaves);
        steps.runParties(parties, histories, again);
        for (const { history } of parties) history.values[0]!++;
        if (histories.list.length === 1) histories.enter(histories.list[0]!);
      }
    } catch (error) {
      undo?.();
      if (error instanceof SkippedStep) return;
      throw error;
    }
    if (this.accumulate > 1) {
      scalars[this.gathered] = 0;
      this.seen.fill(0);
    }
    reading.step++;
    reading.applied = true;
  }

  /** Asks for gradients again; made apart, so that a step without it allocates nothing. */
  private again(evaluate: Evaluate, parties: readonly Party[] | undefined): () => void {
    return () => this.evaluateAgain(evaluate, parties);
  }

  private evaluateAgain(evaluate: Evaluate, parties: readonly Party[] | undefined): void {
    const { present } = this.gradients;
    const before = present.slice();
    const { loss, gradients } = evaluate(this.params);
    if (loss !== undefined) this.scalars[this.loss] = this.lossOf({ loss });
    this.gradients.take(gradients);
    if (present.some((there, leaf) => there !== before[leaf]))
      throw new RangeError("gradients must be of the same leaves each time within a step");
    if (this.onNonFinite !== "ignore" && !this.isFinite(parties)) throw new SkippedStep();
  }

  /** What puts everything back to where it is now, should a step fail that has already moved the parameters. */
  private snapshot(): () => void {
    const { words } = this.layout.memory;
    const memory = words.slice();
    const params = this.leaves.map(({ data }) => data.slice());
    const values = this.histories.list.map((history) => history.values.slice());
    return () => {
      words.set(memory);
      for (const [index, { data }] of this.leaves.entries()) data.set(params[index]!);
      for (const [index, history] of this.histories.list.entries()) history.values.set(values[index]!);
    };
  }

  /** Gives slots that start from the parameters their start, for leaves that have not taken a step. */
  private startFrom(leaves: Uint8Array): void {
    const { plan, layout } = this;
    for (const group of plan.groups)
      for (const { name, start } of group.arrays.values()) {
        if (start !== "parameter") continue;
        for (const [index, { leaf }] of group.leaves.entries())
          if (leaves[leaf] === 1) viewOfLeaf(plan, layout, group, index, name)!.set(this.leaves[leaf]!.data);
      }
  }

  private startAll(): void {
    if (!this.startsFromParameter) return;
    for (const { leaves, values } of this.histories.list) if (values[0] === 0) this.startFrom(leaves);
  }

  private isFinite(parties: readonly Party[] | undefined): boolean {
    const { steps, plan, scalars, finiteLanes } = this;
    if (plan.check.length === 0) return true;
    steps.runCheck(parties);
    if (sumOfLanes(scalars, finiteLanes) === 0) return true;
    if (this.onNonFinite === "throw")
      throw new RangeError(`gradients must be finite${this.gradients.notFinite() ?? ""}`);
    return false;
  }

  /** Adds the gradients to those before. */
  private gather(parties: readonly Party[] | undefined): void {
    this.steps.runSweeps(this.plan.accumulate, parties);
    this.scalars[this.gathered]!++;
    const { present } = this.gradients;
    for (let leaf = 0; leaf < present.length; leaf++) if (present[leaf] === 1) this.seen[leaf] = 1;
  }

  /** The leaves that have had a gradient in this round. */
  private gatheredParties(): readonly Party[] | undefined {
    const { seen, histories, gradients } = this;
    const own = histories.list[0]!.leaves;
    if (histories.list.length === 1 && own.every((one, leaf) => one <= seen[leaf]!)) return undefined;
    gradients.changes++;
    const parties = histories.of(seen, gradients.changes);
    gradients.changes++;
    return parties;
  }
}

const nothing = (): void => {};

/** Thrown where gradients that were asked for again are not finite and the step shall be skipped. */
class SkippedStep extends Error {}
