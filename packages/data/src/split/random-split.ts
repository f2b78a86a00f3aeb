import {
  checkTorchSeed,
  type JsonTorchSeed,
  type TorchSeed,
  torchGenerator,
} from "../random/torch-generator.ts";
import { checkData, type SplitData } from "./data.ts";
import { Description } from "@opt/description";
import { checkOptions } from "../options.ts";

/** Options of `randomSplit`. */
export interface RandomSplitOptions {
  /** Numbers of rows that add up to the length, or fractions that add up to 1. */
  readonly lengths: readonly number[];
  /** Seed of PyTorch's generator, as `manual_seed` takes it. Default 0. */
  readonly seed?: TorchSeed;
}

class RandomSplit extends Description<"randomSplit"> {
  declare readonly lengths: readonly number[];
  declare readonly seed: JsonTorchSeed;

  constructor(options: RandomSplitOptions) {
    checkOptions("randomSplit", options, ["lengths", "seed"]);
    super("randomSplit", { lengths: checkLengths(options.lengths), seed: checkTorchSeed(options.seed ?? 0) });
  }

  /** Returns the row indices of each part, in random order. */
  split(data: SplitData): Uint32Array[] {
    const { length } = checkData(data);
    const sizes = countRows(this.lengths, length);
    const order = torchGenerator(this.seed).randperm(length);
    let stop = 0;
    return sizes.map((size) => {
      stop += size;
      return order.slice(stop - size, stop);
    });
  }
}

/**
 * Returns one random split into any number of parts, equal to PyTorch's
 * `random_split(rows, lengths, generator=torch.Generator().manual_seed(seed))`.
 *
 * Fractions are rounded down; rows left over go to the parts in turn, one each, the first part first.
 *
 * @throws {TypeError} lengths that are not a list of numbers
 * @throws {RangeError} lengths that add up neither to 1 nor to the rows, negative or NaN lengths, a seed out of range
 * @example
 * ```ts
 * import { randomSplit } from "@opt/data";
 * const [train, test] = randomSplit({ lengths: [0.7, 0.3], seed: 42 }).split({ length: 10 });
 * console.log(train?.join(" "), "|", test?.join(" ")); // → 2 6 1 8 4 5 0 | 9 3 7
 * ```
 */
export function randomSplit(options: RandomSplitOptions): RandomSplit {
  return new RandomSplit(options);
}
export type { RandomSplit };

function checkLengths(lengths: readonly number[]): readonly number[] {
  if (!Array.isArray(lengths))
    throw new TypeError(`lengths must be a list of numbers, got ${typeof lengths}`);
  const wrong = lengths.find((length) => !(typeof length === "number" && length >= 0 && length < Infinity));
  if (lengths.length === 0 || wrong !== undefined) {
    throw new RangeError(
      `lengths must be numbers of rows or fractions, got ${lengths.length === 0 ? "none" : String(wrong)}`,
    );
  }
  return Object.freeze([...lengths]);
}

function countRows(lengths: readonly number[], length: number): number[] {
  const sum = lengths.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) <= 1e-9 && sum <= 1) return shareRows(lengths, length);
  if (sum !== length || !lengths.every((part) => Number.isInteger(part))) {
    throw new RangeError(`lengths must add up to 1 or to the number of rows (${length}), got ${sum}`);
  }
  return [...lengths];
}

function shareRows(lengths: readonly number[], length: number): number[] {
  const sizes = lengths.map((fraction) => Math.floor(length * fraction));
  const left = length - sizes.reduce((total, size) => total + size, 0);
  for (let i = 0; i < left; i++) sizes[i % sizes.length]!++;
  return sizes;
}
