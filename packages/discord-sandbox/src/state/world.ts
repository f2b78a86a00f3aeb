import { MessageType, type APIMessage, type APIUser, type MessageFlags } from "discord-api-types/v10";
import { systemClock, type Clock } from "./clock.ts";
import { createCommands, type Commands } from "./commands.ts";
import { createEmitter, type Emitter } from "./emitter.ts";
import { createFaultOrders, type FaultOrders, type GatewayFault } from "./faults.ts";
import { createFiles, type Files } from "./files.ts";
import { createGuild, type Guild } from "./guild.ts";
import { createInteractions, type InteractionRecord, type Interactions } from "./interactions.ts";
import { createMessages, type MessageChange, type Messages, type StoredMessage } from "./messages.ts";
import { createPeople, type People } from "./people.ts";
import type { Random } from "./random.ts";
import { createSnowflakes } from "./snowflake.ts";
import { checked } from "./checked.ts";

/** A call of the bot to the REST API, as the sandbox answered it. */
export interface RestCall {
  readonly method: string;
  /** Path without `/api/v10`. */
  readonly path: string;
  readonly status: number;
  /** Discord's JSON error code, if it was refused. */
  readonly code: number | undefined;
  /** False when the sandbox knows no such call. */
  readonly handled: boolean;
  readonly at: number;
}

export type WorldEvent =
  | { readonly kind: "message"; readonly change: MessageChange; readonly stored: StoredMessage }
  | { readonly kind: "interaction-start"; readonly record: InteractionRecord }
  | { readonly kind: "interaction-change"; readonly record: InteractionRecord }
  | { readonly kind: "commands" }
  | { readonly kind: "connections" }
  | { readonly kind: "people" }
  | { readonly kind: "typing"; readonly channelId: string }
  | { readonly kind: "call"; readonly call: RestCall }
  | { readonly kind: "gateway-fault"; readonly fault: GatewayFault };

/** The one truth that REST, gateway, driver and page look at. */
export interface World {
  readonly clock: Clock;
  /** What rate limits, heartbeats and slow networks go by: the machine's clock, as they concern real sockets. */
  readonly pace: Clock;
  readonly random: Random;
  readonly nextId: () => string;
  /** `http://127.0.0.1:PORT` once the server listens. */
  origin: string;
  readonly token: string;
  readonly applicationId: string;
  readonly verifyKey: string;
  readonly people: People;
  readonly bot: APIUser;
  readonly guild: Guild;
  readonly files: Files;
  readonly messages: Messages;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly faults: FaultOrders;
  readonly calls: RestCall[];
  readonly events: Emitter<WorldEvent>;
  /** Bots that are logged in. */
  connections: number;
}

export interface WorldSettings {
  readonly clock: Clock;
  /** Default: the machine's clock. */
  readonly pace?: Clock;
  readonly random: Random;
  readonly botName: string;
  readonly guildName: string;
  readonly channels: readonly string[];
}

export function createWorld(settings: WorldSettings): World {
  const { clock, pace = systemClock(), random, botName, guildName, channels } = settings;
  const events = createEmitter<WorldEvent>();
  const nextId = createSnowflakes(clock);
  const people = createPeople(botName, nextId);
  const world: World = {
    clock,
    pace,
    random,
    nextId,
    origin: "",
    token: `${Buffer.from(people.bot.id).toString("base64url")}.${random.word(6)}.${random.word(24)}`,
    applicationId: people.bot.id,
    verifyKey: random.word(32),
    people,
    bot: people.bot,
    guild: createGuild(
      { name: guildName, channels, ownerId: people.bot.id },
      new Date(clock.now()).toISOString(),
      nextId,
    ),
    files: createFiles(() => world.origin, nextId, random),
    messages: createMessages((change, stored) => events.emit({ kind: "message", change, stored })),
    commands: createCommands(() => events.emit({ kind: "commands" })),
    interactions: createInteractions(
      clock,
      (record) => events.emit({ kind: "interaction-start", record }),
      (record) => events.emit({ kind: "interaction-change", record }),
    ),
    faults: createFaultOrders(),
    calls: [],
    events,
    connections: 0,
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
    flags: checked<MessageFlags>(0),
  };
}
