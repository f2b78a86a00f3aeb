import { createHash } from "node:crypto";
import { limits } from "../state/limits.ts";
import type { World } from "../state/world.ts";

/** So many calls in so many milliseconds. */
interface Window {
  readonly limit: number;
  readonly milliseconds: number;
}

/** How a call counts. */
export interface Bucket extends Window {
  /** The route, that Discord names by a hash. */
  readonly route: string;
  /** The channel, server or webhook it is counted for. */
  readonly scope: string;
  /** Answers to interactions do not count towards the bot's global limit. */
  readonly free?: true;
}

/** Routes with windows of their own: method, path, calls, milliseconds. */
const own: readonly (readonly [method: string, path: RegExp, limit: number, milliseconds: number])[] = [
  ["POST", /^\/channels\/\d+\/messages$/, 5, 5000],
  ["PATCH", /^\/channels\/\d+\/messages\/\d+$/, 5, 5000],
  ["DELETE", /^\/channels\/\d+\/messages\/\d+$/, 5, 1000],
  ["PUT", /^\/channels\/\d+\/messages\/\d+\/reactions\//, 1, 250],
  ["DELETE", /^\/channels\/\d+\/messages\/\d+\/reactions\//, 1, 250],
];
const usual: Window = { limit: 50, milliseconds: 1000 };

/**
 * Discord tells limits by headers only and asks not to build them in; these are what its API commonly sends:
 * https://docs.discord.com/developers/topics/rate-limits
 */
export function bucketOf(method: string, path: string): Bucket {
  const token = /^\/webhooks\/\d+\/([^/]+)/.exec(path)?.[1];
  if (token !== undefined)
    return { route: "webhook", scope: token, limit: 5, milliseconds: 2000, free: true };
  // "The top-level resource of a path is part of its bucket": channels, servers.
  const scope = /^\/(?:channels|guilds)\/(\d+)/.exec(path)?.[1] ?? "";
  const found = own.find(([verb, pattern]) => verb === method && pattern.test(path));
  const [, , limit = usual.limit, milliseconds = usual.milliseconds] = found ?? [];
  const route = path.replace(/(\/reactions\/)[^/]+/, "$1:emoji").replaceAll(/\d{16,}/g, ":id");
  return { route: `${method}:${route}`, scope, limit, milliseconds };
}

export interface Verdict {
  readonly allowed: boolean;
  /** Seconds until the window ends. */
  readonly after: number;
  readonly global: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RateLimiter {
  /** Counts a call; `allowed` is false when it must be answered 429. */
  count(bucket: Bucket): Verdict;
}

const keptWindows = 1000;

export function createRateLimiter(world: World): RateLimiter {
  const windows = new Map<string, { used: number; ends: number }>();
  const hashes = new Map<string, string>();
  const hashOf = (route: string): string => {
    const known = hashes.get(route) ?? createHash("md5").update(route).digest("hex");
    hashes.set(route, known);
    return known;
  };
  const take = (name: string, { milliseconds }: Window): { used: number; ends: number } => {
    const now = world.pace.now();
    if (windows.size > keptWindows)
      for (const [key, { ends }] of windows) if (ends <= now) windows.delete(key);
    const old = windows.get(name);
    const window = old && old.ends > now ? old : { used: 0, ends: now + milliseconds };
    windows.set(name, window);
    window.used += 1;
    return window;
  };
  return {
    count(bucket) {
      const now = world.pace.now();
      if (bucket.free !== true) {
        const everywhere = take("global", {
          limit: limits.globalRequests,
          milliseconds: limits.globalWindowMilliseconds,
        });
        if (everywhere.used > limits.globalRequests)
          return { allowed: false, after: (everywhere.ends - now) / 1000, global: true, headers: {} };
      }
      const { route, scope, limit } = bucket;
      const window = take(`${route}:${scope}`, bucket);
      const after = (window.ends - now) / 1000;
      const headers = {
        "X-RateLimit-Limit": String(limit),
        "X-RateLimit-Remaining": String(Math.max(0, limit - window.used)),
        "X-RateLimit-Reset": (window.ends / 1000).toFixed(3),
        "X-RateLimit-Reset-After": after.toFixed(3),
        "X-RateLimit-Bucket": hashOf(route),
      };
      return { allowed: window.used <= limit, after, global: false, headers };
    },
  };
}
