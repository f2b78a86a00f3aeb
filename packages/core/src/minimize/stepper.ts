import { show } from "../check.ts";
import { dtypeOf, faultOf, leavesOf, type Leaf, type ParameterTree } from "../engine/parameters.ts";
import type { Minimizer } from "./minimizer.ts";
import type { Slope } from "./problem.ts";
import { finish, settled, type Steps } from "./steps.ts";
import { emptyMemory, TorchLbfgsState, type TorchLbfgsMemory } from "./torch-lbfgs-state.ts";
import { torchSettings } from "./torch-lbfgs.ts";

/** The loss and its gradients at the current parameters. */
export type Closure<P extends ParameterTree> = (params: P) => {
  readonly loss: number;
  readonly gradients: ParameterTree;
};

/** What a step found. */
export interface StepperReading {
  /** The loss at the start of the step, as PyTorch's `step(closure)` returns it. */
  readonly loss: number;
  /** Iterations and evaluations so far, over all steps. */
  readonly iterations: number;
  readonly evaluations: number;
}

/** A method that updates parameters and may evaluate the loss several times per step. */
export interface Stepper<P extends ParameterTree> {
  readonly method: Minimizer;
  /** Every step changes them in place. */
  readonly params: P;
  /**
   * Takes a step. Before each call of `evaluate`, the parameters are moved to where the loss and gradients are
   * needed.
   *
   * @throws {RangeError} if gradients are missing or of another size, or if parameters would become non-finite.
   * Errors of `evaluate` are passed on. In each case, parameters and state are unchanged.
   */
  step(evaluate: Closure<P>): StepperReading;
  /** A copy of everything needed to continue, including the parameters, for `saveCheckpoint`. */
  state(): StepperState;
  /** @throws {RangeError} where the state does not fit; nothing is changed then. */
  loadState(state: StepperState): void;
}

/** What a stepper remembers. */
export interface StepperState {
  readonly method: string;
  readonly params: Readonly<Record<string, Float64Array | Float32Array>>;
  readonly memory: TorchLbfgsMemory;
}

/**
 * Runs `torchLbfgs` on parameters step by step, like PyTorch's `optimizer.step(closure)`; the loss may change at each
 * step, as with mini-batches. It computes in float64 and stores results in the parameters' dtype.
 *
 * @throws {TypeError} where the method is not `torchLbfgs(…)`.
 * @example
 * ```ts
 * import { createStepper, torchLbfgs } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4, -2) };
 * const stepper = createStepper(torchLbfgs({ lineSearch: "strongWolfe" }), params);
 * const { loss } = stepper.step(({ x }) => ({
 *   loss: (x[0]! - 1) ** 2 + 10 * (x[1]! + 1) ** 2,
 *   gradients: { x: Float64Array.of(2 * (x[0]! - 1), 20 * (x[1]! + 1)) },
 * }));
 * console.log(loss, [...params.x].map((value) => value.toFixed(6))); // → 19 [ '1.000000', '-1.000000' ]
 * ```
 */
export function createStepper<P extends ParameterTree>(method: Minimizer, params: P): Stepper<P> {
  if (method?.kind !== "minimizer" || method.name !== "torchLbfgs")
    throw new TypeError(
      `method must be torchLbfgs(…), got ${typeof method === "object" ? String(method) : show(method)}`,
    );
  return new ParameterStepper(method, params);
}

class ParameterStepper<P extends ParameterTree> implements Stepper<P> {
  readonly method: Minimizer;
  readonly params: P;
  readonly #leaves: readonly Leaf[];
  readonly #torch: TorchLbfgsState;
  readonly #size: number;

