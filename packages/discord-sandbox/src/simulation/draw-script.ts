import type { FaultKind, FaultRates, Occasion, SimulationEvent } from "./contract.ts";
import { checkKeys } from "../state/known-keys.ts";
import { pick, stream } from "./keyed-random.ts";

/** What is drawn unless told: a bad day on the internet, with calm between. */
const usualFaults: FaultRates = {
  duplicates: 1,
  reorderings: 1,
  delays: 0.3,
  rateLimits: 0.3,
  serverErrors: 0.6,
  droppedSessions: 0.3,
  invalidSessions: 0.15,
  kills: 0.3,
  slowWrites: 1,
  slowClients: 0.15,
};

const calm: FaultRates = {
  duplicates: 0,
  reorderings: 0,
  delays: 0,
  rateLimits: 0,
  serverErrors: 0,
  droppedSessions: 0,
  invalidSessions: 0,
  kills: 0,
  slowWrites: 0,
  slowClients: 0,
};

/** The rates asked for; throws a `RangeError` for one that is none. */
export function ratesOf(faults: boolean | Partial<FaultRates>): FaultRates {
  if (typeof faults === "boolean") return faults ? usualFaults : calm;
  checkKeys("faults", faults, Object.keys(calm));
  for (const [name, rate] of Object.entries(faults)) {
    if (!(rate >= 0 && rate < Infinity)) throw new RangeError(`${name} must be at least 0, got ${rate}`);
  }
  return { ...calm, ...faults };
}

/** Shortest and longest, in milliseconds. */
const durations: Readonly<Record<FaultKind, readonly [number, number]>> = {
  duplicates: [0, 6000],
  reorderings: [50, 1200],
  delays: [1000, 8000],
  rateLimits: [500, 6000],
  serverErrors: [1, 4],
  droppedSessions: [300, 6000],
  invalidSessions: [300, 6000],
  kills: [300, 8000],
  slowWrites: [500, 5000],
};

const kinds: readonly FaultKind[] = [
  "duplicates",
  "reorderings",
  "delays",
  "rateLimits",
  "serverErrors",
  "droppedSessions",
  "invalidSessions",
  "kills",
  "slowWrites",
];

interface ScriptOptions {
  readonly seed: number;
  readonly users: number;
  readonly minutes: number;
  readonly actions: number;
  readonly rates: FaultRates;
}

/** Of 100 actions, so many come close upon the one before, and so many are done twice. */
const closeShare = 0.35;
const againShare = 0.08;

interface Rush {
  readonly upon: Occasion;
  /** Of 100 actions, so many more wait for it. */
  readonly share: number;
  /** So long after it, in milliseconds, at most. */
  readonly lag: number;
  readonly key: number;
}

const rushes: readonly Rush[] = [
  { upon: "alarm", share: 0.1, lag: 150, key: 15 },
  { upon: "message", share: 0.3, lag: 1000, key: 17 },
];

function drawActions({ seed, users, minutes, actions, rates }: ScriptOptions): SimulationEvent[] {
  const next = stream(seed, 1);
  const bits = (): number => Math.floor(next() * 2 ** 32);
  const events: SimulationEvent[] = [];
  let at = 0;
  const gap = 60_000 / (actions * users) / (1 - closeShare);
  while (at < minutes * 60_000) {
    at += next() < closeShare ? Math.floor(next() * 120) : Math.ceil(-Math.log(1 - next()) * gap);
    const user = Math.floor(next() * users);
    const lag = next() < rates.slowClients ? Math.floor(next() * 5000) : 0;
    events.push({ at, kind: "act", user, draw: bits(), lag });
    if (next() < againShare)
      events.push({ at: at + 30 + Math.floor(next() * 400), kind: "again", user, draw: bits() });
  }
  return events;
}

/** Users who act just as something happens; each of them waits for the first time that it does. */
function drawRush({ seed, users, minutes, actions }: ScriptOptions, rush: Rush): SimulationEvent[] {
  const next = stream(seed, rush.key);
  const count = Math.floor(actions * users * minutes * rush.share + next());
  return Array.from({ length: count }, (): SimulationEvent => {
    const [at, lag] = [Math.floor(next() * minutes * 60_000), Math.floor(next() * rush.lag)];
    const user = Math.floor(next() * users);
    return { at, kind: "act", user, draw: Math.floor(next() * 2 ** 32), lag, upon: rush.upon };
  });
}

/** Most faults strike while someone is being answered, and most of these the same one: trouble does not come alone. */
const aimedShare = 0.6;
const unluckyShare = 0.6;
/** From so long before an action arrives, over so long, in milliseconds; sooner more often than later. */
const aimFrom = -100;
const aimSpan = 450;

function arrivalOf(event: SimulationEvent | undefined): number {
  return event?.kind === "act" ? event.at + event.lag : (event?.at ?? 0);
}

function drawFaults(
  { seed, minutes, rates }: ScriptOptions,
  actions: readonly SimulationEvent[],
): SimulationEvent[] {
  const unlucky = pick(actions, seed, 16);
  return kinds.flatMap((fault, index) => {
    const next = stream(seed, 2, index);
    const count = Math.floor(rates[fault] * minutes + next());
    const [from, to] = durations[fault];
    return Array.from({ length: count }, (): SimulationEvent => {
      const anywhere = Math.floor(next() * minutes * 60_000);
      const other = actions[Math.floor(next() * actions.length)];
      const aim = arrivalOf(next() < unluckyShare ? unlucky : other) + aimFrom;
      const at = next() < aimedShare ? Math.max(0, aim + Math.floor(next() ** 2 * aimSpan)) : anywhere;
      const lasts = Math.floor(from + next() * (to - from + 1));
      return { at, kind: "fault", fault, lasts, draw: Math.floor(next() * 2 ** 32) };
    });
  });
}

/** The script of a seed: all that users and faults do, in order of time. The same seed gives the same script. */
export function drawScript(options: ScriptOptions): readonly SimulationEvent[] {
  const actions = drawActions(options);
  const rushing = rushes.flatMap((rush) => drawRush(options, rush));
  return [...actions, ...rushing, ...drawFaults(options, actions)].toSorted((a, b) => a.at - b.at);
}
