import {
  AuditLogEvent,
  ChannelType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type APIMessage,
} from "discord-api-types/v10";
import { z } from "zod";
import { bitsOf } from "../state/bits.ts";
import { DiscordError } from "../state/discord-error.ts";
import { limits } from "../state/limits.ts";
import type { StoredMessage } from "../state/messages.ts";
import { has, sumOf } from "../state/permissions.ts";
import { snowflakeTime } from "../state/snowflake.ts";
import { blankMessage, type Place, type World } from "../state/world.ts";
import { botPermissions, isThread, need, seeGuildPlace, seePlace, takesMessages } from "./access.ts";
import { noteAct } from "./audit-log.ts";
import { buildMessage, type MessageParts } from "./build-message.ts";
import { parseForm, refuseField, snowflake } from "./form.ts";
import { fieldsOf, isFields, type Fields } from "./read-body.ts";
import { idIn, numberIn, route, type ApiCall, type Route } from "./route.ts";

/** A message in a channel the bot sees; an ephemeral one is out of the reach of a channel's routes. */
export function findMessage({ world, param }: ApiCall): {
  readonly place: Place;
  readonly stored: StoredMessage;
} {
  const place = seePlace(world, param("channel_id"));
  const stored = world.messages.find(param("message_id"));
  if (stored?.message.channel_id !== place.channel.id || stored.onlyFor !== undefined)
    throw new DiscordError("unknownMessage");
  return { place, stored };
}

/** In a locked thread only who manages threads writes: https://docs.discord.com/developers/topics/threads#locked-threads */
function checkLock(world: World, place: Place): void {
  if (place.kind !== "guild") return;
  const { channel } = place;
  const data = "thread_metadata" in channel ? channel.thread_metadata : undefined;
  if (data?.locked === true && !has(botPermissions(world, place), sumOf(["ManageThreads"])))
    throw new DiscordError("threadLocked");
}

/** What the bot must be allowed to for writing this: https://docs.discord.com/developers/resources/message#create-message */
function checkWriting(world: World, place: Place, fields: Fields, files: number): void {
  if (place.kind === "dm" && world.closedDms.has(place.person.user.id))
    throw new DiscordError("cannotWriteToUser");
  if (place.kind !== "guild") return;
  const { channel } = place;
  if (channel.type === ChannelType.GuildForum) throw new DiscordError("forumNeedsThread");
  if (!takesMessages(channel)) throw new DiscordError("notATextChannel");
  need(world, place, isThread(channel) ? "SendMessagesInThreads" : "SendMessages");
  checkLock(world, place);
  if (Array.isArray(fields["embeds"]) && fields["embeds"].length > 0) need(world, place, "EmbedLinks");
  if (files > 0) need(world, place, "AttachFiles");
  if (fields["tts"] === true) need(world, place, "SendTTSMessages");
  if (isFields(fields["poll"])) need(world, place, "SendPolls");
}

/** The message this one replies to: https://docs.discord.com/developers/resources/message#message-reference-structure */
function referenceOf(world: World, place: Place, fields: Fields): Partial<APIMessage> {
  const wanted = fields["message_reference"];
  if (!isFields(wanted)) return {};
  if (place.kind === "guild" && !has(botPermissions(world, place), sumOf(["ReadMessageHistory"])))
    throw new DiscordError("cannotReplyUnread");
  const id = parseForm(snowflake, wanted["message_id"], ["message_reference", "message_id"]);
  const stored = world.messages.find(id);
  const isHere = stored?.message.channel_id === place.channel.id && stored.onlyFor === undefined;
  if (!isHere) {
    if (wanted["fail_if_not_exists"] === false) return {};
    refuseField(["message_reference"], "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
  }
  const guild = place.kind === "guild" ? { guild_id: place.guild.id } : {};
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      channel_id: place.channel.id,
      message_id: id,
      ...guild,
    },
    referenced_message: stored?.message ?? null,
  };
}