  constructor(method: Minimizer, params: P) {
    this.method = method;
    this.params = params;
    this.#leaves = leavesOf(params, "params");
    dtypeOf(this.#leaves);
    this.#size = this.#leaves.reduce((sum, { data }) => sum + data.length, 0);
    this.#torch = new TorchLbfgsState(torchSettings(method.options));
  }

  step(evaluate: Closure<P>): StepperReading {
    if (typeof evaluate !== "function")
      throw new TypeError(
        `step must be given a function that returns { loss, gradients }, got ${show(evaluate)}`,
      );
    const [before, memory] = [this.#gather(this.#leaves), this.#torch.memory];
    const x = before.slice();
    const at = (there: Float64Array): Steps<Slope> => {
      this.#scatter(there);
      const { loss, gradients } = evaluate(this.params);
      return settled({ value: loss, gradient: this.#gather(this.#fitting(gradients)) });
    };
    try {
      const { value } = finish(this.#torch.step(x, at));
      this.#scatter(x);
      this.#requireFinite();
      return {
        loss: value,
        iterations: this.#torch.memory.iterations,
        evaluations: this.#torch.memory.evaluations,
      };
    } catch (error) {
      this.#scatter(before);
      this.#torch.memory = memory;
      throw error;
    }
  }

  state(): StepperState {
    const params = this.#leaves.map(({ path, data }) => [path, data.slice()] as const);
    return {
      method: JSON.stringify(this.method),
      params: Object.fromEntries(params),
      memory: copyOf(this.#torch.memory),
    };
  }

  loadState({ method, params, memory }: StepperState): void {
    if (method !== JSON.stringify(this.method))
      throw new RangeError(`state must be one of ${String(this.method)}, got one of ${method}`);
    const faults = this.#leaves.flatMap((leaf) => {
      const data = Object.hasOwn(params, leaf.path) ? params[leaf.path] : undefined;
      return faultOf(leaf.path, leaf, data && { data, shape: [data.length] });
    });
    if (faults.length > 0) throw new RangeError(`state must have the parameters: ${faults.join("; ")}`);
    const arrays = [memory.direction, memory.gradient, ...memory.steps, ...memory.changes];
    if (arrays.some((array) => array !== null && array.length !== this.#size))
      throw new RangeError(`state must have a memory of ${this.#size} numbers a vector`);
    for (const { path, data } of this.#leaves) data.set(params[path]!);
    this.#torch.memory = copyOf({ ...emptyMemory, ...memory });
  }

  #requireFinite(): void {
    const lost = this.#leaves.find(({ data }) => !data.every((part) => Number.isFinite(part)));
    if (lost !== undefined)
      throw new RangeError(`a step must lead to finite parameters, got others in ${lost.path}`);
  }

  #fitting(gradients: ParameterTree): readonly Leaf[] {
    const given = leavesOf(gradients, "gradients");
    const faults = this.#leaves.flatMap((own) => {
      const found = given.find(({ path }) => path === own.path);
      if (found === undefined) return [`${own.path} is missing`];
      const isFit = found.data.length === own.data.length;
      return isFit ? [] : [`${own.path} has ${found.data.length} numbers instead of ${own.data.length}`];
    });
    if (faults.length > 0 || given.length !== this.#leaves.length)
      throw new RangeError(
        `gradients must have the paths of the parameters and no other: ${faults.join("; ")}`,
      );
    return given;
  }

  #gather(leaves: readonly Leaf[]): Float64Array {
    const flat = new Float64Array(this.#size);
    let at = 0;
    for (const { data } of leaves) {
      flat.set(data, at);
      at += data.length;
    }
    return flat;
  }

  #scatter(flat: Float64Array): void {
    let at = 0;
    for (const { data } of this.#leaves) {
      data.set(flat.subarray(at, at + data.length));
      at += data.length;
    }
  }
}

function copyOf(memory: TorchLbfgsMemory): TorchLbfgsMemory {
  return {
    ...memory,
    direction: memory.direction?.slice() ?? null,
    gradient: memory.gradient?.slice() ?? null,
    steps: memory.steps.map((step) => step.slice()),
    changes: memory.changes.map((change) => change.slice()),
  };
}
