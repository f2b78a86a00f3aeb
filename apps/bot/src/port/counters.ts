/** What is timed: until the acknowledgement, until the whole answer, a job in a worker thread. */
export type Timed = "ack" | "answer" | "job";

/** Counts events and times work, for the log, for tests and for whoever watches the bot. */
export interface Counters {
  /** Counts an event by name. */
  add(name: string): void;
  get(name: string): number;
  all(): Readonly<Record<string, number>>;
  /** Counts something that has several sides. */
  count(name: "interactions", labels: Readonly<Record<"task" | "outcome" | "locale", string>>): void;
  time(what: Timed, milliseconds: number): void;
}

/** Counters that nobody watches. */
export function createCounters(): Counters {
  const counts = new Map<string, number>();
  return {
    add: (name) => void counts.set(name, (counts.get(name) ?? 0) + 1),
    get: (name) => counts.get(name) ?? 0,
    all: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    count: () => {},
    time: () => {},
  };
}
