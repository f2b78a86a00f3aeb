import { checkSeed, type Seed } from "../random/seed.ts";
import { checkFlag } from "../options.ts";

/** The two options of every splitter that can shuffle. */
export interface ShuffleOptions {
  /** Shuffle the rows first. Default false. */
  readonly shuffle?: boolean;
  /** Seed of the shuffle. Default 0; not allowed without `shuffle`, where it would have no effect. */
  readonly randomState?: Seed;
}

/** Returns the checked shuffle options; the seed is there exactly when rows are shuffled. */
export function checkShuffle(options: ShuffleOptions): { shuffle: boolean; randomState?: Seed } {
  const shuffle = checkFlag("shuffle", options.shuffle ?? false);
  if (shuffle) return { shuffle, randomState: checkSeed(options.randomState ?? 0) };
  if (options.randomState !== undefined) {
    throw new RangeError("randomState must be left out when shuffle is false: it would do nothing");
  }
  return { shuffle };
}
