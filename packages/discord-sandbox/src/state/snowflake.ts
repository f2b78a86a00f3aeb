import type { Clock } from "./clock.ts";

/** First millisecond of Discord's calendar: https://docs.discord.com/developers/reference#snowflakes */
const epoch = 1_420_070_400_000n;

/** Returns a source of ids that hold the time of the clock, ascend and never repeat; all come after `lastId`. */
export function createSnowflakes(clock: Clock, lastId = "0"): () => string {
  let last = BigInt(lastId);
  return () => {
    const earliest = (BigInt(Math.trunc(clock.now())) - epoch) << 22n;
    last = earliest > last ? earliest : last + 1n;
    return last.toString();
  };
}

/** Milliseconds since 1970 at which the id was made. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> 22n) + epoch);
}
