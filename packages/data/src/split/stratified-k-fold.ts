import type { RandomState } from "../random/random-state.ts";
import type { Seed } from "../random/seed.ts";
import { required, type SplitData } from "./data.ts";
import { allocateFolds, type Assignment, type FoldNumbers, PartitionSplitter } from "./fold-splitter.ts";
import { checkEnoughRows } from "./k-fold.ts";
import { type EncodedLabels, encodeLabels } from "../labels.ts";
import { checkInteger, checkOptions } from "../options.ts";
import { checkShuffle, type ShuffleOptions } from "./shuffled.ts";

/** Options of `stratifiedKFold`. */
export interface StratifiedKFoldOptions extends ShuffleOptions {
  /** Number of folds, at least 2. Default 5. */
  readonly nSplits?: number;
}

class StratifiedKFold extends PartitionSplitter<"stratifiedKFold"> {
  declare readonly nSplits: number;
  declare readonly shuffle: boolean;
  declare readonly randomState?: Seed;

  constructor(options: StratifiedKFoldOptions) {
    checkOptions("stratifiedKFold", options, ["nSplits", "shuffle", "randomState"]);
    const nSplits = checkInteger("nSplits", options.nSplits ?? 5, 2);
    super("stratifiedKFold", { nSplits, ...checkShuffle(options) });
  }

  getNSplits(): number {
    return this.nSplits;
  }

  protected prepareAssignment(data: SplitData): Assignment {
    checkEnoughRows(this.nSplits, data.length);
    const classes = encodeLabels(required(this.kind, "labels", data), "labels");
    checkDiscrete(classes);
    checkClassSizes(this.nSplits, classes.counts);
    return { nFolds: this.nSplits, assign: (stream) => this.#deal(classes, stream) };
  }

  #deal({ codes, counts }: EncodedLabels, stream: RandomState): FoldNumbers {
    const blocks = allocateFolds(codes.length, this.nSplits);
    const room = new Uint32Array(Math.min(fewRows, this.shuffle ? largest(counts) : 0));
    const next = new Uint32Array(counts.length);
    for (let code = 0, start = 0; code < counts.length; code++) {
      next[code] = start;
      const block = blocks.subarray(start, start + counts[code]!);
      fillTurns(block, start, this.nSplits);
      if (this.shuffle) shuffleBlock(block, room, stream);
      start += block.length;
    }
    const assignment = allocateFolds(codes.length, this.nSplits);
    for (let i = 0; i < codes.length; i++) assignment[i] = blocks[next[codes[i]!]!++]!;
    return assignment;
  }
}

/**
 * Returns k-fold cross-validation in which each fold has nearly the same share of every class as the whole.
 * Equal to scikit-learn's `StratifiedKFold`: classes are counted by first appearance, the rows of all classes in turn
 * go to the folds round robin, and with `shuffle` each class deals its turns in random order.
 *
 * @throws {TypeError} no labels, labels of mixed kinds
 * @throws {RangeError} `nSplits` below 2, more than the rows, or more than every class has; fractional or NaN labels
 * @example
 * ```ts
 * import { stratifiedKFold } from "@opt/data";
 * const labels = ["cat", "cat", "cat", "cat", "dog", "dog"];
 * for (const { test } of stratifiedKFold({ nSplits: 2, shuffle: true, randomState: 1 }).split({ length: 6, labels })) {
 *   console.log([...test].map((row) => labels[row]).join(" "));
 * }
 * // → cat cat dog
 * // → cat cat dog
 * ```
 */
export function stratifiedKFold(options: StratifiedKFoldOptions = {}): StratifiedKFold {
  return new StratifiedKFold(options);
}
export type { StratifiedKFold };

/** Up to so many rows are shuffled as 32-bit numbers, which is faster; more, where they lie, which takes no more memory. */
const fewRows = 2 ** 22;

function shuffleBlock(block: FoldNumbers, room: Uint32Array, stream: RandomState): void {
  if (block.length > room.length) {
    stream.shuffle(block);
    return;
  }
  const copy = room.subarray(0, block.length);
  copy.set(block);
  block.set(stream.shuffle(copy));
}

function largest(counts: Uint32Array): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

/** Fills the block with the folds that the places start … start + length - 1 of all rows fall to, in ascending order. */
function fillTurns(block: FoldNumbers, start: number, nSplits: number): void {
  let filled = 0;
  for (let fold = 0; fold < nSplits; fold++) {
    const firstTurn = (fold - (start % nSplits) + nSplits) % nSplits;
    const turns = Math.max(0, Math.ceil((block.length - firstTurn) / nSplits));
    block.fill(fold, filled, filled + turns);
    filled += turns;
  }
}

/** Refuses fractional labels, which are a quantity and not classes. */
export function checkDiscrete({ values }: EncodedLabels): void {
  const fractional = values.find((value) => typeof value === "number" && !Number.isInteger(value));
  if (fractional !== undefined) {
    throw new RangeError(`labels must be classes, not quantities, got ${String(fractional)}`);
  }
}

/** Refuses more folds than the largest class has rows. */
export function checkClassSizes(nSplits: number, counts: Uint32Array): void {
  const most = largest(counts);
  if (nSplits > most) {
    throw new RangeError(
      `nSplits must be at most the number of rows of the largest class (${most}), got ${nSplits}`,
    );
  }
}
