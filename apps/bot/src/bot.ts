import type { Store } from "@opt/study";
import { atMost } from "./port/at-most.ts";
import type { CommandSpec, MessageMenuSpec } from "./port/command.ts";
import type { Counters } from "./port/counters.ts";
import type { Logger } from "./port/logger.ts";
import type { Random } from "./port/random.ts";
import { createDailyBeat, type DailyBeat } from "./features/daily-beat.ts";
import { answerDirect } from "./features/direct.ts";
import { createReminders, type Reminders } from "./features/reminders.ts";
import { exampleOf, starters } from "./features/ask-view.ts";
import { createHandlers, features, helpPage } from "./features/features.ts";
import { welcomeMessage } from "./features/help-view.ts";
import type { Services } from "./features/services.ts";
import type { JobRunner } from "./jobs/job.ts";
import { createBusyWatch } from "./router/busy.ts";
import { createPace, type PaceOptions } from "./router/pace.ts";
import { createRouter, type RouterOptions } from "./router/router.ts";
import { createFetchAttachment } from "./transport/fetch-attachment.ts";
import { connectGateway, type Gateway, type GatewayOptions } from "./transport/gateway.ts";
import { type EndpointOptions, openEndpoint } from "./transport/http-endpoint.ts";
import { createRestChannels } from "./transport/rest-channels.ts";
import { openShards, type ShardsOptions } from "./transport/shards.ts";
import { createSettle } from "./settle.ts";
import { ask, findCard } from "./study.ts";

export interface BotOptions extends Pick<
  RouterOptions,
  "patience" | "progressAfter" | "pace" | "computations"
> {
  readonly token: string;
  readonly apiBase: string | undefined;
  /** Takes interactions over signed HTTP instead of the gateway. */
  readonly endpoint?: Pick<EndpointOptions, "publicKey" | "port" | "host"> | undefined;
  /** Looks after some of so many shards of the gateway. */
  readonly shards?: Pick<ShardsOptions, "leases" | "lease" | "most" | "pause"> & { readonly count: number };
  readonly store: Store;
  readonly jobs: JobRunner;
  readonly random: Random;
  readonly clock: () => number;
  readonly counters: Counters;
  readonly log: Logger;
}

/** A bot that is connected. */
export interface Bot {
  readonly name: string;
  /** The daily questions; they are looked after once a minute. */
  readonly beat: DailyBeat;
  /** The reminders; they are looked after once a minute. */
  readonly reminders: Reminders;
  /** Why it cannot answer now; empty when it can. */
  hindrances(): readonly string[];
  /** Resolves with the reason when Discord wants no more of this bot; it is still to be stopped. */
  readonly lost: Promise<Error>;
  /** Takes nothing new, answers what it has taken, ends the threads, leaves Discord, closes the store. */
  stop(): Promise<void>;
}

/** Milliseconds for acknowledgements that are on their way, and for jobs under way. */
const patience = { acknowledgements: 3_000, jobs: 20_000 };

/** The commands of all features and their entries in messages' menus, to be registered. */
export const registered: {
  readonly specs: readonly CommandSpec[];
  readonly menus: readonly MessageMenuSpec[];
} = {
  specs: features.flatMap(({ command }) => command ?? []),
  menus: features.flatMap(({ messageMenu }) => messageMenu ?? []),
};

/** Looks after what is to be sent by itself, once a minute; a minute that takes longer is not hurried. */
function keepBeat(parts: readonly { tick(): Promise<unknown> }[], log: Logger): () => void {
  let underWay = false;
  async function tick(): Promise<void> {
    if (underWay) return;
    underWay = true;
    try {
      for (const part of parts) await part.tick();
    } catch (error) {
      log.error({ err: error }, "what is sent by itself could not be looked after");
    } finally {
      underWay = false;
    }
  }
  const timer = setInterval(() => void tick(), 60_000);
  timer.unref();
  return () => clearInterval(timer);
}

/** The first question costs seconds on a busy machine: it is asked before anybody waits for its answer. */
function warmUp(): void {
  for (const locale of ["ko", "en"] as const) {
    const example = exampleOf(findCard(starters[0] ?? ""), locale);
    if (example !== undefined) ask(example, { locale });
  }
}

/** Answers what is written to the bot alone; who writes too fast waits for an answer until they ask again. */
function createSaid(
  services: Services,
  paceOptions: PaceOptions = { burst: 5, interval: 2_000 },
): GatewayOptions["said"] {
  const pace = createPace(paceOptions);
  return async (message) => {
    if (pace.take(message.userId, services.clock()) > 0) return;
    const answer = await answerDirect(services, message, helpPage);
    if (answer) await services.channels.post(message.channelId, answer, message.id);
  };
}

/** Over signed HTTP, some of the gateway's shards, or all of it. */
async function reachDiscord({ endpoint, shards, log }: BotOptions, common: GatewayOptions): Promise<Gateway> {
  if (endpoint) return await openEndpoint({ ...common, ...endpoint });
  if (!shards) return await connectGateway(common);
  const { count, ...rest } = shards;
  const connect = (id: number): Promise<Gateway> => connectGateway({ ...common, shard: { id, count } });
  return await openShards({ ...rest, connect, log });
}

/** Puts the parts together and connects; resolves when the bot answers. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, apiBase, jobs, store, clock, counters, log } = options;
  const services: Services = {
    ...options,
    fetchFile: createFetchAttachment(apiBase),
    channels: createRestChannels(token, apiBase),
  };
  const handlers = createHandlers(services);
  const router = createRouter({
    ...options,
    features: handlers,
    isBusy: createBusyWatch(),
    settle: createSettle(store),
  });
  const common = {
    token,
    ...(apiBase !== undefined && { apiBase }),
    handle: (...given: Parameters<typeof router.handle>) => router.handle(...given),
    left: (groupId: string) => store.forgetGroup(groupId),
    said: createSaid(services, options.pace),
    clock,
    counters,
    log,
  };
  warmUp();
  const gateway = await reachDiscord(options, { ...common, welcome: welcomeMessage });
  const beat = createDailyBeat(services);
  const reminders = createReminders(services);
  const endBeat = keepBeat([beat, reminders], log);
  let stopping = false;
  return {
    name: gateway.botName,
    lost: gateway.lost,
    beat,
    reminders,
    hindrances: () => [
      ...(stopping ? ["stopping"] : []),
      ...(gateway.isConnected() ? [] : ["not connected to Discord"]),
    ],
    async stop() {
      stopping = true;
      router.stopTaking();
      endBeat();
      for (const { close } of handlers) close?.();
      await jobs.close(patience.jobs);
      await atMost(patience.acknowledgements, router.idle());
      await gateway.close();
      await store.close();
      log.info({ counts: counters.all() }, "stopped");
    },
  };
}
