import {
  ChannelType,
  MessageFlags,
  ThreadAutoArchiveDuration,
  ThreadMemberFlags,
  type APIMessage,
  type APIThreadMember,
  type ThreadChannelType,
} from "discord-api-types/v10";
import { z } from "zod";
import { bitsOf } from "../state/bits.ts";
import { DiscordError } from "../state/discord-error.ts";
import type { Guild } from "../state/guild.ts";
import type { Thread } from "../state/guild-parts.ts";
import { limits } from "../state/limits.ts";
import type { World } from "../state/world.ts";
import { archiveDurations, isThread, need, seeGuild, seeGuildPlace } from "./access.ts";
import { findMessage, sendMessage } from "./channel-messages.ts";
import { integer, parseForm, text } from "./form.ts";
import { fieldsOf, isFields, type Fields } from "./read-body.ts";
import { route, type ApiCall, type Route } from "./route.ts";

const threadBase = {
  name: text(1, limits.channelName),
  auto_archive_duration: z.literal(archiveDurations).exactOptional(),
  rate_limit_per_user: integer(0, limits.slowmodeSeconds).exactOptional(),
};
const fromMessage = z.object(threadBase);
const withoutMessage = z.object({
  ...threadBase,
  type: z
    .literal([ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread])
    .exactOptional(),
  invitable: z.boolean().exactOptional(),
});

interface NewThread {
  readonly id: string;
  readonly type: ThreadChannelType;
  readonly parentId: string;
  readonly body: z.output<typeof fromMessage>;
}

/** https://docs.discord.com/developers/topics/threads#thread-fields */
function openThread(world: World, guild: Guild, { id, type, parentId, body }: NewThread): Thread {
  const now = new Date(world.clock.now()).toISOString();
  const thread = guild.putThread({
    id,
    type,
    guild_id: guild.id,
    parent_id: parentId,
    owner_id: world.bot.id,
    name: body.name,
    last_message_id: null,
    rate_limit_per_user: body.rate_limit_per_user ?? 0,
    message_count: 0,
    member_count: 0,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      archive_timestamp: now,
      auto_archive_duration: body.auto_archive_duration ?? ThreadAutoArchiveDuration.OneDay,
      locked: false,
      create_timestamp: now,
    },
  });
  guild.joinThread(id, world.bot.id);
  return guild.thread(id) ?? thread;
}

/** https://docs.discord.com/developers/resources/channel#start-thread-from-message */
async function startFromMessage(call: ApiCall): Promise<Thread> {
  const { world } = call;
  const body = parseForm(fromMessage, fieldsOf(await call.body()));
  const { place, stored } = findMessage(call);
  if (place.kind !== "guild") throw new DiscordError("notInDm");
  need(world, place, "CreatePublicThreads");
  const { id } = stored.message;
  if (isThread(place.channel)) throw new DiscordError("wrongChannelType");
  if (place.guild.thread(id)) throw new DiscordError("threadExists");
  const isNews = place.channel.type === ChannelType.GuildAnnouncement;
  const type = isNews ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
  const thread = openThread(world, place.guild, { id, type, parentId: place.channel.id, body });
  const flags = bitsOf(MessageFlags, (stored.message.flags ?? 0) | MessageFlags.HasThread);
  world.messages.change(id, { thread, flags });
  return thread;
}

/** A post of a forum: a thread with its first message. */
function startPost(call: ApiCall, fields: Fields, files: Parameters<typeof sendMessage>[3]): object {
  const { world } = call;
  const place = seeGuildPlace(world, call.param("channel_id"), "SendMessages");
  const body = parseForm(fromMessage, fields);
  const first = fields["message"];
  if (!isFields(first)) parseForm(z.object({ message: z.object({}) }), fields);
  const id = world.nextId();
  const thread = openThread(world, place.guild, {
    id,
    type: ChannelType.PublicThread,
    parentId: place.channel.id,
    body,
  });
  const message: APIMessage = sendMessage(
    world,
    { kind: "guild", guild: place.guild, channel: thread },
    isFields(first) ? first : {},
    files,
  );
  return { ...(place.guild.thread(id) ?? thread), message };
}

