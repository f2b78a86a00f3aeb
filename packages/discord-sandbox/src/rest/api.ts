import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { DiscordError } from "../state/discord-error.ts";
import type { RestFault } from "../state/faults.ts";
import { limits } from "../state/limits.ts";
import type { World } from "../state/world.ts";
import type { Exchange, RestCall } from "../state/world-event.ts";
import { bucketOf, createRateLimiter, type RateLimiter } from "./rate-limit.ts";
import { readBody, type Body } from "./read-body.ts";
import { checkId, reasonOf, type ApiCall, type Route } from "./route.ts";
import { isOpen, routes } from "./routes.ts";

/** Versions that are spoken: https://docs.discord.com/developers/reference#api-versioning */
const base = /^\/api\/v(9|10)(?=\/|$)/;

/** A sandbox may run for days: it remembers this many calls. */
const keptCalls = 10_000;

function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers });
}

function tooMany(
  retryAfter: number,
  scope: RestFault["scope"],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const global = scope === "global";
  return json(
    429,
    { message: "You are being rate limited.", retry_after: retryAfter, global },
    {
      ...headers,
      "Retry-After": String(Math.ceil(retryAfter)),
      "X-RateLimit-Scope": scope,
      ...(global && { "X-RateLimit-Global": "true" }),
    },
  );
}

function fail(fault: RestFault): Response {
  if (fault.status === 429) return tooMany(fault.retryAfter, fault.scope);
  return json(fault.status, { message: `${fault.status}: fault on order`, code: 0 });
}

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith(":") || part === given[index])
  );
}

/** 405 where another method is known, and a loud 404 that names the call where none is. */
function unknown(method: string, path: string): DiscordError {
  const methods = routes.filter((route) => matches(route.path, path)).map((route) => route.method);
  if (methods.length > 0) return new DiscordError("wrongMethod");
  const message = `404: Not Found (@opt/discord-sandbox does not implement ${method} ${path})`;
  return new DiscordError("general", undefined, message);
}