/** "The past few minutes" of https://docs.discord.com/developers/resources/message#create-message */
const nonceLifetime = 5 * 60_000;

/** The bot's message that has the same nonce already, where the call asks that there be only one. */
function sentBefore(
  { messages, clock, bot }: World,
  { channel }: Place,
  fields: Fields,
): APIMessage | undefined {
  const { nonce, enforce_nonce: enforced } = fields;
  if (enforced !== true || nonce === undefined) return undefined;
  return messages
    .inChannel(channel.id)
    .map(({ message }) => message)
    .findLast(
      ({ author, timestamp, nonce: known }) =>
        known === nonce && author.id === bot.id && clock.now() - Date.parse(timestamp) < nonceLifetime,
    );
}

/** A message of the bot in a channel it may write to. */
export function sendMessage(
  world: World,
  place: Place,
  fields: Fields,
  files: Parameters<typeof buildMessage>[1]["files"],
): APIMessage {
  checkWriting(world, place, fields, files.size);
  const before = sentBefore(world, place, fields);
  if (before) return before;
  const reference = referenceOf(world, place, fields);
  const parts: MessageParts = buildMessage(world, { body: fields, files, channelId: place.channel.id });
  const { nonce } = fields;
  const message: APIMessage = {
    ...blankMessage(world, place.channel.id, world.bot),
    ...parts,
    ...reference,
    ...((typeof nonce === "string" || typeof nonce === "number") && { nonce }),
  };
  const sent = world.messages.add({ message, onlyFor: undefined, token: undefined }).message;
  noteInThread(world, place);
  return sent;
}

/** A thread counts its messages, and opens again when someone writes. */
export function noteInThread(world: World, place: Place): void {
  const thread = place.kind === "guild" ? place.guild.thread(place.channel.id) : undefined;
  if (!thread || place.kind !== "guild") return;
  const count = (thread.message_count ?? 0) + 1;
  const data = thread.thread_metadata;
  place.guild.putThread({
    ...thread,
    message_count: count,
    total_message_sent: (thread.total_message_sent ?? 0) + 1,
    ...(data && { thread_metadata: { ...data, archived: false } }),
  });
}

async function createMessage(call: ApiCall): Promise<APIMessage> {
  const body = await call.body();
  return sendMessage(call.world, seePlace(call.world, call.param("channel_id")), fieldsOf(body), body.files);
}

/** https://docs.discord.com/developers/resources/message#get-channel-messages: newest first */
function listMessages({ world, param, query }: ApiCall): readonly APIMessage[] {
  const place = seePlace(world, param("channel_id"));
  const limit = numberIn(query, "limit", { min: 1, max: 100, initial: 50 });
  const [around, before, after] = ["around", "before", "after"].map((name) => idIn(query, name));
  if (place.kind === "guild" && !has(botPermissions(world, place), sumOf(["ReadMessageHistory"]))) return [];
  const all = world.messages
    .inChannel(place.channel.id)
    .flatMap(({ message, onlyFor }) => (onlyFor === undefined ? [message] : []));
  const older = (id: string): APIMessage[] => all.filter((message) => BigInt(message.id) < BigInt(id));
  const newer = (id: string): APIMessage[] => all.filter((message) => BigInt(message.id) > BigInt(id));
  if (around !== undefined) {
    const half = Math.floor(limit / 2);
    const middle = all.filter(({ id }) => id === around);
    return [...older(around).slice(-half), ...middle, ...newer(around).slice(0, half)].toReversed();
  }
  if (after !== undefined) return newer(after).slice(0, limit).toReversed();
  return (before === undefined ? all : older(before)).slice(-limit).toReversed();
}

