/** Numbers by leaf, row by row. */
export type Leaves = Readonly<Record<string, ArrayLike<number>>>;

/** A problem that outside implementations were run on, operation by operation. */
export interface Problem {
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  readonly start: Readonly<Record<string, readonly number[]>>;
  /** Loss and gradients at the parameters before a step, counted from 0; the loss only where one was recorded. */
  readonly evaluate: (params: Leaves, step: number) => Evaluated;
}

export interface Evaluated {
  readonly loss?: number;
  readonly gradients: Readonly<Record<string, readonly number[]>>;
}

/** A linear congruential generator: numbers of [0, 1) from a state of 32 bits. */
function drawsFrom(state: number): () => number {
  let s = state;
  return () => {
    s = Number((BigInt(s) * 1664525n + 1013904223n) % 4294967296n);
    return s / 4294967296;
  };
}

const drawsOfStep = (step: number): (() => number) => drawsFrom((step * 7919 + 12345) % 4294967296);

/** The problems of test/reference/make-trajectories.py. */
const small: Readonly<Record<string, Problem>> = {
  quadratic: {
    shapes: { a: [3], b: [2] },
    start: { a: [3, -1, 1], b: [0.5, -0.5] },
    evaluate: ({ a, b }) => ({
      gradients: {
        a: [0.5 * (a![0]! - 1), 2 * (a![1]! + 2), 20 * (a![2]! - 0.25)],
        b: [5 * (b![0]! + 1) + b![1]!, b![0]! + 3 * (b![1]! - 2)],
      },
    }),
  },
  rosenbrock: {
    shapes: { a: [3], b: [2] },
    start: { a: [-1.2, 0.8, 2], b: [1, 0.3] },
    evaluate: ({ a, b }) => {
      const [x, y] = [a![0]!, b![0]!];
      const r = y - x * x;
      return {
        gradients: {
          a: [-400 * (x * r) - 2 * (1 - x), a![1]! * a![1]! * a![1]!, 0.1 * a![2]!],
          b: [200 * r, b![1]! * b![1]! * b![1]! - b![1]!],
        },
      };
    },
  },
  noisy: {
    shapes: { a: [3], b: [2] },
    start: { a: [1, -0.7, 0.2], b: [0.4, 2] },
    evaluate: ({ a, b }, step) => {
      const draw = drawsOfStep(step);
      const values = Array.from({ length: 5 }, () => draw() - 0.5);
      return {
        gradients: {
          a: [0, 1, 2].map((i) => 0.3 * a![i]! + values[i]!),
          b: [0, 1].map((i) => 0.3 * b![i]! + values[3 + i]!),
        },
      };
    },
  },
};

const rotatedHessian = [
  [3.5625, 1.9375, 2.9375, 1.5625],
  [1.9375, 3.5625, 1.5625, 2.9375],
  [2.9375, 1.5625, 3.5625, 1.9375],
  [1.5625, 2.9375, 1.9375, 3.5625],
];
const rotatedOptimum = [1, -2, 0.5, 0.25];

function rotated(x: readonly number[]): { readonly loss: number; readonly gradient: number[] } {
  const d = x.map((value, i) => value - rotatedOptimum[i]!);
  const gradient = rotatedHessian.map((row) => row.reduce((total, h, i) => total + h * d[i]!, 0));
  return { loss: d.reduce((total, e, i) => total + 0.5 * (e * gradient[i]!), 0), gradient };
}

const curvature: Readonly<Record<string, number>> = { w: 0.5, v: 2, c: 1 };

function layers(params: Leaves, step: number): Evaluated {
  const draw = drawsOfStep(step);
  let loss = 0;
  const gradients: Record<string, number[]> = {};
  for (const [name, k] of Object.entries(curvature))
    gradients[name] = Array.from(params[name]!, (value, i) => {
      const d = value - (draw() - 0.5);
      // the last number of c never has a gradient
      if (name === "c" && i === 3) return 0;
      loss += 0.5 * k * (d * d);
      return k * d;
    });
  return { loss, gradients };
}

/** The problems of test/reference/make-candidates/problems.py. */
const wide: Readonly<Record<string, Problem>> = {
  rotated: {
    shapes: { a: [3], b: [1] },
    start: { a: [3, -1, 1], b: [-1.5] },
    evaluate: ({ a, b }) => {
      const { loss, gradient } = rotated([...Array.from(a!), ...Array.from(b!)]);
      return { loss, gradients: { a: gradient.slice(0, 3), b: gradient.slice(3) } };
    },
  },
  square: {
    shapes: { m: [2, 2] },
    start: { m: [3, -1, 1, -1.5] },
    evaluate: ({ m }) => {
      const { loss, gradient } = rotated(Array.from(m!));
      return { loss, gradients: { m: gradient } };
    },
  },
  layers: {
    shapes: { w: [3, 4], v: [5, 3], c: [4] },
    start: {
      w: [0.5, -0.25, 0.75, -1, 1.25, 0.125, -0.5, 0.375, -0.875, 0.625, 1, -0.75],
      v: [0.25, -0.5, 0.875, -0.125, 0.5, -1, 0.75, 0.375, -0.625, 1, -0.25, 0.125, -0.375, 0.625, -0.75],
      c: [1, -0.5, 0.25, 0.75],
    },
    evaluate: layers,
  },
};

export const problems: Readonly<Record<string, Problem>> = { ...small, ...wide };
