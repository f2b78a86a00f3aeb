import { checkInteger, checkOneOf } from "../options.ts";

/** The part of every epoch that one of several processes takes, as PyTorch's `DistributedSampler` deals it. */
export interface Shard {
  /** The number of this process, from 0. */
  readonly rank: number;
  /** How many processes there are. */
  readonly worldSize: number;
  /** `"pad"` (default) repeats the first rows until all have equally many; `"drop"` leaves the last rows out. */
  readonly uneven?: "pad" | "drop";
}

/** Returns the shard with its defaults; refuses ranks that are none of the world's. */
export function checkShard(shard: Shard): Required<Shard> {
  const worldSize = checkInteger("shard.worldSize", shard.worldSize, 1);
  const rank = checkInteger("shard.rank", shard.rank, 0);
  if (rank >= worldSize)
    throw new RangeError(`shard.rank must be less than worldSize, ${worldSize}, got ${rank}`);
  return { rank, worldSize, uneven: checkOneOf("shard.uneven", shard.uneven ?? "pad", ["pad", "drop"]) };
}

/** Returns how many of `length` rows each rank takes. */
export function countShard(length: number, { worldSize, uneven }: Required<Shard>): number {
  return uneven === "drop" ? Math.floor(length / worldSize) : Math.ceil(length / worldSize);
}
