import { knownOptions, wholeNumber } from "../check.ts";
import { showOptions } from "@opt/description";

/** L-BFGS as data, for `minimize`. */
export interface Lbfgs {
  readonly kind: "minimizer";
  readonly version: 1;
  readonly name: "lbfgs";
  /** How many of the last steps it remembers. */
  readonly memory: number;
  toString(): string;
}

class LbfgsDescription implements Lbfgs {
  readonly kind = "minimizer";
  readonly version = 1;
  readonly name = "lbfgs";
  readonly memory: number;

  constructor(memory: number) {
    this.memory = memory;
    Object.freeze(this);
  }

  toString(): string {
    return `lbfgs(${showOptions({ memory: this.memory })})`;
  }
}

/**
 * L-BFGS: steps along an estimate of the curvature made of the last steps, with a line search for the
 * strong Wolfe conditions. For smooth functions without noise.
 *
 * @param options `memory` is how many of the last steps make the estimate, 10 by default.
 * @see Nocedal, Wright, "Numerical Optimization" (2006), algorithms 7.4, 7.5, 3.5 and 3.6.
 */
export function lbfgs(options: { readonly memory?: number } = {}): Lbfgs {
  knownOptions("lbfgs", options, ["memory"]);
  return new LbfgsDescription(wholeNumber("memory", options.memory ?? 10, 1));
}

/** Whether a value is an L-BFGS. */
export function isLbfgs(value: unknown): value is Lbfgs {
  return value instanceof LbfgsDescription;
}

/** The last steps and gradient changes, and the direction they suggest. */
export class CurvatureMemory {
  private readonly pairs: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get isEmpty(): boolean {
    return this.pairs.length === 0;
  }

  forget(): void {
    this.pairs.length = 0;
  }

  /** Takes in a step and the change of the gradient along it, where they show positive curvature. */
  add(s: Float64Array, y: Float64Array): void {
    const curvature = dot(s, y);
    if (!(curvature > 1e-10 * dot(y, y))) return;
    this.pairs.push({ s, y, rho: 1 / curvature });
    if (this.pairs.length > this.limit) this.pairs.shift();
  }

  /** Minus the inverse curvature applied to the gradient: the two loops of algorithm 7.4. */
  direction(gradient: Float64Array): Float64Array {
    const q = gradient.map((value) => -value);
    const alphas = this.pairs.map(() => 0);
    for (let i = this.pairs.length - 1; i >= 0; i--) {
      const { s, y, rho } = this.pairs[i]!;
      alphas[i] = rho * dot(s, q);
      addScaled(q, y, -alphas[i]!);
    }
    const last = this.pairs.at(-1);
    if (last !== undefined) {
      const scale = 1 / (last.rho * dot(last.y, last.y));
      for (let i = 0; i < q.length; i++) q[i]! *= scale;
    }
    for (const [i, { s, y, rho }] of this.pairs.entries()) addScaled(q, s, alphas[i]! - rho * dot(y, q));
    return q;
  }
}

/** The inner product. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** `to = to + factor * from`, in place. */
function addScaled(to: Float64Array, from: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += factor * from[i]!;
}
