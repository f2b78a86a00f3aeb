/* oxlint-disable typescript/no-unsafe-type-assertion -- what is measured here was made here */

/** How many parameters the plain loops work on. */
export const plainSize = 20_000;
const size = plainSize;

/** Gradients that come and go. */
export function wave(data: Float32Array | Float64Array): void {
  for (let i = 0; i < data.length; i++) data[i] = Math.sin(i) * 0.1;
}

/** Adam as one plain loop with the roundings of the rule, for float32. */
export function plainSingle(hasOptions: boolean): () => void {
  const f = Math.fround;
  const [p, g, m, v, largest] = [0, 1, 2, 3, 4].map(() => new Float32Array(size)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  p.fill(0.5);
  wave(g);
  let [product1, product2] = [1, 1];
  return () => {
    product1 *= 0.9;
    product2 *= 0.999;
    const [c1, c2, rate, e, w] = [
      f(1 / (1 - product1)),
      f(1 / Math.sqrt(1 - product2)),
      f(1e-3),
      f(1e-8),
      f(0.1),
    ];
    const [b1, d1, b2, d2] = [f(0.9), f(1 - 0.9), f(0.999), f(1 - 0.999)];
    if (hasOptions)
      for (let i = 0; i < size; i++) {
        const x = f(-g[i]! + f(w * p[i]!));
        const mean = f(f(b1 * m[i]!) + f(d1 * x));
        const square = f(f(b2 * v[i]!) + f(d2 * f(x * x)));
        const most = Math.max(largest[i]!, square);
        m[i] = mean;
        v[i] = square;
        largest[i] = most;
        p[i] = f(p[i]! - f(rate * f(f(c1 * mean) / f(f(f(Math.sqrt(most)) * c2) + e))));
      }
    else
      for (let i = 0; i < size; i++) {
        const x = g[i]!;
        const mean = f(f(b1 * m[i]!) + f(d1 * x));
        const square = f(f(b2 * v[i]!) + f(d2 * f(x * x)));
        m[i] = mean;
        v[i] = square;
        p[i] = f(p[i]! - f(rate * f(f(c1 * mean) / f(f(f(Math.sqrt(square)) * c2) + e))));
      }
  };
}

/** The same for float64. */
export function plainDouble(hasOptions: boolean): () => void {
  const [p, g, m, v, largest] = [0, 1, 2, 3, 4].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  p.fill(0.5);
  wave(g);
  let [product1, product2] = [1, 1];
  return () => {
    product1 *= 0.9;
    product2 *= 0.999;
    const [c1, c2, rate, e, w] = [1 / (1 - product1), 1 / Math.sqrt(1 - product2), 1e-3, 1e-8, 0.1];
    const [b1, d1, b2, d2] = [0.9, 1 - 0.9, 0.999, 1 - 0.999];
    if (hasOptions)
      for (let i = 0; i < size; i++) {
        const x = -g[i]! + w * p[i]!;
        const mean = b1 * m[i]! + d1 * x;
        const square = b2 * v[i]! + d2 * (x * x);
        const most = Math.max(largest[i]!, square);
        m[i] = mean;
        v[i] = square;
        largest[i] = most;
        p[i] = p[i]! - rate * ((c1 * mean) / (Math.sqrt(most) * c2 + e));
      }
    else
      for (let i = 0; i < size; i++) {
        const x = g[i]!;
        const mean = b1 * m[i]! + d1 * x;
        const square = b2 * v[i]! + d2 * (x * x);
        m[i] = mean;
        v[i] = square;
        p[i] = p[i]! - rate * ((c1 * mean) / (Math.sqrt(square) * c2 + e));
      }
  };
}

/** Adam over two parameters, a thousand steps, as one would write it by hand, with a look at each gradient. */
export function plainTwo(): () => void {
  const [p, g, m, v] = [0, 1, 2, 3].map(() => new Float64Array(2)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  p.fill(0.5);
  wave(g);
  let [product1, product2] = [1, 1];
  const step = (): void => {
    product1 *= 0.9;
    product2 *= 0.999;
    const [c1, c2] = [1 / (1 - product1), 1 / Math.sqrt(1 - product2)];
    for (let i = 0; i < 2; i++) {
      const mean = 0.9 * m[i]! + (1 - 0.9) * g[i]!;
      const square = 0.999 * v[i]! + (1 - 0.999) * (g[i]! * g[i]!);
      m[i] = mean;
      v[i] = square;
      p[i] = p[i]! - 1e-3 * ((c1 * mean) / (Math.sqrt(square) * c2 + 1e-8));
    }
  };
  return () => {
    for (let i = 0; i < 1000; i++) step();
  };
}
