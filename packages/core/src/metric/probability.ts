import { log } from "../exact/elementary.ts";
import { isFloat32Array } from "../typed-array.ts";
import { readClasses, readPair, readScores, readTargetsOf, readValues, type Values } from "./read.ts";

/**
 * The mean negative logarithm of the probability that was given to the right class: scikit-learn's `log_loss`.
 * Probabilities are kept off 0 and 1 by the rounding unit of their dtype, then made to add up to 1.
 *
 * @param targets class numbers from 0.
 * @param predictions probabilities, `[examples, classes]`; one of a yes for each example in a list or in one column.
 * @throws {RangeError} where the targets do not fit, or a probability is not from 0 to 1.
 * @example
 * ```ts
 * import { logLoss } from "@opt/core";
 *
 * console.log(logLoss([0, 1], { data: Float64Array.of(0.5, 0.5, 0.5, 0.5), shape: [2, 2] }).toFixed(4)); // → 0.6931
 * ```
 */
export function logLoss(targets: Values, predictions: Values): number {
  const { data, size, width } = readScores(predictions);
  const unit = isFloat32Array(data) ? 2 ** -23 : 2 ** -52;
  const wanted = readTargetsOf({ data, size, width: Math.max(2, width) }, targets);
  const at = (place: number): number => Math.min(Math.max(probabilityAt(data, place), unit), 1 - unit);
  let sum = 0;
  for (let row = 0; row < size; row++) {
    const yes = at(row * width);
    if (width === 1) {
      sum -= log(wanted[row] === 1 ? yes : 1 - yes);
      continue;
    }
    let total = 0;
    for (let k = 0; k < width; k++) total += at(row * width + k);
    sum -= log(at(row * width + wanted[row]!) / total);
  }
  return sum / size;
}

/**
 * The mean squared error of the probabilities of a yes: scikit-learn's `brier_score_loss`.
 *
 * @throws {RangeError} where the targets do not fit, or a probability is not from 0 to 1.
 */
export function brierScore(targets: Values, predictions: Values): number {
  const [wanted, found] = readPair(readClasses("targets", targets, 2), predictions);
  let sum = 0;
  for (let i = 0; i < wanted.length; i++) sum += (wanted[i]! - probabilityAt(found, i)) ** 2;
  return sum / wanted.length;
}

/**
 * The area under the ROC curve, as scikit-learn's `roc_auc_score`: the share of pairs of a positive and a negative
 * example in which the positive one has the higher score; ties count one half.
 *
 * @param targets 0 or 1.
 * @param scores any numbers that increase with the probability of a positive.
 * @throws {RangeError} where the targets are all the same, or do not fit.
 * @example
 * ```ts
 * import { rocAuc } from "@opt/core";
 *
 * console.log(rocAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])); // → 0.75
 * ```
 */
export function rocAuc(targets: Values, scores: Values): number {
  const groups = groupsByScore(targets, scores);
  const yes = countOf(groups, "yes");
  const no = countOf(groups, "no");
  requireBoth(yes, no);
  let noBelow = no;
  let won = 0;
  for (const group of groups) {
    noBelow -= group.no;
    won += group.yes * (noBelow + group.no / 2);
  }
  return won / (yes * no);
}

/**
 * The mean precision over the steps of recall, without interpolation: scikit-learn's `average_precision_score`.
 *
 * @throws {RangeError} where no target is a yes, or they do not fit.
 */
export function averagePrecision(targets: Values, scores: Values): number {
  const groups = groupsByScore(targets, scores);
  const yes = countOf(groups, "yes");
  if (yes === 0) throw new RangeError("targets must have a 1, got none");
  let [hits, taken, sum] = [0, 0, 0];
  for (const group of groups) {
    hits += group.yes;
    taken += group.yes + group.no;
    sum += (group.yes / yes) * (hits / taken);
  }
  return sum;
}

function probabilityAt(predictions: ArrayLike<number>, place: number): number {
  const probability = predictions[place]!;
  if (probability >= 0 && probability <= 1) return probability;
  throw new RangeError(`predictions must be from 0 to 1, got ${probability} at ${place}`);
}

/** How many of each kind share a score. */
interface Group {
  yes: number;
  no: number;
}

/** The examples by score, highest first. */
function groupsByScore(targets: Values, scores: Values): Group[] {
  const [wanted, found] = readPair(readClasses("targets", targets, 2), readValues("scores", scores));
  const order = Uint32Array.from({ length: wanted.length }, (_, i) => i).toSorted(
    (a, b) => found[b]! - found[a]!,
  );
  const groups: Group[] = [];
  let last = Number.NaN;
  for (const i of order) {
    if (found[i] !== last) groups.push({ yes: 0, no: 0 });
    last = found[i]!;
    groups.at(-1)![wanted[i] === 1 ? "yes" : "no"]++;
  }
  return groups;
}

function countOf(groups: readonly Group[], kind: keyof Group): number {
  return groups.reduce((sum, group) => sum + group[kind], 0);
}

function requireBoth(yes: number, no: number): void {
  if (yes === 0 || no === 0)
    throw new RangeError(`targets must have a 0 and a 1, got only ${yes === 0 ? 0 : 1}`);
}
