import type { TraceView } from "../browser/protocol.ts";
import { describeAction } from "../interaction/describe-action.ts";
import type { World } from "../state/world.ts";
import type { WorldEvent } from "../state/world-event.ts";
import { redact } from "./redact.ts";

/** How many are kept for who opens the inspector later. */
const kept = 300;

/** All that went between bot and Discord, and what became of it, without the secrets in it. */
export interface Traces {
  all(): readonly TraceView[];
  listen(listener: (trace: TraceView) => void): () => void;
}

type Bare = Omit<TraceView, "id" | "at">;

function messageTrace({ change, stored }: WorldEvent & { kind: "message" }): Bare {
  const name = `MESSAGE_${change.toUpperCase()}`;
  // What only one user sees goes to no gateway; what is quiet goes there by another event.
  return stored.onlyFor === undefined
    ? { kind: "event", title: name, detail: stored.message, good: true }
    : { kind: "payload", title: "", news: change, detail: stored.message, good: true };
}

function traceOf(world: World, event: WorldEvent): Bare | undefined {
  switch (event.kind) {
    case "message":
      return messageTrace(event);
    case "interaction-start":
      return {
        kind: "event",
        title: `INTERACTION_CREATE ${describeAction(event.record)}`,
        detail: event.record.payload,
        good: true,
      };
    case "interaction-change": {
      const { stage, modal, choices, originalId, followUpIds } = event.record;
      const title = describeAction(event.record);
      const detail = { stage, originalId, followUpIds, ...(modal && { modal }), ...(choices && { choices }) };
      return { kind: "payload", title, news: stage, detail, good: stage !== "expired" };
    }
    case "dispatch":
      return { kind: "event", title: event.name, detail: event.data, good: true };
    case "call": {
      const { call, exchange } = event;
      const code = call.code === undefined ? "" : `/${call.code}`;
      const title = `${call.method} ${call.path.replaceAll(/\/[\w-]{40,}/gu, "/…")} ${call.status}${code}`;
      const { method, path, status, problem } = call;
      const milliseconds = exchange && Math.round(exchange.milliseconds * 10) / 10;
      const { request, response } = exchange ?? {};
      const detail = { method, path, status, problem, milliseconds, request, response };
      return { kind: "call", title, detail, good: call.status < 400 };
    }
    case "connections": {
      const { connections } = world;
      const news = connections > 0 ? "connected" : "disconnected";
      return { kind: "line", title: "", news, detail: { connections }, good: connections > 0 };
    }
    case "gateway-fault":
      return { kind: "line", title: "", news: event.fault, detail: event.fault, good: false };
    case "commands":
    case "people":
    case "process-end":
    case "typing":
    default:
      return undefined;
  }
}

export function createTraces(world: World): Traces {
  const traces: TraceView[] = [];
  const listeners = new Set<(trace: TraceView) => void>();
  let count = 0;
  // Made when someone looks: most traces nobody ever sees.
  const shown = (trace: TraceView): TraceView => ({
    ...trace,
    title: String(redact(trace.title, [world.token])),
    detail: redact(trace.detail, [world.token]),
  });
  world.events.listen((event) => {
    const bare = traceOf(world, event);
    if (!bare) return;
    const trace = { ...bare, id: count++, at: world.clock.now() };
    traces.push(trace);
    if (traces.length > kept) traces.shift();
    if (listeners.size === 0) return;
    const view = shown(trace);
    for (const listener of listeners) listener(view);
  });
  return {
    all: () => traces.map(shown),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
