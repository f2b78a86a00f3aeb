import type { SeenAction, SimulationHistory, Violation } from "./contract.ts";
import type { Logged } from "./log.ts";
import { tokenOf } from "./read-history.ts";

/** What no sentence for people holds: a program's own words. */
const gibberish =
  /\bundefined\b|\bNaN\b|\[object \w+\]|^\s+at .+:\d+:\d+|\b(?:Type|Range|Reference|Syntax)Error\b/mu;

/** A message that is gone, as when a moderator deletes it, is a normal event. */
const normal: ReadonlySet<number> = new Set([10_008]);
/** What is refused where it was done already: a thread that a message has. */
const doneAlready: ReadonlySet<number> = new Set([160_004]);
/** Refusals that a fault can bring upon a bot that does everything right: too late, or done already. */
const excusable: ReadonlySet<number> = new Set([10_062, 40_060, 10_015, 50_027]);

const shown = 5;

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

function answered({ actions }: SimulationHistory): readonly string[] {
  return actions.flatMap(({ user, what, outcome, excused }) => {
    if (excused || outcome === "answered" || outcome === "acknowledged") return [];
    return outcome === "failed"
      ? [`${user}'s ${what} was not answered`]
      : [`the answer to ${user}'s ${what} was announced and never came`];
  });
}

interface Traffic {
  readonly token: string;
  readonly action: SeenAction;
  deliveries: number;
  troubled: boolean;
  readonly made: string[];
}

function tokenAt(entry: Logged): string | undefined {
  if (entry.kind === "call") return tokenOf(entry.path);
  return entry.kind === "message" || entry.kind === "event" ? entry.token : undefined;
}

/** What went over the wire for each action. */
function trafficOf({ actions }: SimulationHistory, entries: readonly Logged[]): Map<string, Traffic> {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const traffic = new Map<string, Traffic>();
  for (const entry of entries) {
    const action = entry.kind === "action" ? byId.get(entry.id) : undefined;
    if (entry.kind !== "action" || !action) continue;
    traffic.set(entry.token, { token: entry.token, action, deliveries: 0, troubled: false, made: [] });
  }
  for (const entry of entries) {
    const own = traffic.get(tokenAt(entry) ?? "");
    if (!own) continue;
    if (entry.kind === "event") own.deliveries += 1;
    if (entry.kind === "call" && entry.status >= 500) own.troubled = true;
    if (entry.kind === "message" && entry.message.change === "create") own.made.push(entry.message.text);
  }
  return traffic;
}

function once(traffic: Iterable<Traffic>): readonly string[] {
  return Array.from(traffic).flatMap(({ action, troubled, made }) => {
    const twice = made.find((text, index) => made.indexOf(text) !== index);
    if (twice === undefined || troubled) return [];
    return [`${action.user}'s ${action.what} was answered twice with ${quote(twice)}`];
  });
}

function readable({ messages }: SimulationHistory): readonly string[] {
  return messages.flatMap(({ text }) => (gibberish.test(text) ? [`a message says ${quote(text)}`] : []));
}

function lawful(traffic: ReadonlyMap<string, Traffic>, entries: readonly Logged[]): readonly string[] {
  const failed = new Set<string>();
  const done = new Map<string, { readonly life: number; readonly failures: number }>();
  let failures = 0;
  return entries.flatMap((entry) => {
    if (entry.kind !== "call" || entry.status === 429) return [];
    const { life, method, path: whole, status, code = 0 } = entry;
    if (status < 400) done.set(`${method} ${whole}`, { life, failures });
    if (status < 400) return [];
    // what failed may have been done all the same, and is asked for again
    if (status >= 500) failed.add(`${method} ${whole}`);
    if (status >= 500) failures += 1;
    if (status >= 500 || normal.has(code)) return [];
    if (doneAlready.has(code) && failed.has(`${method} ${whole}`)) return [];
    // nor does a process know what the one before it did last, or keep what was done on the way to something that failed
    const before = done.get(`${method} ${whole}`);
    const isForgotten = before !== undefined && (before.life < life || before.failures < failures);
    if (doneAlready.has(code) && isForgotten) return [];
    const own = traffic.get(tokenAt(entry) ?? "");
    const excused = own && (own.action.excused || own.troubled || own.deliveries > 1);
    if (excusable.has(code) && excused) return [];
    const about = own ? ` in answer to ${own.action.user}'s ${own.action.what}` : "";
    const path = own ? whole.replace(own.token, "…") : whole;
    return [`${method} ${path}${about} was refused with ${status}/${code}`];
  });
}

/** A 429 says when to come again. */
function patient(traffic: ReadonlyMap<string, Traffic>, entries: readonly Logged[]): readonly string[] {
  const waits = new Map<string, number>();
  return entries.flatMap((entry) => {
    if (entry.kind !== "call") return [];
    const { life, method, path: whole, retryAfter } = entry;
    const key = `${life} ${method} ${whole}`;
    const until = waits.get(key) ?? 0;
    if (retryAfter !== undefined) waits.set(key, entry.at + retryAfter * 1000);
    const own = traffic.get(tokenAt(entry) ?? "");
    if (entry.at >= until || (own && own.deliveries > 1)) return [];
    const path = own ? whole.replace(own.token, "…") : whole;
    return [`${method} ${path} came again before the time that a 429 had told`];
  });
}

function alive(entries: readonly Logged[]): readonly string[] {
  return entries.flatMap((entry) => (entry.kind === "error" ? [entry.what] : []));
}

/**
 * Judges what users saw: every interaction got one answer in time, unless a fault explains the lack of it; none was
 * answered twice; every sentence is one for people; every call kept Discord's rules; the bot never failed.
 */
export function checkHistory(history: SimulationHistory, entries: readonly Logged[]): readonly Violation[] {
  const traffic = trafficOf(history, entries);
  const rules: Readonly<Record<string, readonly string[]>> = {
    answered: answered(history),
    once: once(traffic.values()),
    readable: readable(history),
    lawful: [...lawful(traffic, entries), ...patient(traffic, entries)],
    alive: alive(entries),
  };
  return Object.entries(rules).flatMap(([rule, messages]) =>
    messages.slice(0, shown).map((message) => ({ rule, message })),
  );
}
