import { flag, knownOptions } from "../check.ts";
import type { Optimizer } from "./optimizer.ts";
import { accumulated } from "./group.ts";
import type { History } from "./histories.ts";
import { loadedHistories } from "./loaded-histories.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import { faultOf, type Leaf, type Tensor } from "./parameters.ts";
import type { Plan } from "./plan.ts";
import { runnerOf, type Runner } from "./runner.ts";
import {
  entries,
  isCount,
  isRecord,
  numbersByKey,
  ownValue,
  scheduleNumbers,
  type Entry,
  type LoadOptions,
  type LoadReport,
  type OptimizerState,
} from "./state.ts";
import type { Numbers } from "../typed-array.ts";

/** What a state that was put in place leaves to be put in place. */
interface Restored {
  readonly report: LoadReport;
  readonly histories: History[];
  readonly step: number;
  readonly gatheredGradients: number;
  readonly skipped: number;
  readonly seen: Uint8Array;
}

/**
 * Lets an optimizer continue from a saved state, including the parameters; hyperparameters stay those of its method.
 * With `{ partial: true }`, whatever matches by name is loaded and the rest starts fresh.
 *
 * @returns what was taken and what was not.
 * @throws {TypeError} where it is not a state.
 * @throws {RangeError} with a list of what is missing, unknown or of another size; nothing is changed then.
 */
export function loadState(
  optimizer: Optimizer,
  state: OptimizerState,
  options: LoadOptions = {},
): LoadReport {
  const runner = runnerOf(optimizer);
  const { report, histories, step, gatheredGradients, skipped, seen } = restore(runner, state, options);
  runner.histories.replace(histories);
  runner.scalars[runner.gathered] = gatheredGradients;
  runner.skips = skipped;
  runner.seen.set(seen);
  runner.reading.step = step;
  runner.reading.applied = false;
  return report;
}

function restore(
  { plan, layout, leaves, histories }: Runner,
  state: OptimizerState,
  options: LoadOptions,
): Restored {
  knownOptions("loadState", options, ["partial"]);
  const isPartial = flag("partial", options.partial ?? false);
  requireState(state);
  const loader = new Loader(plan, layout, leaves, state, histories.list[0]!.values.length);
  const faults = loader.read();
  if (!isPartial && (faults.length > 0 || loader.fresh.length > 0 || loader.ignored.length > 0)) {
    const missing = [
      ...loader.fresh.map((name) => `${name} is missing`),
      ...loader.ignored.map((name) => `${name} is not wanted`),
    ];
    throw new RangeError(`state must fit the optimizer: ${[...faults, ...missing].join(", ")}`);
  }
  return loader.apply();
}

function requireState(state: Partial<OptimizerState> | null | undefined): void {
  const parts = [state?.params, state?.slots, state?.scalars, state?.steps];
  if (state?.version !== 2 || parts.some((part) => !isRecord(part)))
    throw new TypeError("state must be that of an optimizer, version 2");
}

/** Reads a state against a plan, first to see what fits, then to put it in place. */
class Loader {
  readonly kept: string[] = [];
  readonly fresh: string[] = [];
  readonly ignored: string[] = [];
  private readonly plan: Plan;
  private readonly layout: MemoryLayout;
  private readonly leaves: readonly Leaf[];
  private readonly state: OptimizerState;
  private readonly scalarCount: number;
  private readonly entries: readonly Entry[];
  private readonly copies: { readonly to: Numbers; readonly from: Tensor["data"] }[] = [];
  private readonly resets: { readonly to: Numbers; readonly entry: Entry }[] = [];
  private readonly schedules = new Map<number, number>();
  /** What of each leaf the state has. */
  private readonly found: readonly { readonly freshStages: Set<string>; hasKept: boolean }[];
  /** What the state has, but of another size or kind. */
  private readonly unfit: string[] = [];

  constructor(
    plan: Plan,
    layout: MemoryLayout,
    leaves: readonly Leaf[],
    state: OptimizerState,
    scalarCount: number,
  ) {
    this.plan = plan;
    this.layout = layout;
    this.leaves = leaves;
    this.state = state;
    this.scalarCount = scalarCount;
    this.entries = entries(plan);
    this.found = leaves.map(() => ({ freshStages: new Set<string>(), hasKept: false }));
  }

