import { checkInteger, checkOneOf, checkOptions, checkWithin } from "../options.ts";

/** The part of every epoch that one of several processes takes, as PyTorch's `DistributedSampler` deals it. */
export interface Shard {
  /** The number of this process, from 0. */
  readonly rank: number;
  /** How many processes there are. */
  readonly worldSize: number;
  /**
   * `"pad"` (default) repeats the first rows until all have equally many; `"drop"` leaves the last rows out; `"keep"`
   * gives each row to exactly one process, so that the first ones may have one more: for evaluation.
   */
  readonly uneven?: "pad" | "drop" | "keep";
}

/** Returns the shard with its defaults; refuses ranks that are none of the world's. */
export function checkShard(shard: Shard): Required<Shard> {
  checkOptions("shard", shard, ["rank", "worldSize", "uneven"]);
  const worldSize = checkInteger("shard.worldSize", shard.worldSize, 1);
  const rank = checkWithin("shard.rank", shard.rank, 0, worldSize - 1);
  return {
    rank,
    worldSize,
    uneven: checkOneOf("shard.uneven", shard.uneven ?? "pad", ["pad", "drop", "keep"]),
  };
}

/** Returns how many of `length` rows each rank takes. */
export function countShard(length: number, { rank, worldSize, uneven }: Required<Shard>): number {
  if (uneven === "keep") return Math.max(0, Math.ceil((length - rank) / worldSize));
  return uneven === "drop" ? Math.floor(length / worldSize) : Math.ceil(length / worldSize);
}
