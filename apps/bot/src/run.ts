import type { Store } from "@opt/study";
import type { Logger } from "pino";
import { registered, startBot, type Bot, type BotOptions } from "./bot.ts";
import { loadEnvironment, readConfig, type Config } from "./config.ts";
import { openHealthServer } from "./health-server.ts";
import type { JobRunner } from "./jobs/job.ts";
import { handOutFits } from "./jobs/hand-out-fits.ts";
import { createThreads } from "./jobs/threads.ts";
import { isTaken, PortTakenError, StoreError } from "./launch-errors.ts";
import { createLog } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { createCounters } from "./port/counters.ts";
import { systemRandom } from "./port/random.ts";
import { dataFile, openStore } from "./store/open-store.ts";
import { TokenRefusedError } from "./transport/token-refused.ts";
import { isUpToDate, pendingCommands, registerCommands } from "./transport/register.ts";

/** Whom the bot talks to: Discord, or a sandbox with a chat page. */
interface Side {
  readonly token: string;
  readonly apiBase: string | undefined;
  readonly pageUrl: string | undefined;
  close(): Promise<void>;
}

async function findSide({ token, apiBase, port, sandboxFile, dataFolder }: Config): Promise<Side> {
  if (token !== undefined) return { token, apiBase, pageUrl: undefined, close: async () => {} };
  // a bot on Discord has no use for a Discord of its own
  const { launchSandbox } = await import("./launch-sandbox.ts");
  const sandbox = await launchSandbox(port, sandboxFile ?? dataFile("sandbox.json", dataFolder));
  return {
    token: sandbox.token,
    apiBase: sandbox.apiBase,
    pageUrl: sandbox.pageUrl,
    close: () => sandbox.close(),
  };
}

/** On the sandbox commands are registered at once; on Discord only by the deploy script. */
async function prepareCommands({ token, apiBase, pageUrl }: Side, log: Logger): Promise<void> {
  const options = { token, ...(apiBase !== undefined && { apiBase }), ...registered };
  if (pageUrl !== undefined) {
    await registerCommands(options);
    return;
  }
  try {
    const diff = await pendingCommands(options);
    if (!isUpToDate(diff))
      log.warn(diff, "commands on Discord differ from this version: run `npm run deploy`");
  } catch (error) {
    if (error instanceof TokenRefusedError) throw error;
    log.warn({ err: error }, "could not compare the commands on Discord with this version");
  }
}

function greet({ pageUrl }: Side, { name }: Bot): void {
  const lines =
    pageUrl === undefined
      ? [`${name} 봇이 Discord에 연결됐어요. / ${name} is connected to Discord.`]
      : [
          `채팅 페이지를 여세요 / Open the chat page:  ${pageUrl}`,
          "끝낼 때는 Ctrl+C를 누르세요. / Press Ctrl+C to stop.",
        ];
  process.stdout.write(`\n  ${lines.join("\n  ")}\n\n`);
}

/** The first signal stops the bot in order, the second at once. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const onSignal = (): void => {
    // One Ctrl+C may arrive twice: from the terminal and through npm.
    if (stoppingSince !== undefined && performance.now() - stoppingSince < 250) return;
    if (stoppingSince !== undefined) process.exit(130);
    stoppingSince = performance.now();
    process.stdout.write("\n  멈추는 중이에요. / Stopping.\n");
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}

/** Ends with an error that whoever keeps the process running can see, once the connection is lost for good. */
async function failWhenLost({ lost }: Bot, stop: () => Promise<void>): Promise<never> {
  const reason = await lost;
  await stop();
  throw reason;
}

function openThreads({ renderConcurrency: concurrency }: Config, metrics: Metrics, log: Logger): JobRunner {
  return createThreads({
    concurrency,
    onError: (error) => log.error({ err: error }, "a worker thread failed"),
    onTimed: (milliseconds) => metrics.time("job", milliseconds),
  });
}

/** In threads of this process; on PostgreSQL in those of every process that works on it. */
async function openJobs(config: Config, metrics: Metrics, log: Logger): Promise<JobRunner> {
  const { databaseUrl, renderConcurrency: concurrency } = config;
  const own = concurrency > 0 ? openThreads(config, metrics, log) : undefined;
  const jobs =
    own !== undefined && databaseUrl === undefined ? own : await openShared(databaseUrl!, own, config, log);
  metrics.watch("queue_depth", "Jobs that wait for a thread", () => jobs.waiting());
  return jobs;
}

