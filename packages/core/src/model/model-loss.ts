import { exp, log, log1p } from "../exact/elementary.ts";
import { logistic } from "./activation.ts";
import type { LossName, ModelParts } from "./model-parts.ts";
import type { Numbers } from "../typed-array.ts";

/** How the last layer's scores are judged and read. */
export interface ModelLoss {
  /** The mean loss of a batch; where `slopes` is given, the loss's derivatives by the scores go into it. */
  readonly of: (
    scores: Numbers,
    targets: ArrayLike<number>,
    size: number,
    width: number,
    slopes?: Numbers,
  ) => number;
  /** Turns scores into predictions, in place. */
  readonly predict: (scores: Numbers, size: number, width: number) => void;
  /** How many targets an example has. */
  readonly targetsEach: (width: number) => number;
  /** Says what a target must be, or nothing where it is. */
  readonly fault: (target: number, width: number) => string | undefined;
}

export const lossNames: readonly LossName[] = ["squaredError", "huber", "binaryCrossEntropy", "crossEntropy"];

const eachOutput = {
  predict: () => undefined,
  targetsEach: (width: number) => width,
  fault: (target: number) => (Number.isFinite(target) ? undefined : "finite numbers"),
};

const squaredError: ModelLoss = {
  ...eachOutput,
  of: (scores, targets, size, width, slopes) => {
    const count = size * width;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const difference = scores[i]! - targets[i]!;
      sum += difference * difference;
      if (slopes !== undefined) slopes[i] = (2 * difference) / count;
    }
    return sum / count;
  },
};

const huber = (delta: number): ModelLoss => ({
  ...eachOutput,
  of: (scores, targets, size, width, slopes) => {
    const count = size * width;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const difference = scores[i]! - targets[i]!;
      const distance = Math.abs(difference);
      // written so that NaN is not taken for an outlier of a known slope
      const isOutlier = distance > delta;
      sum += isOutlier ? delta * (distance - 0.5 * delta) : 0.5 * difference * difference;
      if (slopes !== undefined) slopes[i] = (isOutlier ? delta * Math.sign(difference) : difference) / count;
    }
    return sum / count;
  },
});

const binaryCrossEntropy: ModelLoss = {
  of: (scores, targets, size, width, slopes) => {
    const count = size * width;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const [score, target] = [scores[i]!, targets[i]!];
      sum += Math.max(score, 0) - score * target + log1p(exp(-Math.abs(score)));
      if (slopes !== undefined) slopes[i] = (logistic(score) - target) / count;
    }
    return sum / count;
  },
  predict: (scores, size, width) => {
    for (let i = 0; i < size * width; i++) scores[i] = logistic(scores[i]!);
  },
  targetsEach: (width) => width,
  fault: (target) => (target >= 0 && target <= 1 ? undefined : "numbers from 0 to 1"),
};

const crossEntropy = (smoothing: number): ModelLoss => ({
  of: (scores, targets, size, width, slopes) => {
    const share = smoothing / width;
    let sum = 0;
    for (let row = 0; row < size; row++) {
      const start = row * width;
      const own = start + targets[row]!;
      const [highest, total] = exponentials(scores, start, width);
      const whole = highest + log(total);
      sum += whole - (1 - smoothing) * scores[own]!;
      if (smoothing > 0) sum -= share * sumOf(scores, start, width);
      if (slopes === undefined) continue;
      for (let i = start; i < start + width; i++)
        slopes[i] = (exp(scores[i]! - highest) / total - share) / size;
      slopes[own] = (exp(scores[own]! - highest) / total - share - (1 - smoothing)) / size;
    }
    return sum / size;
  },
  predict: (scores, size, width) => {
    for (let row = 0; row < size; row++) {
      const start = row * width;
      const [highest, total] = exponentials(scores, start, width);
      for (let i = start; i < start + width; i++) scores[i] = exp(scores[i]! - highest) / total;
    }
  },
  targetsEach: () => 1,
  fault: (target, width) =>
    Number.isInteger(target) && target >= 0 && target < width
      ? undefined
      : `whole numbers from 0 to ${width - 1}`,
});

/** The highest score of a row, and the sum of the exponentials of what the others lie below it. */
function exponentials(scores: Numbers, start: number, width: number): [highest: number, total: number] {
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = start; i < start + width; i++) highest = Math.max(highest, scores[i]!);
  let total = 0;
  for (let i = start; i < start + width; i++) total += exp(scores[i]! - highest);
  return [highest, total];
}

function sumOf(scores: Numbers, start: number, width: number): number {
  let sum = 0;
  for (let i = start; i < start + width; i++) sum += scores[i]!;
  return sum;
}

const makers: Readonly<Record<LossName, (parts: ModelParts) => ModelLoss>> = {
  squaredError: () => squaredError,
  huber: ({ delta = 1 }) => huber(delta),
  binaryCrossEntropy: () => binaryCrossEntropy,
  crossEntropy: ({ labelSmoothing = 0 }) => crossEntropy(labelSmoothing),
};

/** The loss of a model with the settings of its parts. */
export function lossOf(parts: ModelParts): ModelLoss {
  return makers[parts.loss](parts);
}
