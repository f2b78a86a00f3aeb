import {
  ChannelType,
  GuildMemberFlags,
  Locale,
  OverwriteType,
  type APIBan,
  type APIEmoji,
  type APIGuild,
  type APIGuildMember,
  type APIInteractionGuildMember,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  type GatewayGuildCreateDispatchData,
} from "discord-api-types/v10";
import { bitsOf } from "./bits.ts";
import {
  channelKinds,
  createChannel,
  createRole,
  describeGuild,
  type ChannelSettings,
  type GuildChannel,
  type RoleSettings,
  type Thread,
} from "./guild-parts.ts";
import {
  basePermissions,
  defaultPermissions,
  everyPermission,
  overwritten,
  sumOf,
  whileTimedOut,
  withoutImplied,
  type PermissionName,
} from "./permissions.ts";

/** Tells the bots that may know of it what has happened. */
export type Announce = (
  name: string,
  data: object,
  place?: { readonly guildId?: string | undefined; readonly channelId?: string },
) => void;

export interface GuildSettings {
  readonly name: string;
  readonly locale?: Locale;
  readonly channels?: readonly (string | ChannelSettings)[];
  readonly roles?: readonly RoleSettings[];
  /** Names of the server's own emoji. */
  readonly emojis?: readonly string[];
  /** False: the bot is not a member; only apps that a user has installed work there. Default true. */
  readonly bot?: boolean;
  /** What the bot's role allows; default: everything but Administrator. */
  readonly botPermissions?: readonly PermissionName[];
}

/** A server. What it hands out never changes: a change makes a new object, then tells of it. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly ownerId: string;
  /** True while the bot is a member. */
  readonly hasBot: boolean;
  readonly channels: readonly GuildChannel[];
  readonly threads: readonly Thread[];
  readonly roles: readonly APIRole[];
  readonly everyone: APIRole;
  readonly members: readonly APIGuildMember[];
  readonly bans: readonly APIBan[];
  readonly emojis: readonly APIEmoji[];
  /** The channel with this id or name; threads by id only. */
  channel(idOrName: string): GuildChannel | undefined;
  thread(id: string): Thread | undefined;
  role(idOrName: string): APIRole | undefined;
  memberWith(userId: string): APIGuildMember | undefined;
  /** The user as a member; one who has left looks like a member without roles, as in Discord's old messages. */
  member(user: APIUser): APIGuildMember;
  /** What a user may do, in a channel or thread if one is named. */
  permissions(userId: string, channelId?: string): bigint;
  interactionMember(user: APIUser, channelId?: string): APIInteractionGuildMember;
  describe(): APIGuild;
  /** GUILD_CREATE: https://docs.discord.com/developers/events/gateway-events#guild-create */
  payload(): GatewayGuildCreateDispatchData;

  /** Lets a user in; one who is banned, or in already, stays as they are. */
  join(user: APIUser): APIGuildMember | undefined;
  leave(userId: string): void;
  changeMember(userId: string, change: Partial<APIGuildMember>): APIGuildMember;
  ban(user: APIUser, reason: string | null): void;
  unban(userId: string): void;
  putRole(role: APIRole): APIRole;
  removeRole(id: string): void;
  putChannel(channel: GuildChannel): GuildChannel;
  removeChannel(id: string): void;
  putThread(thread: Thread): Thread;
  removeThread(id: string): void;
  threadMembers(id: string): readonly string[];
  joinThread(id: string, userId: string): void;
  leaveThread(id: string, userId: string): void;
}

