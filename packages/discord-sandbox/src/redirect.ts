// Loaded into a bot's process before the bot (`node --import`): what it sends to Discord goes to the sandbox instead.
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";

const base = process.env["DISCORD_API_BASE"];
const hosts = new Set(["discord.com", "discordapp.com", "canary.discord.com", "ptb.discord.com"]);

/** As much of a request as undici's dispatchers are handed. */
interface DispatchOptions {
  readonly origin?: string | URL | undefined;
}

interface Dispatcher {
  dispatch(options: DispatchOptions, handler: unknown): boolean;
}

/** Where all copies of undici, the one inside Node too, look for the dispatcher that is nobody's in particular. */
const dispatcherKey = Symbol.for("undici.globalDispatcher.1");

function isDispatcher(value: unknown): value is Dispatcher {
  return (
    typeof value === "object" && value !== null && "dispatch" in value && typeof value.dispatch === "function"
  );
}

function isDiscord(origin: string | URL | undefined): boolean {
  return origin !== undefined && URL.canParse(origin) && hosts.has(new URL(origin).hostname);
}

/** The same dispatcher, but that Discord's address means the sandbox's. */
function redirected(inner: Dispatcher, target: string): Dispatcher {
  return new Proxy(inner, {
    get(object, name) {
      if (name !== "dispatch") {
        const value: unknown = Reflect.get(object, name);
        return typeof value === "function" ? value.bind(object) : value;
      }
      return (options: DispatchOptions, handler: unknown) =>
        object.dispatch(isDiscord(options.origin) ? { ...options, origin: target } : options, handler);
    },
  });
}

/** Puts the redirecting dispatcher in the common place; copies of undici that come later keep what is there. */
async function redirectFetch(target: string): Promise<void> {
  // The first fetch fills the place.
  await fetch("data:,");
  const current: unknown = Reflect.get(globalThis, dispatcherKey);
  if (isDispatcher(current)) Reflect.set(globalThis, dispatcherKey, redirected(current, target));
}

type Options = https.RequestOptions;

function hostOf(options: Options): string {
  return options.hostname ?? options.host ?? "";
}

/** Node's own client, for libraries that use it. */
function redirectHttps(target: URL): void {
  const { request } = https;
  const send = (...args: readonly unknown[]): http.ClientRequest => {
    const [first, ...rest] = args;
    const url = typeof first === "string" || first instanceof URL ? new URL(first) : undefined;
    const options: Options =
      typeof first === "object" && first !== null && !(first instanceof URL) ? first : {};
    const host = url?.hostname ?? hostOf(options);
    if (!hosts.has(host)) return Reflect.apply(request, https, args);
    const { agent: _, ...others } = options;
    const path = url ? url.pathname + url.search : options.path;
    const there = { hostname: target.hostname, port: target.port, protocol: "http:" };
    return Reflect.apply(http.request, http, [
      { ...others, ...(path != null && { path }), ...there, host: target.host },
      ...rest,
    ]);
  };
  Object.defineProperty(https, "request", { value: send, writable: true, configurable: true });
  syncBuiltinESMExports();
}

if (base !== undefined && URL.canParse(base)) {
  const target = new URL(base);
  await redirectFetch(target.origin);
  redirectHttps(target);
}
