import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
  PermissionFlagsBits,
  type Guild,
  type Interaction,
} from "discord.js";
import type { Locale } from "@opt/study";
import type { DirectMessage } from "../features/direct.ts";
import { localeOf } from "../i18n/locale.ts";
import type { Counters } from "../port/counters.ts";
import type { Ctx, Incoming, Responder } from "../port/interaction.ts";
import type { Logger } from "../port/logger.ts";
import type { Message } from "../port/message.ts";
import { toBody } from "./body.ts";
import { contextOf, incomingOf } from "./incoming.ts";
import { createResponder } from "./responder.ts";
import { TokenRefusedError, tokenErrorOf } from "./token-refused.ts";

export interface GatewayOptions {
  readonly token: string;
  /** One of several connections, each with its part of the servers; default: one with all of them. */
  readonly shard?: { readonly id: number; readonly count: number };
  /** Without a version, as `http://127.0.0.1:4800/api`; default: Discord's. */
  readonly apiBase?: string;
  readonly handle: (incoming: Incoming, ctx: Ctx, responder: Responder) => Promise<void>;
  /** What to say in a group that the bot has just joined. */
  readonly welcome: (locale: Locale) => Message;
  /** What to do about a group that the bot was removed from, or that is no more. */
  readonly left: (groupId: string) => Promise<void>;
  /** What to do about what somebody writes to the bot alone. */
  readonly said: (message: DirectMessage) => Promise<void>;
  readonly clock: () => number;
  readonly counters: Counters;
  readonly log: Logger;
}

/** A connection to Discord. */
export interface Gateway {
  readonly botName: string;
  /** Resolves with the reason when Discord has closed the connection for good, as after a reset of the token. */
  readonly lost: Promise<Error>;
  isConnected(): boolean;
  close(): Promise<void>;
}

const tokenRefused: number = GatewayCloseCodes.AuthenticationFailed;

function lossOf(code: number): Error {
  if (code === tokenRefused) return new TokenRefusedError();
  return new Error(`Discord closed the connection for good (${code})`);
}

const speaking = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Greets a group in its own language, where the bot may speak in the channel for such messages; else it stays silent. */
async function greetGuild(guild: Guild, welcome: GatewayOptions["welcome"]): Promise<void> {
  const { systemChannel, members, preferredLocale } = guild;
  const self = members.me;
  if (!systemChannel || !self || !systemChannel.permissionsFor(self).has(speaking)) return;
  await systemChannel.send(toBody(welcome(localeOf(preferredLocale))));
}

/** Connects and resolves when the bot is ready; rejects when the token is refused. */
export async function connectGateway(options: GatewayOptions): Promise<Gateway> {
  const { token, apiBase, shard, handle, welcome, left, said, clock, counters, log } = options;
  const client = new Client({
    ...(shard && { shards: [shard.id], shardCount: shard.count }),
    // neither is privileged; what is written in a server's channels the bot is not told
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
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
  client.on(Events.MessageCreate, ({ id, author, channelId, content: text, guildId, system }) => {
    if (guildId !== null || author.bot || system) return;
    said({ id, userId: author.id, channelId, text }).catch((error: unknown) => {
      counters.add("unanswered");
      log.error({ err: error, message: id }, "a direct message was not answered");
    });
  });
  client.on(Events.GuildCreate, (guild) => {
    counters.add("joined");
    greetGuild(guild, welcome).catch((error: unknown) => log.warn({ err: error }, "no welcome was said"));
  });
  // not for one that is only unavailable for a while: that is another event
  client.on(Events.GuildDelete, ({ id }) => {
    counters.add("left");
    left(id).catch((error: unknown) => log.error({ err: error, group: id }, "a group was not forgotten"));
  });
  client.on(Events.Error, (error) => log.error({ err: error }, "connection error"));
  client.on(Events.ShardResume, () => counters.add("resumed"));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, "connection trouble"));
  client.rest.on("rateLimited", ({ route, timeToReset }) => {
    counters.add("rate-limited");
    log.warn({ route, milliseconds: timeToReset }, "rate limited");
  });

  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  const lost = new Promise<Error>(
    (resolve) => void client.once(Events.ShardDisconnect, ({ code }) => resolve(lossOf(code))),
  );
  try {
    await client.login(token);
    const first = await Promise.race([ready, lost]);
    if (first instanceof Error) throw first;
    return {
      botName: first.user.username,
      lost,
      isConnected: () => client.isReady(),
      close: () => client.destroy(),
    };
  } catch (error) {
    await client.destroy();
    throw tokenErrorOf(error);
  }
}
