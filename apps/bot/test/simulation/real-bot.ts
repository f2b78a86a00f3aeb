import type { BotHost, GatewayEvent, StartBot } from "@opt/discord-sandbox";
import { Routes, type Client } from "discord.js";
import { registered } from "../../src/bot.ts";
import { createDailyBeat } from "../../src/features/daily-beat.ts";
import { createHandlers } from "../../src/features/features.ts";
import { createReminders } from "../../src/features/reminders.ts";
import type { Services } from "../../src/features/services.ts";
import { createCounters } from "../../src/port/counters.ts";
import type { Random } from "../../src/port/random.ts";
import { createRouter } from "../../src/router/router.ts";
import { createSettle } from "../../src/settle.ts";
import { toApiCommand, toApiMenu } from "../../src/transport/commands.ts";
import { contextOf, incomingOf } from "../../src/transport/incoming.ts";
import { interactionOf, readPayload } from "../../src/transport/interaction-of.ts";
import { createResponder } from "../../src/transport/responder.ts";
import { channelsOver } from "../../src/transport/rest-channels.ts";
import { collectLog } from "../support/logs.ts";
import { inlineJobs } from "./inline-jobs.ts";
import type { KeptStore } from "./kept-store.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { clientOver } from "./line-to-discord.ts";

/** The whole bot but for its sockets, to be simulated: handlers, router, store, discord.js. */
export interface RealBot {
  readonly start: StartBot;
  /** The time of the process that is up. */
  readonly clock: () => BotHost["clock"] | undefined;
  /** Rules that were broken in the run that ended last. */
  broken(): readonly string[];
  /** When users were told that something went wrong, in milliseconds from the beginning of that run. */
  apologies(): readonly { readonly at: number; readonly said: string }[];
}

/** The moment at which every run begins. */
const beginning = Date.UTC(2026, 0, 1);

function randomOf({ random }: BotHost): Random {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  return {
    id: () => Array.from({ length: 22 }, () => letters[Math.floor(random() * letters.length)]).join(""),
    seed: () => Math.floor(random() * 2 ** 31),
  };
}

/** Faults of Discord's that the bot's log tells of; anything else that it calls an error is the bot's own. */
const foreign = /^(?:DiscordAPIError|HTTPError|RateLimitError|AbortError)/u;

/** What a process of the bot logs as its own error. */
function ownErrors(lines: readonly Record<string, unknown>[]): readonly string[] {
  return lines.flatMap(({ level, msg, err }) => {
    const type = typeof err === "object" && err !== null && "type" in err ? String(err.type) : "";
    const stack = typeof err === "object" && err !== null && "stack" in err ? String(err.stack) : "";
    // without an error it is advice, as that another process seems to answer where events come twice
    if (Number(level) < 50 || stack === "" || foreign.test(type) || foreign.test(stack)) return [];
    return [`${String(msg)}: ${stack.split("\n").slice(0, 3).join(" ")}`];
  });
}

async function begin(host: BotHost, client: Client, services: Services, ledger: Ledger): Promise<void> {
  const { clock, transport } = host;
  const { log, store } = services;
  const router = createRouter({
    features: createHandlers(services),
    counters: createCounters(),
    log,
    random: services.random,
    isBusy: () => false,
    settle: createSettle(store),
    elapsed: () => clock.now(),
  });

  async function receive({ name, data }: GatewayEvent): Promise<void> {
    const raw = name === "INTERACTION_CREATE" ? readPayload(data) : undefined;
    const interaction = raw && interactionOf(client, raw);
    const incoming = interaction && incomingOf(interaction);
    if (!incoming) return;
    const ctx = contextOf(interaction, clock.now());
    await router.handle(incoming, ctx, ledger.heard(ctx, incoming, createResponder(interaction)));
  }

  transport.listen(receive);
  // on Discord that is done once by `npm run deploy`, not at each start
  if (clock.now() === beginning) {
    const body = [...registered.specs.map(toApiCommand), ...registered.menus.map(toApiMenu)];
    await client.rest.put(Routes.applicationCommands(transport.applicationId), { body });
  }
  const [beat, reminders] = [createDailyBeat(services), createReminders(services)];
  const tick = async (): Promise<void> => {
    await beat.tick();
    await reminders.tick();
  };
  const again = (): void =>
    void clock.after(60_000, () => {
      tick().catch((error: unknown) => log.error({ err: error }, "what is sent by itself failed"));
      again();
    });
  again();
}

/** The bot over a store, which is emptied where a new run begins. */
export function realBot(kept: KeptStore): RealBot {
  let current: BotHost | undefined;
  let ledger = createLedger(kept);
  let logs: ReturnType<typeof collectLog>["lines"][] = [];
  return {
    clock: () => current?.clock,
    broken: () => [...logs.flatMap(ownErrors), ...ledger.broken()],
    apologies: () => ledger.apologies().map(({ at, said }) => ({ at: at - beginning, said })),
    async start(host) {
      current = host;
      if (host.clock.now() === beginning) {
        kept.empty();
        [ledger, logs] = [createLedger(kept), []];
      }
      const { log, lines } = collectLog();
      logs.push(lines);
      const client = clientOver(host.transport);
      const services: Services = {
        store: kept.for(host),
        jobs: inlineJobs(host.clock),
        random: randomOf(host),
        fetchFile: () => Promise.reject(new Error("not simulated")),
        channels: channelsOver(client.rest),
        clock: () => host.clock.now(),
        log,
      };
      await begin(host, client, services, ledger);
    },
  };
}
