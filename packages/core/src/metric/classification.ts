import type { Tensor } from "../engine/parameters.ts";
import { readClasses, readPair, readScores, readTargetsOf, type Values } from "./read.ts";

export interface ClassScores {
  /** The share of correct predictions among those of this class; 0 if there are none. */
  readonly precision: number;
  /** The share of this class's examples that were found; 0 if there are none. */
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
  /** Number of targets of this class. */
  readonly support: number;
}

export interface ClassificationScores {
  readonly accuracy: number;
  /** Mean recall of the classes among the targets. */
  readonly balancedAccuracy: number;
  /** Mean of the classes' F1; classes that occur neither in the targets nor in the predictions do not count. */
  readonly macroF1: number;
  /** The same, each class weighted by its support. */
  readonly weightedF1: number;
  /** Matthews' correlation of targets and predictions, from -1 to 1; 0 where either is of one class. */
  readonly matthews: number;
  /** One row per class. */
  readonly classes: readonly ClassScores[];
  /** `confusion[wanted][predicted]`, counts. */
  readonly confusion: readonly (readonly number[])[];
}

/**
 * The most likely class of each example, the first one in a tie; for a single output, whether its probability is
 * above one half.
 *
 * @throws {RangeError} where predictions are not a table of finite numbers.
 * @example
 * ```ts
 * import { predictedClasses } from "@opt/core";
 *
 * console.log([...predictedClasses({ data: Float32Array.of(0.2, 0.8, 0.5, 0.5), shape: [2, 2] })]); // → [ 1, 0 ]
 * ```
 */
export function predictedClasses(predictions: Tensor): Int32Array {
  const { data, size, width } = readScores(predictions);
  return Int32Array.from({ length: size }, (_, row) => {
    if (width === 1) return data[row]! > 0.5 ? 1 : 0;
    let best = 0;
    for (let k = 1; k < width; k++) if (data[row * width + k]! > data[row * width + best]!) best = k;
    return best;
  });
}

/**
 * Scores predicted classes, with scikit-learn's `accuracy_score`, `balanced_accuracy_score`, `f1_score`,
 * `precision_recall_fscore_support`, `matthews_corrcoef` and `confusion_matrix`, with 0 for a quotient of zeros.
 *
 * @param targets class numbers from 0.
 * @param predictions class numbers, as `predictedClasses` gives them.
 * @throws {RangeError} where lengths differ, or a class is not a whole number from 0.
 * @example
 * ```ts
 * import { classificationScores } from "@opt/core";
 *
 * const { accuracy, macroF1, confusion } = classificationScores([0, 0, 1, 1], [0, 1, 1, 1]);
 * console.log(accuracy, macroF1.toFixed(3), confusion); // → 0.75 0.733 [ [ 1, 1 ], [ 0, 2 ] ]
 * ```
 */
export function classificationScores(targets: Values, predictions: Values): ClassificationScores {
  const [wanted, found] = readPair(readClasses("targets", targets), readClasses("predictions", predictions));
  const size = wanted.length;
  let count = 0;
  for (let i = 0; i < size; i++) count = Math.max(count, wanted[i]! + 1, found[i]! + 1);
  const confusion = Array.from({ length: count }, () => Array.from({ length: count }, () => 0));
  for (let i = 0; i < size; i++) confusion[wanted[i]!]![found[i]!]!++;
  const classes = confusion.map((row, k) => scoresOf(row[k]!, sum(row), columnSum(confusion, k)));
  const right = sum(confusion.map((row, k) => row[k]!));
  const present = classes.filter(({ support }) => support > 0);
  const counted = classes.filter(({ support }, k) => support > 0 || columnSum(confusion, k) > 0);
  return {
    accuracy: right / size,
    balancedAccuracy: sum(present.map(({ recall }) => recall)) / present.length,
    macroF1: sum(counted.map(({ f1 }) => f1)) / counted.length,
    weightedF1: sum(classes.map(({ f1, support }) => f1 * support)) / size,
    matthews: matthewsOf(confusion, right, size),
    classes,
    confusion,
  };
}

/**
 * The share of examples whose class is among the `k` most likely ones, as scikit-learn's `top_k_accuracy_score`. Of
 * equal scores the later class counts as likelier.
 *
 * @throws {RangeError} where `k` is not a number of classes, or the targets do not fit.
 */
export function topKAccuracy(targets: Values, predictions: Tensor, k: number): number {
  const table = readScores(predictions);
  const { data, size, width } = table;
  const wanted = readTargetsOf(table, targets);
  if (!(Number.isInteger(k) && k >= 1 && k <= width))
    throw new RangeError(`k must be a whole number from 1 to ${width}, got ${k}`);
  let right = 0;
  for (let row = 0; row < size; row++) {
    const own = row * width + wanted[row]!;
    let likelier = 0;
    for (let at = row * width; at < (row + 1) * width; at++)
      if (data[at]! > data[own]! || (data[at] === data[own] && at > own)) likelier++;
    if (likelier < k) right++;
  }
  return right / size;
}

function scoresOf(both: number, support: number, taken: number): ClassScores {
  return {
    precision: quotient(both, taken),
    recall: quotient(both, support),
    f1: quotient(2 * both, support + taken),
    support,
  };
}

/** Gorodkin's correlation of several classes, which of two is Matthews'. */
function matthewsOf(confusion: readonly (readonly number[])[], right: number, size: number): number {
  const actual = confusion.map((row) => sum(row));
  const taken = confusion.map((_, k) => columnSum(confusion, k));
  const covariance = right * size - sum(actual.map((value, k) => value * taken[k]!));
  const spread = (values: readonly number[]): number =>
    size * size - sum(values.map((value) => value * value));
  return quotient(covariance, Math.sqrt(spread(actual) * spread(taken)));
}

function quotient(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function columnSum(rows: readonly (readonly number[])[], k: number): number {
  return rows.reduce((total, row) => total + row[k]!, 0);
}