/** https://docs.discord.com/developers/resources/channel#start-thread-without-message */
async function start(call: ApiCall): Promise<object> {
  const { world } = call;
  const { json, files } = await call.body();
  const fields = fieldsOf({ json, files });
  const { guild, channel, ...rest } = seeGuildPlace(world, call.param("channel_id"));
  if (channel.type === ChannelType.GuildForum) return startPost(call, fields, files);
  const { type: wanted, ...body } = parseForm(withoutMessage, fields);
  const type = wanted ?? ChannelType.PrivateThread;
  const isPrivate = type === ChannelType.PrivateThread;
  need(world, { ...rest, guild, channel }, isPrivate ? "CreatePrivateThreads" : "CreatePublicThreads");
  if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement)
    throw new DiscordError("wrongChannelType");
  return openThread(world, guild, { id: world.nextId(), type, parentId: channel.id, body });
}

function seeThread(call: ApiCall): { readonly guild: Guild; readonly thread: Thread } {
  const { guild, channel } = seeGuildPlace(call.world, call.param("channel_id"));
  const thread = guild.thread(channel.id);
  if (!thread) throw new DiscordError("wrongChannelType");
  return { guild, thread };
}

function describeMember(call: ApiCall, thread: Thread, userId: string): APIThreadMember {
  const join_timestamp = new Date(call.world.clock.now()).toISOString();
  const flags = bitsOf(ThreadMemberFlags, 0);
  return { id: thread.id, user_id: userId, join_timestamp, flags };
}

function add(call: ApiCall, userId: string): void {
  const { guild, thread } = seeThread(call);
  if (thread.thread_metadata?.archived === true) throw new DiscordError("threadArchived");
  if (!guild.memberWith(userId)) throw new DiscordError("unknownUser");
  guild.joinThread(thread.id, userId);
}

function remove(call: ApiCall, userId: string): void {
  const { guild, thread } = seeThread(call);
  if (userId !== call.world.bot.id && thread.owner_id !== call.world.bot.id)
    seeGuildPlace(call.world, thread.id, "ManageThreads");
  guild.leaveThread(thread.id, userId);
}

function members(call: ApiCall): readonly APIThreadMember[] {
  const { guild, thread } = seeThread(call);
  return guild.threadMembers(thread.id).map((id) => describeMember(call, thread, id));
}

function member(call: ApiCall): APIThreadMember {
  const { guild, thread } = seeThread(call);
  const wanted = call.param("user_id");
  const userId = wanted === "@me" ? call.world.bot.id : wanted;
  if (!guild.threadMembers(thread.id).includes(userId)) throw new DiscordError("unknownMember");
  return describeMember(call, thread, userId);
}

function describeList(call: ApiCall, guild: Guild, threads: readonly Thread[]): object {
  const mine = threads.filter(({ id }) => guild.threadMembers(id).includes(call.world.bot.id));
  return { threads, members: mine.map((thread) => describeMember(call, thread, call.world.bot.id)) };
}

function archived(call: ApiCall, isPrivate: boolean): object {
  const { guild, channel } = seeGuildPlace(call.world, call.param("channel_id"), "ReadMessageHistory");
  const threads = guild.threads.filter(
    ({ parent_id, type, thread_metadata: data }) =>
      parent_id === channel.id &&
      data?.archived === true &&
      (type === ChannelType.PrivateThread) === isPrivate,
  );
  return { ...describeList(call, guild, threads), has_more: false };
}

const one = "/channels/:channel_id";
const me = (call: ApiCall): string => call.world.bot.id;

export const threadRoutes: readonly Route[] = [
  route("POST", `${one}/messages/:message_id/threads`, startFromMessage, 201),
  route("POST", `${one}/threads`, start, 201),
  route("GET", `${one}/threads/archived/public`, (call) => archived(call, false)),
  route("GET", `${one}/threads/archived/private`, (call) => archived(call, true)),
  route("PUT", `${one}/thread-members/@me`, (call) => add(call, me(call))),
  route("PUT", `${one}/thread-members/:user_id`, (call) => add(call, call.param("user_id"))),
  route("DELETE", `${one}/thread-members/@me`, (call) => remove(call, me(call))),
  route("DELETE", `${one}/thread-members/:user_id`, (call) => remove(call, call.param("user_id"))),
  route("GET", `${one}/thread-members/:user_id`, member),
  route("GET", `${one}/thread-members`, members),
  route("GET", "/guilds/:guild_id/threads/active", (call) => {
    const guild = seeGuild(call.world, call.param("guild_id"));
    const active = guild.threads.filter(({ thread_metadata: data }) => data?.archived !== true);
    return describeList(call, guild, active);
  }),
];
