import type { Clock } from "./clock.ts";
import { limits } from "./limits.ts";

/** What became of a login: `"early"` after another one, `"exhausted"` after all of the day's. */
export type SessionStart = "allowed" | "early" | "exhausted";

/** How often a bot may log in: https://docs.discord.com/developers/events/gateway#session-start-limit-object */
export interface SessionStarts {
  /** Asks for a login of a shard; one that is allowed counts. */
  take(shard: number): SessionStart;
  /** Logins that are left, and milliseconds until all are again. */
  left(): { readonly remaining: number; readonly resetAfter: number };
}

/** Logins of one shard, or of shards with the same key, lie `interval` milliseconds apart. */
export function createSessionStarts(pace: Clock, interval: number): SessionStarts {
  const last = new Map<number, number>();
  let used = 0;
  let dayEnds = 0;
  const left: SessionStarts["left"] = () => {
    const now = pace.now();
    if (now >= dayEnds) used = 0;
    const resetAfter = used === 0 ? 0 : dayEnds - now;
    return { remaining: limits.sessionStarts - used, resetAfter };
  };
  return {
    left,
    take(shard) {
      const now = pace.now();
      const key = shard % limits.maxConcurrency;
      if (left().remaining === 0) return "exhausted";
      if (now - (last.get(key) ?? Number.NEGATIVE_INFINITY) < interval) return "early";
      last.set(key, now);
      if (used === 0) dayEnds = now + limits.sessionStartMilliseconds;
      used += 1;
      return "allowed";
    },
  };
}
