import type { Hono } from "hono";
import type { World } from "../state/world.ts";
import type { RestCall } from "../state/world-event.ts";
import { routed, surroundingsOf, type Surroundings } from "./api.ts";

/** The REST face without a socket. */
export interface RestFace {
  fetch(request: Request): Response | Promise<Response>;
}

const callers = new WeakMap<Request, Surroundings>();

function callerOf(request: Request): Surroundings {
  const caller = callers.get(request);
  if (caller === undefined) throw new Error("a call must come by fetch");
  return caller;
}

let shared: Hono | undefined;

/**
 * Discord's REST API without a server. All worlds of a process share its routes: to lay them takes longer than the calls of
 * a short simulation.
 */
export function createRestFace(world: World, onUnhandled: (call: RestCall) => void): RestFace {
  const own = surroundingsOf(world, onUnhandled);
  shared ??= routed(({ req }) => callerOf(req.raw));
  const app = shared;
  return {
    fetch(request) {
      callers.set(request, own);
      return app.fetch(request);
    },
  };
}
