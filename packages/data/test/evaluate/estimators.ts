import type { Estimator } from "../../src/index.ts";

const length = 90;
const index = Array.from({ length }, (_, i) => i);

/** The data of make_evaluate.py. */
export const x: number[] = index.map((i) => ((i * 37) % 90) / 10);
export const y: number[] = index.map((i) => 1.5 * x[i]! - 2 + (((i * 53) % 29) - 14) / 7);
export const labels: string[] = index.map((i) =>
  i % 11 === 0 ? "dog" : ["cat", "dog", "elephant"][Math.floor(x[i]! / 3) % 3]!,
);
export const groups: number[] = index.map((i) => i % 12);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Least squares of one feature with a ridge on the slope. */
export const line: Estimator<
  { slope: number; start: number },
  number[],
  number[],
  { ridge: number } | undefined
> = {
  fit: ({ inputs, targets }, { settings }) => {
    const [mx, my] = [sum(inputs) / inputs.length, sum(targets) / targets.length];
    const sxx = sum(inputs.map((a) => (a - mx) * (a - mx)));
    const sxy = sum(inputs.map((a, i) => (a - mx) * (targets[i]! - my)));
    const slope = sxy / (sxx + (settings?.ridge ?? 0));
    return { slope, start: my - slope * mx };
  },
  predict: ({ slope, start }, inputs) => inputs.map((a) => start + slope * a),
};

/** The class whose mean is nearest. */
export const centroid: Estimator<
  readonly { name: string; mean: number }[],
  number[],
  string[],
  { shrink: number } | undefined
> = {
  fit: ({ inputs, targets }, { settings }) => {
    const whole = sum(inputs) / inputs.length;
    return [...new Set(targets)].toSorted().map((name) => {
      const own = inputs.filter((_, i) => targets[i] === name);
      const mean = sum(own) / own.length;
      return { name, mean: mean + (settings?.shrink ?? 0) * (whole - mean) };
    });
  },
  predict: (classes, inputs) =>
    inputs.map((a) => {
      const distances = classes.map(({ mean }) => Math.abs(a - mean));
      return classes[distances.indexOf(Math.min(...distances))]!.name;
    }),
};
