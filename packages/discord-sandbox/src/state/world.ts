import {
  MessageFlags,
  MessageType,
  type APIDMChannel,
  type APIMessage,
  type APIUser,
} from "discord-api-types/v10";
import { bitsOf } from "./bits.ts";
import { createAuditLog, type AuditLog } from "./audit-log.ts";
import { createActivity, type Activity } from "./activity.ts";
import { systemClock, type Clock } from "./clock.ts";
import { createCommands, type Commands } from "./commands.ts";
import { createEmitter, type Emitter } from "./emitter.ts";
import { createFaultOrders, type FaultOrders } from "./faults.ts";
import { createFiles, type Files } from "./files.ts";
import { createGuild } from "./guild.ts";
import type { Announce, Guild, GuildEmoji, GuildSettings } from "./guild-contract.ts";
import type { GuildChannel, Thread } from "./guild-parts.ts";
import { createInteractions, type Interactions } from "./interactions.ts";
import { createInvites, type Invites } from "./invites.ts";
import { createMessages, type Messages } from "./messages.ts";
import { createNamedIds } from "./named-ids.ts";
import { createPeople, type People, type Person } from "./people.ts";
import { createPolls, type Polls } from "./polls.ts";
import type { Random } from "./random.ts";
import { createReactions, type Reactions } from "./reactions.ts";
import { limits } from "./limits.ts";
import { createSessionStarts, type SessionStarts } from "./session-starts.ts";
import { createSigning, type Signing } from "./signing.ts";
import type { ProcessEnd, RestCall, WorldEvent } from "./world-event.ts";
import { createSnowflakes } from "./snowflake.ts";
import { createWebhooks, type Webhooks } from "./webhooks.ts";

/** Where a channel belongs. */
export type Place =
  | { readonly kind: "guild"; readonly guild: Guild; readonly channel: GuildChannel | Thread }
  | { readonly kind: "dm"; readonly person: Person; readonly channel: APIDMChannel }
  | { readonly kind: "private"; readonly person: Person; readonly channel: APIDMChannel };

/** The one truth that REST, gateway, driver and page look at. */
export interface World {
  readonly clock: Clock;
  /** What rate limits, heartbeats and slow networks go by: the machine's clock, as they concern real sockets. */
  readonly pace: Clock;
  readonly random: Random;
  readonly nextId: () => string;
  /** The ids of everything that has a name, for a world that is to have them again. */
  ids(): ReadonlyMap<string, string>;
  /** `http://127.0.0.1:PORT` once the server listens. */
  origin: string;
  readonly token: string;
  readonly applicationId: string;
  readonly signing: Signing;
  readonly people: People;
  readonly bot: APIUser;
  /** The first server. */
  readonly guild: Guild;
  readonly guilds: readonly Guild[];
  findGuild(id: string): Guild | undefined;
  /** Where the channel or thread with this id is. */
  placeOf(channelId: string): Place | undefined;
  readonly files: Files;
  readonly messages: Messages;
  readonly reactions: Reactions;
  readonly polls: Polls;
  /** When each pinned message was pinned. */
  readonly pins: Map<string, string>;
  /** Users who take no direct messages. */
  readonly closedDms: Set<string>;
  /** Users who have installed the application for themselves. */
  readonly installers: Set<string>;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly faults: FaultOrders;
  readonly calls: RestCall[];
  readonly events: Emitter<WorldEvent>;
  readonly activity: Activity;
  readonly announce: Announce;
  readonly webhooks: Webhooks;
  readonly invites: Invites;
  readonly auditLog: AuditLog;
  /** Emoji of the application, for use anywhere. */
  readonly emojis: Map<string, GuildEmoji>;
  /** Whether an emoji with this id can be shown by the bot. */
  knowsEmoji(id: string): boolean;
  /** Where interactions go instead of the gateway, for bots without one. */
  interactionsEndpoint: string | undefined;
  /** How often bots may log in. */
  readonly sessionStarts: SessionStarts;
  /** Bots that are logged in. */
  connections: number;
  /** How the bot ended that was started last, if it has ended by itself. */
  ended: ProcessEnd | undefined;
}

