import { addScaled, difference, dot, largest, scaled } from "./vector.ts";
import type { Slope } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { searchAsTorch } from "./torch-line-search.ts";

/** The options of `torchLbfgs`, all there. */
export interface TorchLbfgsSettings {
  readonly learningRate: number;
  readonly iterations: number;
  readonly evaluations: number;
  readonly gradientTolerance: number;
  readonly changeTolerance: number;
  readonly memory: number;
  readonly lineSearch: "none" | "strongWolfe";
}

/** Numbers and arrays that a step needs of those before it. */
export interface TorchLbfgsMemory {
  readonly iterations: number;
  readonly evaluations: number;
  /** The last direction and how far along it; none before the first step. */
  readonly direction: Float64Array | null;
  readonly length: number;
  readonly steps: readonly Float64Array[];
  readonly changes: readonly Float64Array[];
  readonly gradient: Float64Array | null;
  readonly scale: number;
}

export const emptyMemory: TorchLbfgsMemory = Object.freeze({
  iterations: 0,
  evaluations: 0,
  direction: null,
  length: 0,
  steps: [],
  changes: [],
  gradient: null,
  scale: 1,
});

/** Where a step begins: the loss and gradient that it evaluates first. */
type Evaluate = (x: Float64Array) => Steps<Slope>;

/**
 * One call of `step(closure)` as PyTorch takes it: up to `iterations` iterations, each along the direction of the
 * memory. Returns the loss at the start of the step; `x` is moved in place.
 */
export class TorchLbfgsState {
  memory: TorchLbfgsMemory = emptyMemory;
  readonly #settings: TorchLbfgsSettings;

  constructor(settings: TorchLbfgsSettings) {
    this.#settings = settings;
  }

  *step(x: Float64Array, evaluate: Evaluate): Steps<Slope> {
    const first = yield* evaluate(x);
    this.memory = { ...this.memory, evaluations: this.memory.evaluations + 1 };
    if (!(largest(first.gradient) <= this.#settings.gradientTolerance))
      yield* this.#iterate(x, evaluate, first);
    return first;
  }

  *#iterate(x: Float64Array, evaluate: Evaluate, first: Slope): Steps<void> {
    const { iterations, evaluations, gradientTolerance, changeTolerance, learningRate } = this.#settings;
    let here = first;
    let used = 1;
    for (let i = 1; i <= iterations; i++) {
      const direction = this.#direct(here.gradient);
      const size = here.gradient.reduce((sum, part) => sum + Math.abs(part), 0);
      let length = this.memory.iterations === 1 ? Math.min(1, 1 / size) * learningRate : learningRate;
      this.memory = { ...this.memory, length };
      const before = here.value;
      if (dot(here.gradient, direction) > -changeTolerance) return;
      const isLast = i === iterations;
      const moved = yield* this.#move(x, evaluate, here, length, isLast);
      here = moved.slope;
      length = moved.length;
      used += moved.used;
      this.memory = { ...this.memory, length, evaluations: this.memory.evaluations + moved.used };
      if (isLast || used >= evaluations) return;
      if (largest(here.gradient) <= gradientTolerance) return;
      if (largest(scaled(direction, length)) <= changeTolerance) return;
      if (Math.abs(here.value - before) < changeTolerance) return;
    }
  }

  *#move(
    x: Float64Array,
    evaluate: Evaluate,
    here: Slope,
    length: number,
    isLast: boolean,
  ): Steps<{ readonly slope: Slope; readonly length: number; readonly used: number }> {
    const direction = this.memory.direction!;
    if (this.#settings.lineSearch === "none") {
      addScaled(x, direction, length);
      // in the last iteration the next step looks for itself
      return isLast ? { slope: here, length, used: 0 } : { slope: yield* evaluate(x), length, used: 1 };
    }
    let used = 0;
    const at = (t: number): Steps<Slope> => {
      used++;
      const there = x.slice();
      addScaled(there, direction, t);
      return evaluate(there);
    };
    const found = yield* searchAsTorch(at, direction, here, length);
    addScaled(x, direction, found.t);
    return { slope: found, length: found.t, used };
  }

  /** Takes in the last step and turns the gradient into a direction. */
  #direct(gradient: Float64Array): Float64Array {
    const { direction: last, length, gradient: before } = this.memory;
    let { steps, changes, scale } = this.memory;
    if (last === null || before === null) {
      [steps, changes, scale] = [[], [], 1];
    } else {
      const y = difference(gradient, before);
      const s = scaled(last, length);
      const ys = dot(y, s);
      if (ys > 1e-10) {
        const kept = -(this.#settings.memory - 1);
        steps = [...(kept === 0 ? [] : steps.slice(kept)), s];
        changes = [...(kept === 0 ? [] : changes.slice(kept)), y];
        scale = ys / dot(y, y);
      }
    }
    const direction = twoLoops(gradient, steps, changes, scale);
    this.memory = {
      ...this.memory,
      iterations: this.memory.iterations + 1,
      direction,
      steps,
      changes,
      scale,
      gradient: gradient.slice(),
    };
    return direction;
  }
}

function twoLoops(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  changes: readonly Float64Array[],
  scale: number,
): Float64Array {
  const q = scaled(gradient, -1);
  const rhos = steps.map((s, i) => 1 / dot(changes[i]!, s));
  const alphas = steps.map(() => 0);
  for (let i = steps.length - 1; i >= 0; i--) {
    alphas[i] = dot(steps[i]!, q) * rhos[i]!;
    addScaled(q, changes[i]!, -alphas[i]!);
  }
  for (let i = 0; i < q.length; i++) q[i]! *= scale;
  for (const [i, s] of steps.entries()) addScaled(q, s, alphas[i]! - dot(changes[i]!, q) * rhos[i]!);
  return q;
}
