import { ChannelType, GatewayIntentBits, PermissionFlagsBits, type APIMessage } from "discord-api-types/v10";
import { has } from "../state/permissions.ts";
import type { Guild } from "../state/guild-contract.ts";
import type { Place, World } from "../state/world.ts";
import type { WorldEvent } from "../state/world-event.ts";
import { wants } from "./intents.ts";

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

/** Events kept for a resume; a bot that has missed more must log in again. */
const bufferLength = 1000;

export function dispatch(session: Session, name: string, data: unknown): void {
  session.sequence += 1;
  const entry = { sequence: session.sequence, name, data };
  session.buffer.push(entry);
  if (session.buffer.length > 2 * bufferLength) session.buffer.splice(0, bufferLength);
  session.send?.(entry);
}

/** What a bot has missed since this event; undefined when some of it is gone. */
export function missedSince(session: Session, sequence: number): readonly Dispatch[] | undefined {
  const oldest = session.buffer[0]?.sequence ?? session.sequence + 1;
  if (sequence + 1 < oldest) return undefined;
  return session.buffer.filter((entry) => entry.sequence > sequence);
}

/** https://docs.discord.com/developers/events/gateway#sharding */
export function isOnShard([id, count]: readonly [number, number], guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

/** https://docs.discord.com/developers/events/gateway#message-content-intent */
function withoutContent(world: World, message: APIMessage, inDm: boolean): APIMessage {
  const own = message.author.id === world.bot.id || message.mentions.some(({ id }) => id === world.bot.id);
  return own || inDm ? message : { ...message, content: "", embeds: [], attachments: [], components: [] };
}

function canSee(world: World, guild: Guild, channelId: string): boolean {
  return guild.hasBot && has(guild.permissions(world.bot.id, channelId), PermissionFlagsBits.ViewChannel);
}

/** The server an event belongs to, if any; false where the bot sees nothing of it. */
function seenIn(world: World, place: Place | undefined): Guild | undefined | false {
  if (!place || place.kind === "private") return false;
  if (place.kind === "dm") return undefined;
  return canSee(world, place.guild, place.channel.id) && place.guild;
}

const names = { create: "MESSAGE_CREATE", update: "MESSAGE_UPDATE", delete: "MESSAGE_DELETE" } as const;

function dispatchMessage(world: World, session: Session, event: WorldEvent & { kind: "message" }): void {
  const { message, onlyFor } = event.stored;
  if (onlyFor !== undefined || event.quiet) return;
  const guild = seenIn(world, world.placeOf(message.channel_id));
  const name = names[event.change];
  if (guild === false || !wants(session.intents, name, guild !== undefined)) return;
  if (!isOnShard(session.shard, guild?.id)) return;
  const place = { channel_id: message.channel_id, ...(guild && { guild_id: guild.id }) };
  if (event.change === "delete") return dispatch(session, name, { id: message.id, ...place });
  const readable = (session.intents & GatewayIntentBits.MessageContent) !== 0;
  const visible = readable ? message : withoutContent(world, message, guild === undefined);
  // not in the documentation, but sent: discord.js knows a new direct channel by it
  if (!guild) return dispatch(session, name, { ...visible, ...place, channel_type: ChannelType.DM });
  const { user: _, ...member } = guild.member(message.author);
  return dispatch(session, name, { ...visible, ...place, member });
}

/** Changes of the bot itself are told without the intent for members. */
function isOwn(world: World, { name, data }: WorldEvent & { kind: "dispatch" }): boolean {
  return (
    name === "GUILD_MEMBER_UPDATE" &&
    "user" in data &&
    typeof data.user === "object" &&
    data.user !== null &&
    "id" in data.user &&
    data.user.id === world.bot.id
  );
}

function dispatchOther(world: World, session: Session, event: WorldEvent & { kind: "dispatch" }): void {
  const { name, data, guildId, channelId } = event;
  if (!isOnShard(session.shard, guildId)) return;
  if (!wants(session.intents, name, guildId !== undefined) && !isOwn(world, event)) return;
  const guild = guildId === undefined ? undefined : world.findGuild(guildId);
  if (guild && !guild.hasBot && name !== "GUILD_DELETE") return;
  const isHidden =
    name === "GUILD_AUDIT_LOG_ENTRY_CREATE" &&
    !has(guild?.permissions(world.bot.id) ?? 0n, PermissionFlagsBits.ViewAuditLog);
  if (isHidden) return;
  if (guild && channelId !== undefined && !canSee(world, guild, channelId)) return;
  dispatch(session, name, data);
}

/** Sends what a bot with these intents gets to know of an event. */
export function dispatchEvent(world: World, session: Session, event: WorldEvent): void {
  if (event.kind === "message") return dispatchMessage(world, session, event);
  if (event.kind === "dispatch") return dispatchOther(world, session, event);
  // With an endpoint for interactions none of them come here.
  if (event.kind !== "interaction-start" || world.interactionsEndpoint !== undefined) return;
  const { payload } = event.record;
  if (isOnShard(session.shard, payload.guild_id)) dispatch(session, "INTERACTION_CREATE", payload);
}
