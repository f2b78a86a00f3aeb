import type { World } from "../state/world.ts";

/** A route's window: so many calls in so many milliseconds. */
interface Window {
  readonly limit: number;
  readonly milliseconds: number;
}

/** How a call counts; `undefined` for routes without a limit of their own. */
export interface Bucket extends Window {
  readonly name: string;
}

/**
 * Discord tells limits by headers only and asks not to build them in; these are what its API commonly sends:
 * https://docs.discord.com/developers/topics/rate-limits
 */
export function bucketOf(method: string, path: string): Bucket {
  const token = /^\/webhooks\/\d+\/([^/]+)/.exec(path)?.[1];
  if (token !== undefined) return { name: `webhook:${token}`, limit: 5, milliseconds: 2000 };
  const channel = /^\/channels\/(\d+)\/messages/.exec(path)?.[1];
  if (channel !== undefined && method === "POST") {
    return { name: `messages:${channel}`, limit: 5, milliseconds: 5000 };
  }
  const route = path.replaceAll(/\d{16,}/g, ":id");
  return { name: `${method}:${route}`, limit: 50, milliseconds: 1000 };
}

export interface RateLimiter {
  /** Counts a call; `allowed` is false when it must be answered 429. */
  count(bucket: Bucket): {
    readonly allowed: boolean;
    readonly headers: Record<string, string>;
    readonly after: number;
  };
}

export function createRateLimiter(world: World): RateLimiter {
  const windows = new Map<string, { used: number; ends: number }>();
  const sweep = (now: number): void => {
    for (const [name, { ends }] of windows) if (ends <= now) windows.delete(name);
  };
  return {
    count({ name, limit, milliseconds }) {
      const now = world.pace.now();
      if (windows.size > 1000) sweep(now);
      const old = windows.get(name);
      const window = old && old.ends > now ? old : { used: 0, ends: now + milliseconds };
      windows.set(name, window);
      window.used += 1;
      const after = (window.ends - now) / 1000;
      return {
        allowed: window.used <= limit,
        after,
        headers: {
          "X-RateLimit-Limit": String(limit),
          "X-RateLimit-Remaining": String(Math.max(0, limit - window.used)),
          "X-RateLimit-Reset": String(window.ends / 1000),
          "X-RateLimit-Reset-After": after.toFixed(3),
          "X-RateLimit-Bucket": Buffer.from(name).toString("base64url").slice(0, 32),
        },
      };
    },
  };
}