/** https://docs.discord.com/developers/resources/message#edit-message */
async function editMessage(call: ApiCall): Promise<APIMessage> {
  const body = await call.body();
  const { world } = call;
  const { place, stored } = findMessage(call);
  const { message: old } = stored;
  if (old.author.id !== world.bot.id) throw new DiscordError("notTheAuthor");
  checkLock(world, place);
  const fields = fieldsOf(body);
  if (old.poll && fields["poll"] !== undefined) throw new DiscordError("pollNotEditable");
  const parts = buildMessage(world, { body: fields, files: body.files, channelId: old.channel_id, old });
  const edited_timestamp = new Date(world.clock.now()).toISOString();
  return world.messages.change(old.id, { ...parts, edited_timestamp }).message;
}

/** https://docs.discord.com/developers/resources/message#delete-message */
function deleteMessage(call: ApiCall): void {
  const { place, stored } = findMessage(call);
  const { message } = stored;
  if (message.author.id !== call.world.bot.id) {
    if (place.kind !== "guild") throw new DiscordError("notInDm");
    need(call.world, place, "ManageMessages");
    const options = { channel_id: place.channel.id, count: "1" };
    noteAct(call, place.guild.id, AuditLogEvent.MessageDelete, message.author.id, { options });
  }
  call.world.messages.remove(message.id);
}

const bulkSchema = z.object({ messages: z.array(snowflake) });

/** https://docs.discord.com/developers/resources/message#bulk-delete-messages */
async function bulkDelete(call: ApiCall): Promise<void> {
  const { world } = call;
  const { guild, channel } = seeGuildPlace(world, call.param("channel_id"), "ManageMessages");
  const { messages } = parseForm(bulkSchema, fieldsOf(await call.body()));
  const ids = [...new Set(messages)];
  if (!(ids.length >= 2 && ids.length <= limits.bulkDelete)) throw new DiscordError("bulkDeleteCount");
  const oldest = world.clock.now() - limits.bulkDeleteMilliseconds;
  if (ids.some((id) => snowflakeTime(id) < oldest)) throw new DiscordError("tooOldToDelete");
  const here = ids.filter((id) => world.messages.find(id)?.message.channel_id === channel.id);
  world.messages.removeMany(here);
  const place = { guildId: guild.id, channelId: channel.id };
  const options = { count: String(here.length) };
  noteAct(call, guild.id, AuditLogEvent.MessageBulkDelete, channel.id, { options });
  world.announce("MESSAGE_DELETE_BULK", { ids: here, channel_id: channel.id, guild_id: guild.id }, place);
}

function type(call: ApiCall): void {
  const { world } = call;
  const place = seePlace(world, call.param("channel_id"));
  need(
    world,
    place,
    place.kind === "guild" && isThread(place.channel) ? "SendMessagesInThreads" : "SendMessages",
  );
  world.events.emit({ kind: "typing", channelId: place.channel.id });
}

/** https://docs.discord.com/developers/resources/message#crosspost-message */
function crosspost(call: ApiCall): APIMessage {
  const { world } = call;
  const { place, stored } = findMessage(call);
  const { message } = stored;
  if (place.channel.type !== ChannelType.GuildAnnouncement) throw new DiscordError("wrongChannelType");
  need(
    world,
    place,
    "SendMessages",
    ...(message.author.id === world.bot.id ? [] : ["ManageMessages" as const]),
  );
  const flags = message.flags ?? 0;
  if ((flags & MessageFlags.Crossposted) !== 0) throw new DiscordError("alreadyCrossposted");
  return world.messages.change(message.id, { flags: bitsOf(MessageFlags, flags | MessageFlags.Crossposted) })
    .message;
}

const base = "/channels/:channel_id/messages";

export const messageRoutes: readonly Route[] = [
  route("POST", "/channels/:channel_id/typing", type),
  route("GET", base, listMessages),
  route("POST", base, createMessage),
  route("POST", `${base}/bulk-delete`, bulkDelete),
  route("GET", `${base}/:message_id`, (call) => findMessage(call).stored.message),
  route("PATCH", `${base}/:message_id`, editMessage),
  route("DELETE", `${base}/:message_id`, deleteMessage),
  route("POST", `${base}/:message_id/crosspost`, crosspost),
];
