import { PgBoss } from "pg-boss";

/** Jobs of another version of the bot are not for this one: a rolling upgrade has both at work. */
export const queueName = "jobs-1";

/** The channel that tells of results. */
export const resultChannel = "opt_job_results";

/** Seconds. A worker that has said nothing for `heartbeat` is lost, which is looked for every `watch`. */
const times = { heartbeat: 10, watch: 2, longestJob: 30, kept: 300 };

/** Opens the queue that all processes of the bot share, and makes what it needs in the database. */
export async function openSharedQueue(
  databaseUrl: string,
  onError: (error: unknown) => void,
): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: "jobs",
    max: 4,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: times.watch,
    monitorIntervalSeconds: times.watch,
    warningQueueSize: 1_000,
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
  return boss;
}