function delay(world: World): Promise<void> {
  return new Promise((resolve) => void world.pace.after(world.faults.delay, resolve));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What is at work for whom: an interaction's token, a channel, or nobody in particular. */
function keyOf(path: string): string {
  const [, kind, first = "", second = ""] = path.split("/");
  if (kind === "interactions" || kind === "webhooks") return second;
  return kind === "channels" ? first : "";
}

/** One call on its way through. */
interface Passage {
  readonly world: World;
  readonly path: string;
}

/** What stops a call before its route sees it. */
function stop({ world, path }: Passage, request: Request): Response | undefined {
  const fault = world.faults.take(path);
  if (fault) return fail(fault);
  if (!isOpen(path) && request.headers.get("authorization") !== `Bot ${world.token}`)
    return json(401, new DiscordError("unauthorized").toJSON());
  return undefined;
}

/** What has been read and answered so far, by the request. */
const bodies = new WeakMap<Request, { request: unknown; response: unknown }>();

/** The JSON of a body, and of its files what can be told in words. */
function describeBody({ json: sent, files }: Body): unknown {
  const named = Array.from(files.values(), ({ filename, contentType, bytes }) => ({
    filename,
    content_type: contentType,
    size: bytes.length,
  }));
  return named.length === 0 ? sent : { payload: sent, files: named };
}

function toCall(world: World, c: Context): ApiCall {
  const params: Readonly<Record<string, string>> = c.req.param();
  for (const [name, value] of Object.entries(params)) checkId(name, value);
  const { raw } = c.req;
  return {
    world,
    param: (name) => params[name] ?? "",
    query: new URL(raw.url).searchParams,
    async body() {
      const body = await readBody(raw);
      bodies.set(raw, { request: describeBody(body), response: undefined });
      return body;
    },
    reason: reasonOf(raw.headers.get("x-audit-log-reason")),
  };
}

async function answer(world: World, { handle, status }: Route, c: Context): Promise<Response> {
  const result: unknown = await handle(toCall(world, c));
  bodies.set(c.req.raw, { request: bodies.get(c.req.raw)?.request, response: result });
  if (typeof result !== "object" || result === null) return new Response(null, { status: 204 });
  return json(status ?? 200, result);
}

/** The answer's words about what was wrong: `Invalid Form Body: data.content BASE_TYPE_MAX_LENGTH …`. */
export function describeProblem(error: DiscordError): string {
  const leaves: string[] = [];
  const walk = (tree: unknown, path: string): void => {
    if (typeof tree !== "object" || tree === null) return;
    for (const [key, value] of Object.entries(tree)) {
      if (key === "_errors" && Array.isArray(value))
        leaves.push(...value.map((leaf: { message?: unknown }) => `${path}: ${String(leaf.message)}`));
      else walk(value, path === "" ? key : `${path}.${key}`);
    }
  };
  walk(error.errors, "");
  return leaves.length === 0 ? error.message : `${error.message}; ${leaves.join("; ")}`;
}

/** Writes a call down; of very many only the last are kept. */
export function noteCall(world: World, call: RestCall, exchange?: Exchange): void {
  world.calls.push(call);
  if (world.calls.length > 2 * keptCalls) world.calls.splice(0, keptCalls);
  world.events.emit({ kind: "call", call, exchange });
}

/** Calls `left` when the answer has been handed to the machine's network, or at once where there is none. */
function whenSent(c: Context, left: () => void): void {
  const env: unknown = c.env;
  const outgoing = typeof env === "object" && env !== null && "outgoing" in env ? env.outgoing : undefined;
  if (
    typeof outgoing === "object" &&
    outgoing !== null &&
    "once" in outgoing &&
    typeof outgoing.once === "function"
  ) {
    outgoing.once("finish", left);
    outgoing.once("close", left);
  } else {
    left();
  }
}

/** Whose API is called. */
export interface Surroundings {
  readonly world: World;
  readonly limiter: RateLimiter;
  readonly onUnhandled: (call: RestCall) => void;
}

export function surroundingsOf(world: World, onUnhandled: (call: RestCall) => void): Surroundings {
  return { world, limiter: createRateLimiter(world), onUnhandled };
}

/** Why a call was refused, by the request. */
const refusals = new WeakMap<Request, DiscordError>();

/** Lets one call through, and writes it down. */
async function pass(
  c: Context,
  next: () => Promise<void>,
  { world, limiter, onUnhandled }: Surroundings,
): Promise<void> {
  const { pathname } = new URL(c.req.url);
  const path = decode(pathname.replace(base, ""));
  const left = world.activity.begin(keyOf(path));
  const started = performance.now();
  try {
    if (world.faults.delay > 0) await delay(world);
    const passage = { world, path };
    const version = base.test(pathname)
      ? undefined
      : json(400, new DiscordError("invalidApiVersion").toJSON());
    const stopped = version ?? stop(passage, c.req.raw);
    // Interaction callbacks have no bucket: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
    const free = path.startsWith("/interactions/");
    const verdict = stopped || free ? undefined : limiter.count(bucketOf(c.req.method, path));
    if (stopped) c.res = stopped;
    else if (verdict?.allowed === false)
      c.res = tooMany(verdict.after, verdict.global ? "global" : "user", verdict.headers);
    else {
      await next();
      for (const [name, value] of Object.entries(verdict?.headers ?? {})) c.res.headers.set(name, value);
    }
    const error = refusals.get(c.req.raw);
    const call: RestCall = {
      method: c.req.method,
      path,
      status: c.res.status,
      code: error?.code ?? (c.res.status >= 400 ? 0 : undefined),
      problem: error && describeProblem(error),
      handled: !(error?.code === 0 && error.status === 404),
      at: world.clock.now(),
    };
    const { request, response } = bodies.get(c.req.raw) ?? { request: undefined, response: undefined };
    noteCall(world, call, {
      request,
      response: error ? error.toJSON() : response,
      milliseconds: performance.now() - started,
    });
    if (!call.handled) onUnhandled(call);
  } finally {
    whenSent(c, left);
  }
}

/** All routes below `/api/v9` and `/api/v10`; whose API a call is for is told by the call. */
export function routed(around: (c: Context) => Surroundings): Hono {
  const app = new Hono();
  app.use("/api/*", async (c, next) => await pass(c, next, around(c)));
  const limit = bodyLimit({
    maxSize: limits.requestBytes,
    onError: (c) => {
      const error = new DiscordError("requestTooLarge");
      refusals.set(c.req.raw, error);
      return json(error.status, error.toJSON());
    },
  });
  for (const version of ["/api/v10", "/api/v9"]) {
    for (const one of routes)
      app.on(one.method, version + one.path, limit, (c) => answer(around(c).world, one, c));
  }
  app.all("/api/*", (c) => {
    throw unknown(c.req.method, decode(new URL(c.req.url).pathname.replace(base, "")));
  });
  app.onError((error, c) => {
    if (!(error instanceof DiscordError)) throw error;
    refusals.set(c.req.raw, error);
    return json(error.status, error.toJSON());
  });
  return app;
}

/** Discord's REST API below `/api/v9` and `/api/v10`. */
export function createApi(world: World, onUnhandled: (call: RestCall) => void): Hono {
  const own = surroundingsOf(world, onUnhandled);
  return routed(() => own);
}
