import { addScaled, dot, norm, scaled } from "./vector.ts";

/** A step and the change of the gradient along it. */
export interface CurvaturePair {
  readonly s: Float64Array;
  readonly y: Float64Array;
  readonly rho: number;
}

/** The last steps and gradient changes, and the direction they suggest. */
export class CurvatureMemory {
  readonly pairs: CurvaturePair[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isEmpty(): boolean {
    return this.pairs.length === 0;
  }

  /** The curvature that the last pair shows. */
  get scale(): number {
    const last = this.pairs.at(-1);
    return last === undefined ? 1 : last.rho * dot(last.y, last.y);
  }

  forget(): void {
    this.pairs.length = 0;
  }

  /** Takes in a step and the change of the gradient along it, where they show positive curvature. */
  add(s: Float64Array, y: Float64Array): void {
    const curvature = dot(s, y);
    // relative to both lengths, so that it does not depend on units
    if (!(curvature > 2 ** -52 * norm(s) * norm(y))) return;
    const rho = 1 / curvature;
    if (!Number.isFinite(rho) || !Number.isFinite(rho * dot(y, y))) return;
    this.pairs.push({ s, y, rho });
    if (this.pairs.length > this.#limit) this.pairs.shift();
  }

  /** Minus the inverse curvature applied to the gradient: the two loops of Nocedal and Wright's algorithm 7.4. */
  direction(gradient: Float64Array): Float64Array {
    const q = scaled(gradient, -1);
    const alphas = this.pairs.map(() => 0);
    for (let i = this.pairs.length - 1; i >= 0; i--) {
      const { s, y, rho } = this.pairs[i]!;
      alphas[i] = rho * dot(s, q);
      addScaled(q, y, -alphas[i]!);
    }
    if (!this.isEmpty) {
      const scale = 1 / this.scale;
      for (let i = 0; i < q.length; i++) q[i]! *= scale;
    }
    for (const [i, { s, y, rho }] of this.pairs.entries()) addScaled(q, s, alphas[i]! - rho * dot(y, q));
    return q;
  }
}
