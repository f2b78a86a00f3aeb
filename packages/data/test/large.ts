import {
  type Fold,
  groupKFold,
  groupShuffleSplit,
  kFold,
  randomState,
  shuffleSplit,
  stratifiedKFold,
  torchGenerator,
  trainTestSplit,
} from "../src/index.ts";
import { cells, digest, readReference } from "./reference.ts";

/** One fingerprint of large.json. */
export interface LargeCase {
  readonly task: string;
  readonly length: number;
  readonly hash: string;
}

export const largeCases = readReference("large.json") as readonly LargeCase[];

const seeded = { nSplits: 5, shuffle: true, randomState: 42 };
const halves = { nSplits: 2, testSize: 0.2, randomState: 42 };

function labels(length: number): Int32Array {
  return Int32Array.from(cells(length, 10, 1));
}

function words(length: number): string[] {
  return cells(length, 10, 1).map((label) => `class ${label}`);
}

function groups(length: number): Int32Array {
  return Int32Array.from(cells(length, 10_007, 2));
}

function* partsOf(folds: Iterable<Fold>): Generator<Uint32Array> {
  for (const { train, test } of folds) {
    yield train;
    yield test;
  }
}

const tasks: Readonly<Record<string, (length: number) => Iterable<Uint32Array>>> = {
  permutation: (length) => [randomState(42).permutation(length)],
  randperm: (length) => [torchGenerator(42).randperm(length)],
  kFold: (length) => partsOf(kFold(seeded).split({ length })),
  stratifiedKFold: (length) => partsOf(stratifiedKFold(seeded).split({ length, labels: labels(length) })),
  "stratifiedKFold of words": (length) =>
    partsOf(stratifiedKFold(seeded).split({ length, labels: words(length) })),
  groupKFold: (length) =>
    partsOf(groupKFold({ nSplits: 5, ties: "introsort" }).split({ length, groups: groups(length) })),
  trainTestSplit: (length) => {
    const split = trainTestSplit({ testSize: 0.2, stratify: true, randomState: 42 });
    const { train, test } = split.split({ length, labels: labels(length) });
    return [train, test];
  },
  shuffleSplit: (length) => partsOf(shuffleSplit(halves).split({ length })),
  groupShuffleSplit: (length) => partsOf(groupShuffleSplit(halves).split({ length, groups: groups(length) })),
};

/** Repeats the case with our answer. */
export function repeatLarge({ task, length }: LargeCase): LargeCase {
  return { task, length, hash: digest(tasks[task]!(length)) };
}
