/** The problems of test/reference/make-trajectories.py, operation by operation. */
type Gradient = (a: ArrayLike<number>, b: ArrayLike<number>, step: number) => [number[], number[]];

interface Problem {
  readonly gradient: Gradient;
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export const problems: Readonly<Record<string, Problem>> = {
  quadratic: {
    gradient: (a, b) => [
      [0.5 * (a[0]! - 1), 2 * (a[1]! + 2), 20 * (a[2]! - 0.25)],
      [5 * (b[0]! + 1) + b[1]!, b[0]! + 3 * (b[1]! - 2)],
    ],
    a: [3, -1, 1],
    b: [0.5, -0.5],
  },
  rosenbrock: {
    gradient: (a, b) => {
      const [x, y] = [a[0]!, b[0]!];
      const r = y - x * x;
      return [
        [-400 * (x * r) - 2 * (1 - x), a[1]! * a[1]! * a[1]!, 0.1 * a[2]!],
        [200 * r, b[1]! * b[1]! * b[1]! - b[1]!],
      ];
    },
    a: [-1.2, 0.8, 2],
    b: [1, 0.3],
  },
  noisy: {
    gradient: (a, b, step) => {
      let s = (step * 7919 + 12345) % 4294967296;
      const values = Array.from({ length: 5 }, () => {
        s = Number((BigInt(s) * 1664525n + 1013904223n) % 4294967296n);
        return s / 4294967296 - 0.5;
      });
      return [
        [0, 1, 2].map((i) => 0.3 * a[i]! + values[i]!),
        [0, 1].map((i) => 0.3 * b[i]! + values[3 + i]!),
      ];
    },
    a: [1, -0.7, 0.2],
    b: [0.4, 2],
  },
};
