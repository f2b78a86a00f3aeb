import { quoted } from "../text/refuse.ts";
/** What a classifier said of some rows: how sure it is of the positive class, and whether the row is of it. */
export interface Scored {
  /** Higher for rows more likely positive. */
  readonly scores: Float64Array;
  /** 1 for the positive class, 0 otherwise. */
  readonly labels: Uint8Array;
}

/** Rows counted from the highest score down, one entry for each distinct score. */
export interface Ranked {
  readonly truePositives: Uint32Array;
  readonly falsePositives: Uint32Array;
  readonly positives: number;
  readonly negatives: number;
}

/** A checked copy of scores and labels; labels are 0 and 1, or false and true. */
export function readScored(name: string, scores: Float64Array, labels: ArrayLike<number | boolean>): Scored {
  if (labels === null || typeof labels !== "object" || labels.length !== scores.length)
    throw new RangeError(`${name}.labels must hold ${scores.length} values, got ${labels?.length}`);
  const wrong = scores.findIndex((score) => !Number.isFinite(score));
  if (wrong >= 0) throw new RangeError(`${name}.scores must be finite, got ${scores[wrong]} at ${wrong}`);
  const read = Uint8Array.from({ length: labels.length }, (_, i) => {
    const label = labels[i];
    if (label === 1 || label === true) return 1;
    if (label === 0 || label === false) return 0;
    throw new RangeError(`${name}.labels must be 0 and 1, got ${quoted(label)} at ${i}`);
  });
  return { scores, labels: read };
}

/** Counts above every threshold; rows with equal scores pass it together, as in scikit-learn. */
export function rank({ scores, labels }: Scored): Ranked {
  const positive = gathered(scores, labels, 1);
  const negative = gathered(scores, labels, 0);
  const most = scores.length + 1;
  const [truePositives, falsePositives] = [new Uint32Array(most), new Uint32Array(most)];
  let [i, j, count] = [positive.length - 1, negative.length - 1, 1];
  while (i >= 0 || j >= 0) {
    const threshold = j < 0 || (i >= 0 && positive[i]! > negative[j]!) ? positive[i]! : negative[j]!;
    i = beforeEqual(positive, i, threshold);
    j = beforeEqual(negative, j, threshold);
    truePositives[count] = positive.length - 1 - i;
    falsePositives[count++] = negative.length - 1 - j;
  }
  return {
    truePositives: truePositives.subarray(0, count),
    falsePositives: falsePositives.subarray(0, count),
    positives: positive.length,
    negatives: negative.length,
  };
}

/** From a place on downwards, the first whose score is not this one; -1 when there is none. */
function beforeEqual(scores: Float64Array, place: number, score: number): number {
  let i = place;
  while (i >= 0 && scores[i] === score) i--;
  return i;
}

/** The scores of one class, ascending. */
function gathered(scores: Float64Array, labels: Uint8Array, label: 0 | 1): Float64Array {
  let most = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i] === label) most++;
  const kept = new Float64Array(most);
  let count = 0;
  for (let i = 0; i < scores.length; i++) if (labels[i] === label) kept[count++] = scores[i]!;
  return kept.toSorted();
}

/** Area under the ROC curve: the chance that a positive row scores higher than a negative one, ties counting half. */
export function rocArea({ truePositives, falsePositives, positives, negatives }: Ranked): number {
  let area = 0;
  for (let i = 1; i < truePositives.length; i++) {
    const width = falsePositives[i]! - falsePositives[i - 1]!;
    area += (width * (truePositives[i]! + truePositives[i - 1]!)) / 2;
  }
  return area / (positives * negatives);
}

/** Average precision: the sum of (R_n - R_(n-1)) P_n over the thresholds, without interpolation, as in scikit-learn. */
export function averagePrecision({ truePositives, falsePositives, positives }: Ranked): number {
  let sum = 0;
  for (let i = 1; i < truePositives.length; i++) {
    const found = truePositives[i]!;
    sum += ((found - truePositives[i - 1]!) / positives) * (found / (found + falsePositives[i]!));
  }
  return sum;
}
