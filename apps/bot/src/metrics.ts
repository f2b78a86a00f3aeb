import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Counters, Timed } from "./port/counters.ts";

/** Counters that Prometheus can read. */
export interface Metrics extends Counters {
  /** Everything in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
  /** A number that is read when somebody asks for the metrics. */
  watch(name: string, help: string, read: () => number): void;
}

const seconds: Readonly<Record<Timed, readonly [name: string, help: string]>> = {
  ack: ["ack_seconds", "From an interaction to its acknowledgement"],
  answer: ["answer_seconds", "From an interaction to its whole answer"],
  job: ["job_seconds", "A job in a worker thread"],
};
/** Around what a user notices (0.1 s) and what Discord allows (3 s). */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];

function createHistograms(registers: Registry[]): Readonly<Record<Timed, Histogram>> {
  const make = (what: Timed): Histogram => {
    const [name, help] = seconds[what];
    return new Histogram({ name, help, buckets, registers });
  };
  return { ack: make("ack"), answer: make("answer"), job: make("job") };
}

/** Counters of one process, with the process's own memory, uptime and processor time. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counts = new Map<string, number>();
  const events = new Counter({
    name: "events_total",
    help: "What happened: answered, refused, error, job busy, gone 10062, rate-limited, resumed, …",
    labelNames: ["event"],
    registers,
  });
  const interactions = new Counter({
    name: "interactions_total",
    help: "Interactions by what was asked for",
    labelNames: ["task", "outcome", "locale"],
    registers,
  });
  const histograms = createHistograms(registers);

  function watch(name: string, help: string, read: () => number): void {
    // the registry keeps it
    void new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }

  watch("process_resident_memory_bytes", "Memory of the process", () => process.memoryUsage.rss());
  watch("process_uptime_seconds", "Since the start of the process", () => process.uptime());
  watch("process_cpu_seconds", "Processor time used", () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });

  return {
    add(name) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      events.inc({ event: name });
    },
    get: (name) => counts.get(name) ?? 0,
    all: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    count: (_name, labels) => interactions.inc(labels),
    time: (what, milliseconds) => histograms[what].observe(milliseconds / 1_000),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    watch,
  };
}
