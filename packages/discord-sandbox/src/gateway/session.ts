import { GatewayIntentBits, type APIMessage } from "discord-api-types/v10";
import type { WorldEvent, World } from "../state/world.ts";

/** A dispatch as it went out, kept for a resume. */
export interface Dispatch {
  readonly sequence: number;
  readonly name: string;
  readonly data: unknown;
}

/** A login: it outlives its connection until it is closed for good. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  sequence: number;
  /** The last events, oldest first. */
  readonly buffer: Dispatch[];
  send: ((dispatch: Dispatch) => void) | undefined;
}

const bufferLength = 1000;

export function dispatch(session: Session, name: string, data: unknown): void {
  session.sequence += 1;
  const entry = { sequence: session.sequence, name, data };
  session.buffer.push(entry);
  if (session.buffer.length > bufferLength) session.buffer.shift();
  session.send?.(entry);
}

/** https://docs.discord.com/developers/events/gateway#sharding */
function isOnShard([id, count]: readonly [number, number], guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

/** https://docs.discord.com/developers/events/gateway#message-content-intent */
function withoutContent(world: World, message: APIMessage, inDm: boolean): APIMessage {
  const own = message.author.id === world.bot.id || message.mentions.some(({ id }) => id === world.bot.id);
  return own || inDm ? message : { ...message, content: "", embeds: [], attachments: [], components: [] };
}

function dispatchMessage(world: World, session: Session, event: WorldEvent & { kind: "message" }): void {
  const { message, onlyFor } = event.stored;
  if (onlyFor !== undefined) return;
  const inDm = world.people.findByDm(message.channel_id) !== undefined;
  const intent = inDm ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  if ((session.intents & intent) === 0) return;
  const guildId = inDm ? undefined : world.guild.id;
  if (!isOnShard(session.shard, guildId)) return;
  const place = { channel_id: message.channel_id, ...(guildId !== undefined && { guild_id: guildId }) };
  if (event.change === "delete") return dispatch(session, "MESSAGE_DELETE", { id: message.id, ...place });
  const readable = (session.intents & GatewayIntentBits.MessageContent) !== 0;
  const visible = readable ? message : withoutContent(world, message, inDm);
  const { user: _, ...member } = world.guild.member(message.author);
  dispatch(session, event.change === "create" ? "MESSAGE_CREATE" : "MESSAGE_UPDATE", {
    ...visible,
    ...place,
    ...(!inDm && { member }),
  });
}

/** Sends what a bot with these intents gets to know of an event. */
export function dispatchEvent(world: World, session: Session, event: WorldEvent): void {
  if (event.kind === "message") dispatchMessage(world, session, event);
  if (event.kind === "interaction-start") {
    const { payload } = event.record;
    if (isOnShard(session.shard, payload.guild_id)) dispatch(session, "INTERACTION_CREATE", payload);
  }
}
