import { extentOf } from "./group.ts";
import { loadState } from "./load-state.ts";
import type { Optimizer } from "./optimizer.ts";
import { faultOf, type Tensor } from "./parameters.ts";
import { runnerOf } from "./runner.ts";
import { accumulated, arrayNames, nameOf, savedArray, stateArrays, type StateArray } from "./state-arrays.ts";
import { numberOf, numbersByKey, scheduleNumbers } from "./state-numbers.ts";
import { isCount, ownValue, requireState, type OptimizerState, type StateOwner } from "./state.ts";
import { remembered } from "../remembered.ts";

/** What a state was used for. */
export interface LoadReport {
  /** Names of what was taken from the state. */
  readonly kept: readonly string[];
  /** Names of what the state lacks and therefore starts fresh (parameters stay as they were). */
  readonly fresh: readonly string[];
  /** Names of what the state contains and the optimizer does not use. */
  readonly ignored: readonly string[];
}

/**
 * Loads whatever of a saved state matches an optimizer by name, and lets the rest start fresh: a layer that is new, say,
 * or the arrays of another method. `optimizer.loadState` wants everything to match.
 *
 * @throws {TypeError} where it is not a state.
 * @example
 * ```ts
 * import { adam, createOptimizer, loadMatching } from "@opt/core";
 *
 * const old = createOptimizer(adam(), { body: Float64Array.of(1) });
 * const params = { body: Float64Array.of(0), head: Float64Array.of(0) };
 * const { kept, fresh } = loadMatching(createOptimizer(adam(), params), old.state());
 * console.log(params.body[0], kept.includes("body"), fresh.includes("scaleByAdam.mean of head")); // → 1 true true
 * ```
 */
export function loadMatching(optimizer: Optimizer, state: OptimizerState): LoadReport {
  requireState(state);
  const matching = new Matching(runnerOf(optimizer), state);
  const whole = matching.whole();
  loadState(runnerOf(optimizer), whole);
  return matching.report();
}

/** What of a leaf a state has. */
interface Found {
  /** The stages that have lost an array. */
  readonly freshStages: Set<string>;
  /** Whether any array of a stage was kept. */
  hasKept: boolean;
}

/** Completes a state by what an optimizer starts with. */
class Matching {
  readonly #owner: StateOwner;
  readonly #state: OptimizerState;
  readonly #kept: string[] = [];
  readonly #fresh: string[] = [];
  readonly #ignored: Set<string>;
  readonly #found: readonly Found[];

  constructor(owner: StateOwner, state: OptimizerState) {
    this.#owner = owner;
    this.#state = state;
    this.#ignored = new Set([...arrayNames(state), ...Object.keys(state.scalars)]);
    this.#found = owner.leaves.map(() => ({ freshStages: new Set<string>(), hasKept: false }));
  }

  report(): LoadReport {
    return { kept: this.#kept, fresh: this.#fresh, ignored: [...this.#ignored] };
  }

  /** The state with everything that the optimizer wants and nothing else. */
  whole(): OptimizerState {
    const state = this.#state;
    const owner = this.#owner;
    const arrays = new Map<string, [string, Tensor][]>();
    for (const own of stateArrays(owner)) {
      const tensor = this.#tensor(own);
      if (tensor === undefined) continue;
      remembered(arrays, own.slot, (): [string, Tensor][] => []).push([own.path, tensor]);
    }
    const [params, ...slots] = [...arrays].map(
      ([slot, tensors]) => [slot, Object.fromEntries(tensors)] as const,
    );
    return {
      version: 2,
      step: countOr0(state.step),
      steps: Object.fromEntries(owner.leaves.map(({ path }, leaf) => [path, this.#steps(path, leaf)])),
      scalars: Object.fromEntries([...this.#numbers(), ...this.#scheduleNumbers()]),
      params: params?.[1] ?? {},
      slots: Object.fromEntries(slots),
      gathered: owner.accumulation === undefined ? 0 : countOr0(state.gathered),
      skipped: countOr0(state.skipped),
    };
  }

  /** What is saved of an array where it fits, else how it starts. */
  #tensor(own: StateArray): Tensor | undefined {
    const { slot, path, leaf, array, data, shape } = own;
    const name = nameOf(slot, path);
    const saved = savedArray(this.#state, own);
    this.#ignored.delete(name);
    if (saved !== undefined && faultOf(name, own, saved).length === 0) {
      this.#kept.push(name);
      if (array !== undefined) this.#found[leaf]!.hasKept = true;
      return saved;
    }
    if (slot === accumulated) return undefined;
    this.#fresh.push(name);
    if (array === undefined) return { data: data.slice(), shape };
    this.#found[leaf]!.freshStages.add(array.kept!.key);
    return started(own, array);
  }

  #isNew(path: string): boolean {
    return ownValue(this.#state.params, path) === undefined;
  }

  #steps(path: string, leaf: number): number {
    const { freshStages, hasKept } = this.#found[leaf]!;
    if (this.#isNew(path) || (freshStages.size > 0 && !hasKept)) return 0;
    const steps = ownValue(this.#state.steps, path);
    return isCount(steps) ? steps : countOr0(this.#state.step);
  }

  *#numbers(): Generator<[string, Record<string, number>]> {
    const { leaves, scalars, frozen } = this.#owner.plan;
    for (const [key, numbers] of numbersByKey(this.#owner.plan)) {
      const saved = this.#saved(key);
      const values: [string, number][] = [];
      for (const { stage, index } of numbers)
        for (const leaf of stage.leaves) {
          const { path } = leaves[leaf]!;
          const isLost = this.#isNew(path) || this.#found[leaf]!.freshStages.has(stage.key);
          const own = numberOf(saved, path);
          if (own === undefined && saved !== undefined && !frozen.has(leaf))
            this.#fresh.push(nameOf(key, path));
          values.push([path, isLost ? scalars.initial[index]! : (own ?? scalars.initial[index]!)]);
        }
      yield [key, Object.fromEntries(values)];
    }
  }

  *#scheduleNumbers(): Generator<[string, number]> {
    for (const [key, index] of scheduleNumbers(this.#owner.plan)) {
      const saved = this.#saved(key);
      yield [key, typeof saved === "number" ? saved : this.#owner.plan.scalars.initial[index]!];
    }
  }

  #saved(key: string): unknown {
    const saved = ownValue(this.#state.scalars, key);
    this.#ignored.delete(key);
    (saved === undefined ? this.#fresh : this.#kept).push(key);
    return saved;
  }
}

const countOr0 = (value: unknown): number => (isCount(value) ? value : 0);

/** An array as it is before the first step. */
function started({ data, shape }: StateArray, array: NonNullable<StateArray["array"]>): Tensor {
  const start = typeof array.start === "number" ? array.start : 0;
  const isSquare = extentOf(array) === undefined;
  const own = data.slice().fill(isSquare ? 0 : start);
  const side = isSquare ? shape[0]! : 0;
  for (let i = 0; i < side; i++) own[i * side + i] = start;
  return { data: own, shape };
}
