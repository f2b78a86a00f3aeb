import { OverwriteType, type APIOverwrite, type APIRole } from "discord-api-types/v10";
import type { Guild, GuildSettings, Surroundings } from "./guild-contract.ts";
import {
  channelKinds,
  createChannel,
  type ChannelSettings,
  type GuildChannel,
  type Thread,
} from "./guild-parts.ts";
import { sumOf } from "./permissions.ts";

/** A server's channels with their threads. */
export interface GuildChannels extends Pick<
  Guild,
  | "channels"
  | "threads"
  | "channel"
  | "thread"
  | "putChannel"
  | "removeChannel"
  | "putThread"
  | "removeThread"
  | "threadMembers"
  | "joinThread"
  | "leaveThread"
> {
  /** Someone is no longer here: they leave all threads. */
  leaveThreads(userId: string): void;
}

function toOverwrites(
  { overwrites = [] }: ChannelSettings,
  role: (name: string) => APIRole | undefined,
): APIOverwrite[] {
  return overwrites.map(({ role: name, allow = [], deny = [] }) => {
    const found = role(name);
    if (!found) throw new RangeError(`role must be one of the server's, got "${name}"`);
    const type = OverwriteType.Role;
    return { id: found.id, type, allow: sumOf(allow).toString(), deny: sumOf(deny).toString() };
  });
}

function foundChannels(
  id: string,
  { name, channels = ["general"] }: GuildSettings,
  idOf: Surroundings["idOf"],
  role: (name: string) => APIRole | undefined,
): readonly GuildChannel[] {
  return channels.flatMap((one, position) => {
    const wanted = typeof one === "string" ? { name: one } : one;
    const channel = createChannel(channelKinds[wanted.kind ?? "text"], {
      id: idOf(`guild/${name}/channel/${wanted.name}`, wanted.id),
      guild_id: id,
      name: wanted.name,
      position,
      permission_overwrites: toOverwrites(wanted, role),
      topic: wanted.topic ?? null,
      parent_id: null,
      nsfw: false,
      rate_limit_per_user: 0,
    });
    return channel ?? [];
  });
}

export function createGuildChannels(
  id: string,
  settings: GuildSettings,
  { now, idOf, announce }: Surroundings,
  role: (name: string) => APIRole | undefined,
): GuildChannels {
  const place = { guildId: id };
  const channels = new Map(foundChannels(id, settings, idOf, role).map((one) => [one.id, one]));
  const threads = new Map<string, Thread>();
  const members = new Map<string, Set<string>>();

  const removeThread = (threadId: string): void => {
    const thread = threads.get(threadId);
    if (!thread) return;
    threads.delete(threadId);
    members.delete(threadId);
    const { parent_id, type } = thread;
    announce("THREAD_DELETE", { id: threadId, guild_id: id, parent_id, type }, place);
  };
  /** Tells who came or went, and counts anew. */
  const tellMembers = (thread: Thread, count: number, change: object): void => {
    threads.set(thread.id, { ...thread, member_count: count });
    announce("THREAD_MEMBERS_UPDATE", { id: thread.id, guild_id: id, member_count: count, ...change }, place);
  };

  return {
    get channels() {
      return [...channels.values()];
    },
    get threads() {
      return [...threads.values()];
    },
    channel: (idOrName) =>
      channels.get(idOrName) ?? [...channels.values()].find(({ name }) => name === idOrName),
    thread: (threadId) => threads.get(threadId),
    putChannel(channel) {
      const isNew = !channels.has(channel.id);
      channels.set(channel.id, channel);
      announce(isNew ? "CHANNEL_CREATE" : "CHANNEL_UPDATE", channel, { ...place, channelId: channel.id });
      return channel;
    },
    removeChannel(channelId) {
      const channel = channels.get(channelId);
      if (!channel) return;
      channels.delete(channelId);
      for (const thread of threads.values()) if (thread.parent_id === channelId) removeThread(thread.id);
      announce("CHANNEL_DELETE", channel, place);
    },
    putThread(thread) {
      const isNew = !threads.has(thread.id);
      threads.set(thread.id, thread);
      if (isNew) members.set(thread.id, new Set());
      const data = isNew ? { ...thread, newly_created: true } : thread;
      announce(isNew ? "THREAD_CREATE" : "THREAD_UPDATE", data, place);
      return thread;
    },
    removeThread,
    threadMembers: (threadId) => [...(members.get(threadId) ?? [])],
    joinThread(threadId, userId) {
      const set = members.get(threadId);
      const thread = threads.get(threadId);
      if (!set || !thread || set.has(userId)) return;
      set.add(userId);
      const join_timestamp = new Date(now()).toISOString();
      const member = { id: threadId, user_id: userId, join_timestamp, flags: 0 };
      tellMembers(thread, set.size, { added_members: [member] });
    },
    leaveThread(threadId, userId) {
      const set = members.get(threadId);
      const thread = threads.get(threadId);
      if (thread && set?.delete(userId) === true)
        tellMembers(thread, set.size, { removed_member_ids: [userId] });
    },
    leaveThreads(userId) {
      for (const one of members.values()) one.delete(userId);
    },
  };
}
