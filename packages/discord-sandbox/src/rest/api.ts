import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { checked } from "../state/checked.ts";
import { DiscordError } from "../state/discord-error.ts";
import type { RestFault } from "../state/faults.ts";
import { limits } from "../state/limits.ts";
import type { RestCall, World } from "../state/world.ts";
import { bucketOf, createRateLimiter } from "./rate-limit.ts";
import { createRoutes, isOpen } from "./routes.ts";

const base = "/api/v10";

/** A sandbox may run for days: it remembers this many calls. */
const keptCalls = 10_000;

function refuse(c: Context, error: DiscordError): Response {
  return c.json(error.toJSON(), checked<ContentfulStatusCode>(error.status));
}

function tooMany(c: Context, retryAfter: number, scope: RestFault["scope"]): Response {
  c.header("Retry-After", String(Math.ceil(retryAfter)));
  c.header("X-RateLimit-Scope", scope);
  if (scope === "global") c.header("X-RateLimit-Global", "true");
  const message = "You are being rate limited.";
  return c.json({ message, retry_after: retryAfter, global: scope === "global" }, 429);
}

function fail(c: Context, fault: RestFault): Response {
  if (fault.status === 429) return tooMany(c, fault.retryAfter, fault.scope);
  return c.json(
    { message: `${fault.status}: fault on order`, code: 0 },
    checked<ContentfulStatusCode>(fault.status),
  );
}

async function codeOf(response: Response): Promise<number | undefined> {
  if (response.status < 400) return undefined;
  const body: unknown = await response.clone().json();
  return typeof body === "object" && body !== null && "code" in body ? Number(body.code) : undefined;
}

function delay(world: World): Promise<void> {
  return new Promise((resolve) => void world.pace.after(world.faults.delay, resolve));
}

function pathOf(c: Context): string {
  return decodeURIComponent(new URL(c.req.url).pathname.slice(base.length));
}

/** Discord's REST API below `/api/v10`. */
export function createApi(world: World, onUnhandled: (call: RestCall) => void): Hono {
  const app = new Hono().basePath(base);
  const limiter = createRateLimiter(world);
  const unhandled = new WeakSet<Request>();

  app.use("*", async (c, next) => {
    if (world.faults.delay > 0) await delay(world);
    await next();
    const call: RestCall = {
      method: c.req.method,
      path: pathOf(c),
      status: c.res.status,
      code: await codeOf(c.res),
      handled: !unhandled.has(c.req.raw),
      at: world.clock.now(),
    };
    world.calls.push(call);
    if (world.calls.length > keptCalls) world.calls.shift();
    world.events.emit({ kind: "call", call });
    if (!call.handled) onUnhandled(call);
  });
  app.use("*", async (c, next) => {
    const path = pathOf(c);
    const fault = world.faults.take(path);
    if (fault) return fail(c, fault);
    if (!isOpen(path) && c.req.header("authorization") !== `Bot ${world.token}`) {
      return refuse(c, new DiscordError("unauthorized"));
    }
    if (path.startsWith("/interactions/")) return next();
    const { allowed, headers, after } = limiter.count(bucketOf(c.req.method, path));
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return allowed ? next() : tooMany(c, after, "user");
  });
  app.use(
    "*",
    bodyLimit({
      maxSize: limits.requestBytes,
      onError: (c) => refuse(c, new DiscordError("requestTooLarge")),
    }),
  );
  app.route("/", createRoutes(world));
  app.all("*", (c) => {
    unhandled.add(c.req.raw);
    return refuse(c, new DiscordError("general"));
  });
  app.onError((error, c) => {
    if (error instanceof DiscordError) return refuse(c, error);
    throw error;
  });
  return app;
}
