import { availableParallelism } from "node:os";
import { ConfigError, loadEnvironment, readConfig } from "./config.ts";
import { explainStart } from "./explain-start.ts";
import { createThreads } from "./jobs/threads.ts";
import { openWorkplace } from "./jobs/workplace.ts";
import { createLog } from "./log.ts";
import { openStore } from "./store/open-store.ts";

/** Milliseconds for the jobs under way when this process is told to stop. */
const patience = 20_000;

/** Draws and computes for the bots on the same database, on this machine or another: `npm run worker`. */
async function serve(): Promise<void> {
  const { databaseUrl, renderConcurrency, logLevel } = readConfig(loadEnvironment());
  if (databaseUrl === undefined)
    throw new ConfigError(
      "DATABASE_URL must be the database of the bot that this worker works for / 봇과 같은 DATABASE_URL을 적어 주세요",
    );
  const log = createLog({
    level: logLevel ?? "info",
    readable: process.stdout.isTTY,
    secrets: [databaseUrl],
  });
  const onError = (error: unknown): void => log.error({ err: error }, "the queue or a thread failed");
  const concurrency = renderConcurrency === 0 ? availableParallelism() : renderConcurrency;
  const jobs = createThreads({ concurrency, onError });
  // the tables are there, whoever starts first
  await (await openStore({ databaseUrl })).close();
  const place = await openWorkplace({ databaseUrl, jobs, concurrency, onError });
  log.info({ concurrency }, "waiting for jobs");
  const stop = async (): Promise<void> => {
    await place.close(patience);
    await jobs.close(patience);
    log.info("stopped");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
}

try {
  await serve();
} catch (error) {
  process.stderr.write(`\n${explainStart(error)}\n\n`);
  process.exit(1);
}
