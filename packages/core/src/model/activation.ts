import { exp, tanh } from "../exact/elementary.ts";
import type { Numbers } from "../typed-array.ts";

/** What a hidden unit does with its sum. */
export interface Activation {
  /** Replaces each of the first `count` sums by the unit's output. */
  readonly apply: (values: Numbers, count: number) => void;
  /** Multiplies each slope by the derivative, told from the output. */
  readonly backward: (slopes: Numbers, outputs: Numbers, count: number) => void;
  /** Variance of the initial weights times the number of inputs (He for the rectifier, else LeCun). */
  readonly gain: number;
}

export type ActivationName = "relu" | "tanh" | "sigmoid";
export const activationNames: readonly ActivationName[] = ["relu", "tanh", "sigmoid"];

export const activations: Readonly<Record<ActivationName, Activation>> = {
  relu: {
    gain: 2,
    apply: (values, count) => {
      // NaN stays
      for (let i = 0; i < count; i++) if (values[i]! < 0) values[i] = 0;
    },
    backward: (slopes, outputs, count) => {
      for (let i = 0; i < count; i++) if (!(outputs[i]! > 0)) slopes[i] = 0;
    },
  },
  tanh: {
    gain: 1,
    apply: (values, count) => {
      for (let i = 0; i < count; i++) values[i] = tanh(values[i]!);
    },
    backward: (slopes, outputs, count) => {
      for (let i = 0; i < count; i++) slopes[i] = slopes[i]! * (1 - outputs[i]! * outputs[i]!);
    },
  },
  sigmoid: {
    gain: 1,
    apply: (values, count) => {
      for (let i = 0; i < count; i++) values[i] = logistic(values[i]!);
    },
    backward: (slopes, outputs, count) => {
      for (let i = 0; i < count; i++) slopes[i] = slopes[i]! * (outputs[i]! * (1 - outputs[i]!));
    },
  },
};

/** `1 / (1 + exp(-x))`; no overflow for either sign. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const power = exp(x);
  return power / (1 + power);
}
