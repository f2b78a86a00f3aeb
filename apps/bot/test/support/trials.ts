/** Something that is done to the bot to see whether it survives it. */
export interface Trial {
  readonly what: string;
  /** Where it is done. */
  readonly file: string;
  /** What is counted, and lost where it is not there once afterwards. */
  readonly counted: string;
}

/** All of them, in the order of the table in docs/reliability.md: each has a test that tells what came of it. */
export const trials = {
  "bot killed": {
    what: "`kill -9` of the bot while four people use it, on SQLite",
    file: "test/e2e/killed.test.ts",
    counted: "acknowledged answers and log entries",
  },
  "bot killed on PostgreSQL": {
    what: "the same on PostgreSQL",
    file: "test/e2e/killed.test.ts",
    counted: "acknowledged answers and log entries",
  },
  "writer killed": {
    what: "`kill -9` of a process that does nothing but write to SQLite",
    file: "test/store/sqlite.test.ts",
    counted: "acknowledged log entries",
  },
  "power cut": {
    what: "power cut: SQLite's write log ends anywhere, the rest missing or zeros",
    file: "test/store/power-cut.test.ts",
    counted: "acknowledged log entries over all cuts",
  },
  "disk full": {
    what: "disk full, and room again",
    file: "test/store/disk-full.test.ts",
    counted: "acknowledged log entries, and refused ones that are there",
  },
  "second process": {
    what: "a second process on the same SQLite file",
    file: "test/store/sqlite.test.ts",
    counted: "second processes, lost where one was let in",
  },
  "database away": {
    what: "PostgreSQL killed under the bot, away for a while, and back",
    file: "test/e2e/database-away.test.ts",
    counted: "acknowledged log entries, and commands, lost where nobody answered",
  },
  "two versions": {
    what: "rolling upgrade: a newer version changes the tables while two processes of this one answer",
    file: "test/store/rolling-upgrade.test.ts",
    counted: "acknowledged answers",
  },
  "PostgreSQL killed under jobs": {
    what: "PostgreSQL killed under a line of jobs",
    file: "test/jobs/shared-jobs.test.ts",
    counted: "jobs",
  },
  "worker killed": {
    what: "`kill -9` of a worker process with a job in hand",
    file: "test/jobs/shared-jobs.test.ts",
    counted: "jobs",
  },
  "unruly worker": {
    what: "a worker thread that loops, eats memory, ends, throws, or never loads",
    file: "test/jobs/threads.test.ts",
    counted: "jobs that come after it",
  },
  "shard killed": {
    what: "`kill -9` of one of two processes that share the gateway's shards",
    file: "test/e2e/shards.test.ts",
    counted: "commands afterwards, one a server",
  },
  "Discord in trouble": {
    what: "storms of 429, 5xx and slow answers of Discord's REST API",
    file: "test/e2e/discord-in-trouble.test.ts",
    counted: "commands and what they wrote",
  },
  "gateway lost": {
    what: "the gateway's socket cut, its sessions ended, resumable and not",
    file: "test/e2e/discord-in-trouble.test.ts",
    counted: "commands afterwards and what they wrote",
  },
  duplicates: {
    what: "simulation: events that come twice and out of order",
    file: "test/simulation/schedules.test.ts",
    counted: "interactions, lost by schedule",
  },
  "bad day": {
    what: "simulation: kills, 429 and 5xx, lost sessions, duplicates, delays, slow writes at once",
    file: "test/simulation/schedules.test.ts",
    counted: "interactions, lost by schedule",
  },
  "clock jumps": {
    what: "a year of daily questions in three time zones: daylight saving, and a clock that jumps",
    file: "test/features/daily-clock.test.ts",
    counted: "days, lost where there was no question or two",
  },
} as const satisfies Readonly<Record<string, Trial>>;

export type TrialName = keyof typeof trials;
