import type { Client } from "discord.js";

/** Calls that Discord answered with a fault of its own: whether they were done all the same, nobody knows. */
export interface UnsureCalls {
  /** Whether a call about this interaction was answered so lately. */
  has(interactionId: string): boolean;
}

/** So many are remembered; they matter for some seconds. */
const most = 1_000;
const watched = new WeakMap<Client["rest"], UnsureCalls>();

const interactionIn = /^\/interactions\/(?<id>\d+)\//u;

/** Watches the calls of a client from the first time on that it is asked. */
export function unsureCallsOf({ rest }: Pick<Client, "rest">): UnsureCalls {
  const known = watched.get(rest);
  if (known) return known;
  const ids = new Set<string>();
  rest.on("response", ({ path }, { status }) => {
    const id = interactionIn.exec(path)?.groups?.["id"];
    if (status < 500 || id === undefined) return;
    ids.add(id);
    for (const oldest of ids) if (ids.size > most) ids.delete(oldest);
  });
  const calls = { has: (interactionId: string) => ids.has(interactionId) };
  watched.set(rest, calls);
  return calls;
}
