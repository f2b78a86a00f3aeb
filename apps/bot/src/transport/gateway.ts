import { Client, Events, GatewayIntentBits, Options, type Interaction } from "discord.js";
import type { Counters } from "../port/counters.ts";
import type { Ctx, Incoming, Responder } from "../port/interaction.ts";
import type { Logger } from "../port/logger.ts";
import { contextOf, incomingOf } from "./incoming.ts";
import { createResponder } from "./responder.ts";
import { tokenErrorOf } from "./token-refused.ts";

export interface GatewayOptions {
  readonly token: string;
  /** Without a version, as `http://127.0.0.1:4800/api`; default: Discord's. */
  readonly apiBase?: string;
  readonly handle: (incoming: Incoming, ctx: Ctx, responder: Responder) => Promise<void>;
  readonly clock: () => number;
  readonly counters: Counters;
  readonly log: Logger;
}

/** A connection to Discord. */
export interface Gateway {
  readonly botName: string;
  close(): Promise<void>;
}

/** Connects and resolves when the bot is ready; rejects when the token is refused. */
export async function connectGateway(options: GatewayOptions): Promise<Gateway> {
  const { token, apiBase, handle, clock, counters, log } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(apiBase !== undefined && { rest: { api: apiBase } }),
  });

  async function receive(interaction: Interaction): Promise<void> {
    const incoming = incomingOf(interaction);
    if (incoming) await handle(incoming, contextOf(interaction, clock()), createResponder(interaction));
    else log.warn({ type: interaction.type }, "an interaction of a kind the bot does not use");
  }

  client.on(Events.InteractionCreate, (interaction) => {
    receive(interaction).catch((error: unknown) => {
      counters.add("unreadable");
      log.error({ err: error, interaction: interaction.id }, "an interaction could not be read");
    });
  });
  client.on(Events.Error, (error) => log.error({ err: error }, "connection error"));
  client.on(Events.ShardResume, () => counters.add("resumed"));
  client.on(Events.Invalidated, () => log.error({}, "Discord has ended the session for good"));
  client.rest.on("rateLimited", ({ route, timeToReset }) => {
    counters.add("rate-limited");
    log.warn({ route, milliseconds: timeToReset }, "rate limited");
  });

  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    await client.destroy();
    throw tokenErrorOf(error);
  }
  const { user } = await ready;
  return { botName: user.username, close: () => client.destroy() };
}
