import { finite, knownOptions, nonNegative, requireStart, wholeNumber } from "../check.ts";
import { compile, type CompiledObjective } from "../objective/compile.ts";
import type { Objective } from "../objective/objective.ts";
import { allocate } from "../engine/allocate.ts";
import type { Method } from "../transform/method.ts";
import { CurvatureMemory, dot, isLbfgs, type Lbfgs } from "./lbfgs.ts";
import { searchLine } from "./line-search.ts";

export interface MinimizeOptions {
  /** Stops where the norm of the gradient is at most this. Default 1e-8. */
  readonly tolerance?: number;
  /** Stops after so many steps. Default 10,000. */
  readonly steps?: number;
}

/** Where a minimization ended and why. */
export interface Minimized {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradientNorm: number;
  /** Steps taken. */
  readonly steps: number;
  /**
   * `"converged"`: the gradient is within the tolerance. `"steps"`: the steps are used up. `"stalled"`: no
   * lower point was found along the last direction. `"non-finite"`: a value or gradient is not finite.
   */
  readonly reason: "converged" | "steps" | "stalled" | "non-finite";
}

/**
 * Looks for a minimum of an objective in float64, by any optimizer or by `lbfgs()`.
 *
 * @param start one coordinate per variable.
 * @throws {RangeError} where the start or an option is out of range.
 * @example
 * ```ts
 * import { lbfgs, minimize, rosenbrock } from "@opt/core";
 *
 * const { x, reason, steps } = minimize(rosenbrock(), [-1.5, 2], lbfgs(), { tolerance: 1e-10 });
 * console.log([...x].map((value) => value.toFixed(6)), reason, steps < 50); // → [ '1.000000', '1.000000' ] converged true
 * ```
 */
export function minimize(
  objective: Objective,
  start: ArrayLike<number>,
  method: Method | Lbfgs,
  options: MinimizeOptions = {},
): Minimized {
  knownOptions("minimize", options, ["tolerance", "steps"]);
  const tolerance = nonNegative("tolerance", options.tolerance ?? 1e-8);
  const steps = wholeNumber("steps", options.steps ?? 10_000, 0);
  const compiled = compile(objective);
  const size = objective.variables.length;
  requireStart(start, size);
  const from = Float64Array.from({ length: size }, (_, i) => finite("start", start[i]));
  const walk = isLbfgs(method) ? curvatureWalk(compiled, from, method) : methodWalk(compiled, from, method);
  for (let step = 0; ; step++) {
    const found = {
      x: Float64Array.from(walk.x),
      value: compiled.value(walk.x),
      gradientNorm: norm(compiled.gradient(walk.x)),
      steps: step,
    };
    if (!Number.isFinite(found.value) || !Number.isFinite(found.gradientNorm))
      return { ...found, reason: "non-finite" };
    if (found.gradientNorm <= tolerance) return { ...found, reason: "converged" };
    if (step === steps) return { ...found, reason: "steps" };
    if (!walk.advance()) return { ...found, reason: "stalled" };
  }
}

interface Walk {
  readonly x: Float32Array | Float64Array;
  /** Takes a step in place; tells whether there was one to take. */
  readonly advance: () => boolean;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function methodWalk(compiled: CompiledObjective, from: Float64Array, method: Method): Walk {
  const store = allocate(method, [from.length], { dtype: "float64", onNonFinite: "ignore" });
  const optimizer = store.optimizer;
  const { data: x } = store.params;
  x.set(from);
  return {
    x,
    advance: () => {
      compiled.gradient(x, store.gradients.data);
      optimizer.step(store.gradients);
      return true;
    },
  };
}

function curvatureWalk({ value, gradient }: CompiledObjective, x: Float64Array, { memory }: Lbfgs): Walk {
  const pairs = new CurvatureMemory(memory);
  const advance = (): boolean => {
    const slope = gradient(x);
    const direction = pairs.direction(slope);
    const along = dot(direction, slope);
    const point = (step: number): Float64Array => x.map((part, i) => part + step * direction[i]!);
    const at = (step: number) => {
      const there = point(step);
      return { step, value: value(there), slope: dot(gradient(there), direction) };
    };
    // the first direction has no length of its own
    const first = pairs.isEmpty ? Math.min(1, 1 / norm(slope)) : 1;
    const found = along < 0 ? searchLine(at, { step: 0, value: value(x), slope: along }, first) : undefined;
    if (found === undefined) {
      if (pairs.isEmpty) return false;
      pairs.forget();
      return advance();
    }
    const next = point(found.step);
    const change = gradient(next);
    pairs.add(
      next.map((part, i) => part - x[i]!),
      change.map((part, i) => part - slope[i]!),
    );
    x.set(next);
    return true;
  };
  return { x, advance };
}
