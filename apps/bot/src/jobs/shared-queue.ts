import { PgBoss } from "pg-boss";
import { openQueueDatabase } from "./queue-database.ts";

/** Jobs of another version of the bot are not for this one: a rolling upgrade has both at work. */
export const queueName = "jobs-3";

/** The channel that tells of results. */
export const resultChannel = "opt_job_results";

/** Seconds. A worker that has said nothing for `heartbeat` is lost, which is looked for every `watch`, see `watchOver`. */
export const times = { heartbeat: 10, watch: 2, longestJob: 30, kept: 300, unused: 600 };

/** The queue that all processes of the bot share. */
export interface SharedQueue {
  readonly boss: PgBoss;
  /** Whether it hears of jobs that come. Who hears again is told at once, as jobs may have come before. */
  hear(isWanted: boolean): void;
  /** Gives what a lost worker had in hand to others, unless any process did so within the last seconds. */
  watch(): Promise<void>;
  /** Gives up what is under way after so many milliseconds. */
  close(patience: number): Promise<void>;
}

/** Opens it, and makes what it needs in the database. Who hears is told of jobs that come; else nothing is listened to. */
export async function openSharedQueue(
  databaseUrl: string,
  onError: (error: unknown) => void,
  heard?: () => void,
): Promise<SharedQueue> {
  const database = openQueueDatabase(databaseUrl, onError, heard);
  const boss = new PgBoss({
    db: database,
    schema: "jobs",
    schedule: false,
    // each ear of the database is woken by each notice of any channel
    useListenNotify: heard !== undefined,
    // tidies up; who waits for a job watches over it, see `watch`
    superviseIntervalSeconds: times.unused,
    monitorIntervalSeconds: times.watch,
    // how well the server cleans up is for whoever runs it to watch: to ask every two seconds is what costs most
    monitorVacuum: false,
    // no job waits for another
    flowIntervalSeconds: times.unused,
    warningQueueSize: 1_000,
    // nobody collects traces: spans that go nowhere were a part of each statement
    openTelemetry: { enabled: false },
  });
  boss.on("error", onError);
  await boss.start();
  await boss.createQueue(queueName, {
    notify: true,
    heartbeatSeconds: times.heartbeat,
    expireInSeconds: times.longestJob,
    retentionSeconds: times.kept,
    deleteAfterSeconds: times.kept,
    retryLimit: 2,
  });
  return {
    boss,
    hear: database.hear,
    watch: async () => await boss.supervise(queueName),
    async close(patience) {
      await boss.stop({ graceful: true, timeout: patience });
      await database.close();
    },
  };
}

const finalStates: ReadonlySet<string> = new Set(["completed", "failed", "cancelled"]);

/** Those of the jobs that no worker will do any more: they are done, given up, or gone. */
export async function finishedOf(boss: PgBoss, ids: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(ids.map((id) => boss.findJobs(queueName, { id })));
  return ids.filter((_, index) => finalStates.has(found[index]?.[0]?.state ?? "failed"));
}