async function openShared(
  databaseUrl: string,
  own: JobRunner | undefined,
  config: Config,
  log: Logger,
): Promise<JobRunner> {
  // who has no PostgreSQL need not load what speaks to it
  const { openSharedJobs } = await import("./jobs/shared-jobs.ts");
  return handOutFits(
    await openSharedJobs({
      databaseUrl,
      own,
      concurrency: config.renderConcurrency,
      onError: (error) => log.error({ err: error }, "the queue of jobs failed"),
    }),
  );
}

/** Milliseconds that a process may be silent for before others take over its shards. */
const lease = 30_000;

async function shardsOf({ shards, databaseUrl }: Config, log: Logger): Promise<Pick<BotOptions, "shards">> {
  if (shards === undefined || databaseUrl === undefined) return {};
  const { openShardLeases } = await import("./transport/shard-leases.ts");
  const onError = (error: unknown): void => log.warn({ err: error }, "a connection to the database was lost");
  const leases = openShardLeases({ databaseUrl, count: shards.count, lease, onError });
  return { shards: { ...shards, leases, lease } };
}

async function openHealth(port: number | undefined, metrics: Metrics, bot: Bot, store: Store) {
  if (port === undefined) return undefined;
  const canStore = (): Promise<readonly string[]> =>
    store.settings.ofUser("0").then(
      () => [],
      () => ["the store does not answer"],
    );
  const hindrances = async (): Promise<readonly string[]> => [...bot.hindrances(), ...(await canStore())];
  try {
    return await openHealthServer({ port, metrics, hindrances });
  } catch (error) {
    throw isTaken(error) ? new PortTakenError("METRICS_PORT", port) : error;
  }
}

async function openKept({ databaseUrl, dataFolder }: Config, log: Logger): Promise<Store> {
  try {
    return await openStore({
      databaseUrl,
      ...(databaseUrl === undefined && { file: dataFile("bot.sqlite", dataFolder) }),
      onError: (error) => log.warn({ err: error }, "a connection to the database was lost"),
    });
  } catch (error) {
    throw new StoreError(databaseUrl === undefined ? "DATA_DIR" : "DATABASE_URL", error);
  }
}

/** Numbers for Prometheus, where somebody may ask for them; else what counts them is not even loaded. */
async function openMetrics({ metricsPort }: Config): Promise<Metrics> {
  if (metricsPort !== undefined) return (await import("./metrics.ts")).createMetrics();
  return { ...createCounters(), watch() {}, text: async () => "", contentType: "text/plain" };
}

/** Hands back what only loading the program took, where Node was started with `--expose-gc`. */
function handBackMemory(): void {
  globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
}

function watchPromises(metrics: Metrics, log: Logger): void {
  process.on("unhandledRejection", (error) => {
    metrics.add("unhandled-rejection");
    log.error({ err: error }, "a promise was rejected and nobody looked");
  });
}

/** Starts everything the environment asks for, and ends when a signal or Discord says so. */
export async function run(): Promise<void> {
  const config = readConfig(loadEnvironment());
  const side = await findSide(config);
  const onSandbox = side.pageUrl !== undefined;
  const log = createLog({
    level: config.logLevel ?? (onSandbox ? "warn" : "info"),
    readable: onSandbox || process.stdout.isTTY,
    secrets: [side.token, config.databaseUrl ?? ""],
  });
  const metrics = await openMetrics(config);
  watchPromises(metrics, log);
  await prepareCommands(side, log);
  const store = await openKept(config, log);
  const bot = await startBot({
    ...side,
    endpoint: config.endpoint,
    ...(await shardsOf(config, log)),
    store,
    jobs: await openJobs(config, metrics, log),
    random: systemRandom,
    clock: Date.now,
    counters: metrics,
    log,
  });
  const health = await openHealth(config.metricsPort, metrics, bot, store);
  if (health) log.info({ port: health.port }, "health and metrics on 127.0.0.1");
  if (!onSandbox) handBackMemory();
  const stop = async (): Promise<void> => {
    await bot.stop();
    await health?.close();
    await side.close();
  };
  stopOnSignals(stop);
  greet(side, bot);
  await failWhenLost(bot, stop);
}