  /** What is wrong beyond what is missing or too much. */
  read(): string[] {
    const { state } = this;
    const faults: string[] = [];
    if (!isCount(state.step)) faults.push(`step is ${String(state.step)}`);
    for (const name of ["gathered", "skipped"] as const)
      if (!isCount(state[name] ?? 0)) faults.push(`${name} is ${String(state[name])}`);
    for (const [path, steps] of Object.entries(state.steps))
      if (!isCount(steps)) faults.push(`steps of ${path} is ${String(steps)}`);
    for (const leaf of this.leaves)
      this.#readArray(leaf.path, leaf, ownValue(state.params, leaf.path), faults, undefined);
    for (const entry of this.entries) {
      const { slot, path, group, index, array, shape } = entry;
      const to = viewOfLeaf(this.plan, this.layout, group, index, array.name)!;
      const saved = ownValue(ownValue(state.slots, slot), path);
      // a leaf without a gradient in a round has nothing gathered
      if (saved === undefined && array.name === accumulated) this.resets.push({ to, entry });
      else this.#readArray(`${slot} of ${path}`, { data: to, shape }, saved, faults, entry);
    }
    this.#readScalars(faults);
    this.#findIgnored();
    return faults;
  }

  apply(): Restored {
    const { state } = this;
    for (const { to, from } of this.copies) to.set(from);
    for (const { to, entry } of this.resets) resetArray(this.plan, entry, to);
    for (const [index, value] of this.schedules) this.layout.memory.scalars[index] = value;
    const seen = new Uint8Array(this.leaves.length);
    for (const { array, leaf, path } of this.entries)
      if (array.name === accumulated && ownValue(ownValue(state.slots, accumulated), path) !== undefined)
        seen[leaf] = 1;
    return {
      report: { kept: this.kept, fresh: [...this.fresh, ...this.unfit], ignored: this.ignored },
      histories: loadedHistories(this.plan, state, this.scalarCount, this.found),
      step: isCount(state.step) ? state.step : 0,
      skipped: isCount(state.skipped) ? state.skipped : 0,
      gatheredGradients: this.plan.accumulate.length > 0 && isCount(state.gathered) ? state.gathered : 0,
      seen,
    };
  }

  #readArray(name: string, ours: Tensor, saved: unknown, faults: string[], entry: Entry | undefined): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- faultOf looks at it as at anything
    const found = faultOf(name, ours, saved as Tensor | undefined);
    if (found.length === 0 && isRecord(saved)) {
      this.kept.push(name);
      if (entry !== undefined) this.found[entry.leaf]!.hasKept = true;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it fits, as faultOf says
      this.copies.push({ to: ours.data, from: (saved as unknown as Tensor).data });
      return;
    }
    if (saved === undefined) this.fresh.push(name);
    else {
      faults.push(...found);
      this.unfit.push(name);
    }
    if (entry === undefined) return;
    this.resets.push({ to: ours.data, entry });
    this.found[entry.leaf]!.freshStages.add(entry.array.kept!.key);
  }

  #readScalars(faults: string[]): void {
    for (const [key, numbers] of numbersByKey(this.plan)) {
      const saved = ownValue(this.state.scalars, key);
      const isGood =
        typeof saved === "number" ||
        (isRecord(saved) && Object.values(saved).every((value) => typeof value === "number"));
      if (isGood) this.kept.push(key);
      else if (saved === undefined) this.fresh.push(key);
      else faults.push(`${key} is missing`);
      if (!isRecord(saved)) continue;
      for (const { stage } of numbers)
        for (const leaf of stage.leaves) {
          const { path } = this.plan.leaves[leaf]!;
          if (!this.plan.frozen.has(leaf) && ownValue(saved, path) === undefined)
            this.fresh.push(`${key} of ${path}`);
        }
    }
    for (const [key, index] of scheduleNumbers(this.plan)) {
      const saved = ownValue(this.state.scalars, key);
      if (typeof saved === "number") {
        this.kept.push(key);
        this.schedules.set(index, saved);
      } else if (saved === undefined) {
        this.fresh.push(key);
        this.schedules.set(index, this.plan.scalars.initial[index]!);
      } else faults.push(`${key} is missing`);
    }
  }

  #findIgnored(): void {
    const { state, plan } = this;
    const slots = new Set(this.entries.map(({ slot, path }) => `${slot} of ${path}`));
    const params = new Set(this.leaves.map(({ path }) => path));
    const scalars = new Set([...numbersByKey(plan).keys(), ...scheduleNumbers(plan).keys()]);
    this.ignored.push(
      ...Object.keys(state.params).filter((path) => !params.has(path)),
      ...Object.entries(state.slots).flatMap(([slot, paths]) =>
        Object.keys(isRecord(paths) ? paths : {})
          .map((path) => `${slot} of ${path}`)
          .filter((name) => !slots.has(name)),
      ),
      ...Object.keys(state.scalars).filter((name) => !scalars.has(name)),
    );
  }
}

/** Puts an array to where it is before the first step. */
function resetArray({ leaves }: Plan, { array, leaf }: Entry, to: Numbers): void {
  const { start, shape } = array;
  const value = typeof start === "number" ? start : 0;
  if (shape !== "rowSquare" && shape !== "columnSquare") {
    to.fill(value);
    return;
  }
  const side = shape === "rowSquare" ? leaves[leaf]!.rows : leaves[leaf]!.columns;
  to.fill(0);
  for (let i = 0; i < side; i++) to[i * side + i] = value;
}
