/* oxlint-disable typescript/no-unsafe-type-assertion -- what is measured here was made here */
import { plainSize, wave } from "./plain-adam.ts";

const size = plainSize;

/** RMSProp as one plain loop with the roundings of the rule: as it is, or with a decay and the gradient turned around. */
export function plainRmspropSingle(hasOptions: boolean): () => void {
  const f = Math.fround;
  const [p, g, v] = [0, 1, 2].map(() => new Float32Array(size)) as [Float32Array, Float32Array, Float32Array];
  p.fill(0.5);
  wave(g);
  return () => {
    const [alpha, rest, rate, e, w] = [f(0.99), f(1 - 0.99), f(0.01), f(1e-8), f(0.1)];
    if (hasOptions)
      for (let i = 0; i < size; i++) {
        const x = f(-g[i]! + f(w * p[i]!));
        const square = f(f(alpha * v[i]!) + f(rest * f(x * x)));
        v[i] = square;
        p[i] = f(p[i]! - f(rate * f(x / f(f(Math.sqrt(square)) + e))));
      }
    else
      for (let i = 0; i < size; i++) {
        const x = g[i]!;
        const square = f(f(alpha * v[i]!) + f(rest * f(x * x)));
        v[i] = square;
        p[i] = f(p[i]! - f(rate * f(x / f(f(Math.sqrt(square)) + e))));
      }
  };
}

/** The same for float64. */
export function plainRmspropDouble(hasOptions: boolean): () => void {
  const [p, g, v] = [0, 1, 2].map(() => new Float64Array(size)) as [Float64Array, Float64Array, Float64Array];
  p.fill(0.5);
  wave(g);
  return () => {
    const [alpha, rest, rate, e, w] = [0.99, 1 - 0.99, 0.01, 1e-8, 0.1];
    if (hasOptions)
      for (let i = 0; i < size; i++) {
        const x = -g[i]! + w * p[i]!;
        const square = alpha * v[i]! + rest * (x * x);
        v[i] = square;
        p[i] = p[i]! - rate * (x / (Math.sqrt(square) + e));
      }
    else
      for (let i = 0; i < size; i++) {
        const x = g[i]!;
        const square = alpha * v[i]! + rest * (x * x);
        v[i] = square;
        p[i] = p[i]! - rate * (x / (Math.sqrt(square) + e));
      }
  };
}
