import { adam, createOptimizer } from "@opt/core";
import type { Blobs } from "./blobs.ts";

/** Softmax regression on the plane: for class c the score is w[3c] x + w[3c + 1] y + w[3c + 2]. */
export interface SoftmaxModel {
  readonly weights: Float64Array;
}

const nClasses = 3;
const steps = 80;
const method = adam({ learningRate: 0.1 });

/** Trains on the given rows with Adam on the mean cross-entropy of all of them, from zero weights. */
export function trainSoftmax(blobs: Blobs, rows: Uint32Array): SoftmaxModel {
  const weights = new Float64Array(nClasses * 3);
  const gradient = new Float64Array(nClasses * 3);
  const optimizer = createOptimizer(method, { weights });
  for (let step = 0; step < steps; step++) {
    meanGradient(weights, blobs, rows, gradient);
    optimizer.step({ weights: gradient });
  }
  return { weights };
}

/** The share of the rows that the model puts into their class. */
export function accuracyOf({ weights }: SoftmaxModel, blobs: Blobs, rows: Uint32Array): number {
  const scores = new Float64Array(nClasses);
  let right = 0;
  for (const row of rows) {
    score(weights, blobs.x[row]!, blobs.y[row]!, scores);
    if (scores.indexOf(Math.max(...scores)) === blobs.classes[row]) right++;
  }
  return right / rows.length;
}

function meanGradient(
  weights: Float64Array,
  { x, y, classes }: Blobs,
  rows: Uint32Array,
  gradient: Float64Array,
): void {
  const chances = new Float64Array(nClasses);
  gradient.fill(0);
  for (const row of rows) {
    score(weights, x[row]!, y[row]!, chances);
    softmax(chances);
    for (let one = 0; one < nClasses; one++) {
      const excess = (chances[one]! - (classes[row] === one ? 1 : 0)) / rows.length;
      gradient[3 * one]! += excess * x[row]!;
      gradient[3 * one + 1]! += excess * y[row]!;
      gradient[3 * one + 2]! += excess;
    }
  }
}

function score(weights: Float64Array, x: number, y: number, into: Float64Array): void {
  for (let one = 0; one < nClasses; one++) {
    into[one] = weights[3 * one]! * x + weights[3 * one + 1]! * y + weights[3 * one + 2]!;
  }
}

function softmax(scores: Float64Array): void {
  const top = Math.max(...scores);
  let sum = 0;
  for (let one = 0; one < nClasses; one++) sum += scores[one] = Math.exp(scores[one]! - top);
  for (let one = 0; one < nClasses; one++) scores[one]! /= sum;
}