interface Surroundings {
  readonly bot: APIUser;
  readonly owner: APIUser;
  readonly now: () => number;
  readonly nextId: () => string;
  readonly announce: Announce;
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export function createGuild(settings: GuildSettings, around: Surroundings): Guild {
  const { bot, owner, now, nextId, announce } = around;
  const id = nextId();
  const { name, locale = Locale.EnglishUS } = settings;
  const founded = isoTime(now());
  const place = { guildId: id };

  const newMember = (user: APIUser, roles: string[] = []): APIGuildMember => ({
    user,
    roles,
    joined_at: isoTime(now()),
    deaf: false,
    mute: false,
    flags: bitsOf(GuildMemberFlags, 0),
    nick: null,
    avatar: null,
    banner: null,
    communication_disabled_until: null,
  });

  const everyone = createRole({ id, name: "@everyone", permissions: defaultPermissions.toString() });
  const ordered = (settings.roles ?? []).map((role, index) =>
    createRole({
      id: nextId(),
      name: role.name,
      permissions: sumOf(role.permissions ?? []).toString(),
      position: index + 1,
    }),
  );
  const botBits = settings.botPermissions ? sumOf(settings.botPermissions) : everyPermission;
  const botRole = createRole({
    id: nextId(),
    name: bot.username,
    permissions: botBits.toString(),
    position: ordered.length + 1,
    managed: true,
    tags: { bot_id: bot.id },
  });
  const withBot = settings.bot ?? true;
  const roles = new Map([everyone, ...ordered, ...(withBot ? [botRole] : [])].map((role) => [role.id, role]));
  const channels = new Map<string, GuildChannel>();
  const threads = new Map<string, Thread>();
  const threadMembers = new Map<string, Set<string>>();
  const members = new Map<string, APIGuildMember>([[owner.id, newMember(owner)]]);
  if (withBot) members.set(bot.id, newMember(bot, [botRole.id]));
  const bans = new Map<string, APIBan>();
  const emojis = (settings.emojis ?? []).map((emojiName): APIEmoji & { id: string } => ({
    id: nextId(),
    name: emojiName,
    roles: [],
    require_colons: true,
    managed: false,
    animated: false,
    available: true,
  }));

  const roleNamed = (wanted: string): APIRole => {
    const found = [...roles.values()].find((role) => role.name === wanted);
    if (found) return found;
    throw new RangeError(`role must be one of the server's, got "${wanted}"`);
  };
  const toOverwrites = ({ overwrites = [] }: ChannelSettings): APIOverwrite[] =>
    overwrites.map(({ role, allow = [], deny = [] }) => ({
      id: roleNamed(role).id,
      type: OverwriteType.Role,
      allow: sumOf(allow).toString(),
      deny: sumOf(deny).toString(),
    }));
  for (const [position, one] of (settings.channels ?? ["general"]).entries()) {
    const wanted = typeof one === "string" ? { name: one } : one;
    const channel = createChannel(channelKinds[wanted.kind ?? "text"], {
      id: nextId(),
      guild_id: id,
      name: wanted.name,
      position,
      permission_overwrites: toOverwrites(wanted),
      topic: wanted.topic ?? null,
      parent_id: null,
      nsfw: false,
      rate_limit_per_user: 0,
    });
    if (channel) channels.set(channel.id, channel);
  }

  const memberOr = (user: APIUser): APIGuildMember =>
    members.get(user.id) ?? { ...newMember(user), joined_at: founded };
  const findChannel = (idOrName: string): GuildChannel | undefined =>
    channels.get(idOrName) ?? [...channels.values()].find((channel) => channel.name === idOrName);
  const isTimedOut = ({ communication_disabled_until: until }: APIGuildMember): boolean =>
    typeof until === "string" && Date.parse(until) > now();
  const permissions = (userId: string, channelId?: string): bigint => {
    const member = members.get(userId);
    if (!member) return 0n;
    const base = basePermissions({ ownerId: owner.id, roles: [...roles.values()] }, member, id);
    const timely = isTimedOut(member) ? whileTimedOut(base) : base;
    if (channelId === undefined) return timely;
    const channel = channels.get(threads.get(channelId)?.parent_id ?? channelId);
    const local = overwritten(timely, channel?.permission_overwrites ?? [], member, id);
    return withoutImplied(isTimedOut(member) ? whileTimedOut(local) : local);
  };
  const describe = (): APIGuild =>
    describeGuild({ id, name, locale, ownerId: owner.id, roles: [...roles.values()], emojis });
  const leave = (userId: string): void => {
    const member = members.get(userId);
    if (!member || userId === owner.id) return;
    members.delete(userId);
    for (const one of threadMembers.values()) one.delete(userId);
    if (userId === bot.id) announce("GUILD_DELETE", { id }, place);
    else announce("GUILD_MEMBER_REMOVE", { guild_id: id, user: member.user }, place);
  };
  const dropThread = (threadId: string): void => {
    const thread = threads.get(threadId);
    if (!thread) return;
    threads.delete(threadId);
    threadMembers.delete(threadId);
    const { parent_id, type } = thread;
    announce("THREAD_DELETE", { id: threadId, guild_id: id, parent_id, type }, place);
  };

  return {
    id,
    name,
    locale,
    ownerId: owner.id,
    get hasBot() {
      return members.has(bot.id);
    },
    get channels() {
      return [...channels.values()];
    },
    get threads() {
      return [...threads.values()];
    },
    get roles() {
      return [...roles.values()];
    },
    get everyone() {
      return roles.get(id) ?? everyone;
    },
    get members() {
      return [...members.values()];
    },
    get bans() {
      return [...bans.values()];
    },
    emojis,
    channel: findChannel,
    thread: (threadId) => threads.get(threadId),
    role: (wanted) => roles.get(wanted) ?? [...roles.values()].find((role) => role.name === wanted),
    memberWith: (userId) => members.get(userId),
    member: memberOr,
    permissions,
    interactionMember: (user, channelId) => ({
      ...memberOr(user),
      user,
      permissions: permissions(user.id, channelId).toString(),
    }),
    describe,
    payload: () => ({
      ...describe(),
      joined_at: members.get(bot.id)?.joined_at ?? founded,
      large: false,
      unavailable: false,
      member_count: members.size,
      voice_states: [],
      members: [...members.values()],
      channels: [...channels.values()],
      threads: [...threads.values()].filter(({ thread_metadata: data }) => data?.archived !== true),
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    }),

    join(user) {
      if (bans.has(user.id)) return undefined;
      const known = members.get(user.id);
      if (known) return known;
      const member = newMember(user);
      members.set(user.id, member);
      announce("GUILD_MEMBER_ADD", { ...member, guild_id: id }, place);
      return member;
    },
    leave,
    changeMember(userId, change) {
      const old = members.get(userId);
      if (!old) throw new RangeError(`user must be a member of ${name}, got ${userId}`);
      const member = { ...old, ...change };
      members.set(userId, member);
      announce("GUILD_MEMBER_UPDATE", { ...member, guild_id: id }, place);
      return member;
    },
    ban(user, reason) {
      if (bans.has(user.id)) return;
      bans.set(user.id, { user, reason });
      leave(user.id);
      announce("GUILD_BAN_ADD", { guild_id: id, user }, place);
    },
    unban(userId) {
      const ban = bans.get(userId);
      if (!ban) return;
      bans.delete(userId);
      announce("GUILD_BAN_REMOVE", { guild_id: id, user: ban.user }, place);
    },
    putRole(role) {
      const isNew = !roles.has(role.id);
      roles.set(role.id, role);
      announce(isNew ? "GUILD_ROLE_CREATE" : "GUILD_ROLE_UPDATE", { guild_id: id, role }, place);
      return role;
    },
    removeRole(roleId) {
      if (!roles.delete(roleId)) return;
      for (const [userId, member] of members) {
        if (!member.roles.includes(roleId)) continue;
        members.set(userId, { ...member, roles: member.roles.filter((one) => one !== roleId) });
      }
      announce("GUILD_ROLE_DELETE", { guild_id: id, role_id: roleId }, place);
    },
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
      for (const thread of threads.values()) if (thread.parent_id === channelId) dropThread(thread.id);
      announce("CHANNEL_DELETE", channel, place);
    },
    putThread(thread) {
      const isNew = !threads.has(thread.id);
      threads.set(thread.id, thread);
      if (isNew) threadMembers.set(thread.id, new Set());
      const data = isNew ? { ...thread, newly_created: true } : thread;
      announce(isNew ? "THREAD_CREATE" : "THREAD_UPDATE", data, place);
      return thread;
    },
    removeThread: dropThread,
    threadMembers: (threadId) => [...(threadMembers.get(threadId) ?? [])],
    joinThread(threadId, userId) {
      const set = threadMembers.get(threadId);
      const thread = threads.get(threadId);
      if (!set || !thread || set.has(userId)) return;
      set.add(userId);
      threads.set(threadId, { ...thread, member_count: set.size });
      const member = { id: threadId, user_id: userId, join_timestamp: isoTime(now()), flags: 0 };
      announce(
        "THREAD_MEMBERS_UPDATE",
        { id: threadId, guild_id: id, member_count: set.size, added_members: [member] },
        place,
      );
    },
    leaveThread(threadId, userId) {
      const set = threadMembers.get(threadId);
      const thread = threads.get(threadId);
      if (!thread || !set?.delete(userId)) return;
      threads.set(threadId, { ...thread, member_count: set.size });
      announce(
        "THREAD_MEMBERS_UPDATE",
        { id: threadId, guild_id: id, member_count: set.size, removed_member_ids: [userId] },
        place,
      );
    },
  };
}

/** True for a channel people can write into. */
export function takesMessages({ type }: { readonly type: ChannelType }): boolean {
  return type !== ChannelType.GuildCategory && type !== ChannelType.GuildForum;
}