export interface WorldSettings {
  readonly clock: Clock;
  /** Default: the machine's clock. */
  readonly pace?: Clock;
  readonly random: Random;
  readonly botName: string;
  /** All servers, at least one. */
  readonly guilds: readonly GuildSettings[];
  /** Default: drawn from `random`. */
  readonly token?: string | undefined;
  /** Default: an id of its own; also the bot user's. */
  readonly applicationId?: string | undefined;
  /** Ids that things are to have, by what they are: `guild/Home/channel/general`. */
  readonly ids?: ReadonlyMap<string, string> | undefined;
  /** Ids begin after this one. */
  readonly lastId?: string | undefined;
  /** Milliseconds between two logins of a shard; default: Discord's five seconds. */
  readonly identifyInterval?: number | undefined;
}

export function createWorld(settings: WorldSettings): World {
  const { clock, pace = systemClock(), random, botName } = settings;
  const events = createEmitter<WorldEvent>();
  const nextId = createSnowflakes(clock, settings.lastId);
  const named = createNamedIds(nextId, settings.ids ?? new Map());
  const announce: Announce = (name, data, { guildId, channelId } = {}) =>
    events.emit({ kind: "dispatch", name, data, guildId, channelId });
  const guilds: Guild[] = [];
  const people = createPeople(botName, named.of, {
    botId: settings.applicationId,
    onNew: ({ user }) => {
      for (const guild of guilds) guild.join(user);
    },
  });
  const { bot, owner } = people;
  const around = { bot, owner, now: () => clock.now(), idOf: named.of, announce };
  for (const one of settings.guilds) guilds.push(createGuild(one, around));
  const [guild] = guilds;
  if (!guild) throw new RangeError("guilds must hold at least one server, got none");
  const messages = createMessages((change, stored, quiet) =>
    events.emit({ kind: "message", change, stored, quiet }),
  );
  const emojis = new Map<string, GuildEmoji>();
  const placeOf = (channelId: string): Place | undefined => {
    for (const one of guilds) {
      const channel = one.channel(channelId) ?? one.thread(channelId);
      if (channel?.id === channelId) return { kind: "guild", guild: one, channel };
    }
    const person = people.findByDm(channelId);
    if (person) return { kind: "dm", person, channel: person.dm };
    const owns = people.findByPrivateChannel(channelId);
    return owns && { kind: "private", person: owns, channel: owns.privateChannel };
  };
  const world: World = {
    clock,
    pace,
    random,
    nextId,
    ids: named.all,
    origin: "",
    token:
      settings.token ?? `${Buffer.from(bot.id).toString("base64url")}.${random.word(6)}.${random.word(24)}`,
    applicationId: bot.id,
    signing: createSigning(random),
    people,
    get bot() {
      return people.bot;
    },
    guild,
    guilds,
    findGuild: (id) => guilds.find((one) => one.id === id),
    placeOf,
    files: createFiles(() => world.origin, nextId, random),
    messages,
    reactions: createReactions(messages, bot.id),
    polls: createPolls(messages, bot.id),
    pins: new Map(),
    closedDms: new Set(),
    installers: new Set(),
    commands: createCommands(() => events.emit({ kind: "commands" })),
    interactions: createInteractions(
      clock,
      (record) => events.emit({ kind: "interaction-start", record }),
      (record) => events.emit({ kind: "interaction-change", record }),
    ),
    faults: createFaultOrders(),
    calls: [],
    events,
    activity: createActivity(),
    announce,
    webhooks: createWebhooks(nextId, random),
    invites: createInvites(clock),
    auditLog: createAuditLog(bot.id, nextId, announce),
    emojis,
    knowsEmoji: (id) =>
      emojis.has(id) || guilds.some((one) => one.hasBot && one.emojis.some((emoji) => emoji.id === id)),
    interactionsEndpoint: undefined,
    sessionStarts: createSessionStarts(pace, settings.identifyInterval ?? limits.identifyMilliseconds),
    connections: 0,
    ended: undefined,
  };
  return world;
}

/** Returns what every message has: https://docs.discord.com/developers/resources/message#message-object */
export function blankMessage(world: World, channelId: string, author: APIUser): APIMessage {
  return {
    id: world.nextId(),
    channel_id: channelId,
    author,
    content: "",
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: MessageType.Default,
    flags: bitsOf(MessageFlags, 0),
  };
}
