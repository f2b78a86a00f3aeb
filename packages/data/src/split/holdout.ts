import type { RandomState } from "../random/random-state.ts";
import type { Fold } from "./data.ts";
import { type EncodedLabels, sortByCode, sortedCodes } from "../labels.ts";

/** Returns `nTest` and then `nTrain` rows of a random permutation, in its order. */
export function drawHoldout(length: number, nTrain: number, nTest: number, stream: RandomState): Fold {
  const order = stream.permutation(length);
  return { train: order.slice(nTest, nTest + nTrain), test: order.slice(0, nTest) };
}

/** The rows of each class, classes sorted, rows ascending. */
export interface Strata {
  readonly rows: Uint32Array;
  readonly counts: Uint32Array;
}

/** Returns the rows by class; refuses classes of one member and parts smaller than the number of classes. */
export function checkStrata(classes: EncodedLabels, nTrain: number, nTest: number): Strata {
  const { codes, counts } = sortedCodes(classes);
  const lonely = counts.indexOf(1);
  if (lonely >= 0) {
    const value = String(classes.values[classes.sorted[lonely]!]);
    throw new RangeError(`every class must have at least 2 rows, ${value} has 1`);
  }
  const short = (part: string, size: number): string =>
    `the ${part} part must have a row for each of ${counts.length} classes, it has ${size}`;
  if (nTrain < counts.length) throw new RangeError(short("training", nTrain));
  if (nTest < counts.length) throw new RangeError(short("test", nTest));
  return { rows: sortByCode(codes, counts), counts };
}

/** Returns a random train and test part in which every class has its share. */
export function drawStratified(
  { rows, counts }: Strata,
  nTrain: number,
  nTest: number,
  stream: RandomState,
): Fold {
  const trainCounts = shareOut(counts, nTrain, stream);
  const left = counts.map((count, code) => count - trainCounts[code]!);
  const testCounts = shareOut(left, nTest, stream);
  const train = new Uint32Array(nTrain);
  const test = new Uint32Array(nTest);
  let inTrain = 0;
  let inTest = 0;
  for (let code = 0, start = 0; code < counts.length; code++) {
    const order = stream.permutation(counts[code]!);
    const stop = trainCounts[code]!;
    for (let i = 0; i < stop; i++) train[inTrain++] = rows[start + order[i]!]!;
    for (let i = stop; i < stop + testCounts[code]!; i++) test[inTest++] = rows[start + order[i]!]!;
    start += counts[code]!;
  }
  return {
    train: stream.shuffle(train.subarray(0, inTrain)),
    test: stream.shuffle(test.subarray(0, inTest)),
  };
}

/**
 * Returns how many of `total` draws fall to each class: the most probable counts of a draw without putting back.
 * Ties between equal remainders are broken at random.
 */
export function shareOut(counts: Uint32Array, total: number, stream: RandomState): Uint32Array {
  const sum = counts.reduce((a, b) => a + b, 0);
  const exact = Array.from(counts, (count) => (count / sum) * total);
  const shares = Uint32Array.from(exact, Math.floor);
  let missing = Math.trunc(total - shares.reduce((a, b) => a + b, 0));
  const remainders = exact.map((share) => share - Math.floor(share));
  for (const remainder of [...new Set(remainders)].toSorted((a, b) => b - a)) {
    if (missing <= 0) break;
    const tied = [...remainders.keys()].filter((code) => remainders[code] === remainder);
    const chosen = stream.sample(tied, Math.min(tied.length, missing));
    for (const code of chosen) shares[code]!++;
    missing -= chosen.length;
  }
  return shares;
}
