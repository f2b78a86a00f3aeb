import { Locale, type APIGuild, type APIGuildMember } from "discord-api-types/v10";
import { createGuildChannels } from "./guild-channels.ts";
import type { Guild, GuildSettings, Surroundings } from "./guild-contract.ts";
import { createGuildMembers } from "./guild-members.ts";
import { describeGuild } from "./guild-parts.ts";
import { createGuildRoles } from "./guild-roles.ts";
import { basePermissions, overwritten, whileTimedOut, withoutImplied } from "./permissions.ts";

/** Founds a server with its channels, roles, owner and, unless it is not to be a member, the bot. */
export function createGuild(settings: GuildSettings, around: Surroundings): Guild {
  const { bot, owner, now, idOf, announce } = around;
  const id = idOf(`guild/${settings.name}`, settings.id);
  const { locale = Locale.EnglishUS } = settings;
  let owners: Partial<APIGuild> = { name: settings.name };
  const nameOf = (): string => owners.name ?? settings.name;
  const founded = new Date(now()).toISOString();

  const roles = createGuildRoles(id, settings, around);
  const members = createGuildMembers({ id, name: nameOf, botRoleId: roles.botRole?.id }, around);
  const channels = createGuildChannels(id, settings, around, roles.role);

  const isTimedOut = ({ communication_disabled_until: until }: APIGuildMember): boolean =>
    typeof until === "string" && Date.parse(until) > now();
  const permissions = (userId: string, channelId?: string): bigint => {
    const member = members.memberWith(userId);
    if (!member) return 0n;
    const base = basePermissions({ ownerId: owner.id, roles: roles.roles }, member, id);
    const timely = isTimedOut(member) ? whileTimedOut(base) : base;
    if (channelId === undefined) return timely;
    const channel = channels.channel(channels.thread(channelId)?.parent_id ?? channelId);
    const local = overwritten(timely, channel?.permission_overwrites ?? [], member, id);
    return withoutImplied(isTimedOut(member) ? whileTimedOut(local) : local);
  };
  const describe = (): APIGuild => ({
    ...describeGuild({
      id,
      name: nameOf(),
      locale,
      ownerId: owner.id,
      roles: roles.roles,
      emojis: roles.emojis,
    }),
    ...owners,
  });
  const leave = (userId: string): void => {
    if (members.leave(userId)) channels.leaveThreads(userId);
  };

  return {
    id,
    get name() {
      return nameOf();
    },
    locale,
    ownerId: owner.id,
    get hasBot() {
      return members.memberWith(bot.id) !== undefined;
    },
    get channels() {
      return channels.channels;
    },
    get threads() {
      return channels.threads;
    },
    get roles() {
      return roles.roles;
    },
    get everyone() {
      return roles.everyone;
    },
    get members() {
      return members.list();
    },
    get bans() {
      return members.bans();
    },
    get emojis() {
      return roles.emojis;
    },
    channel: channels.channel,
    thread: channels.thread,
    role: roles.role,
    memberWith: members.memberWith,
    member: members.member,
    permissions,
    interactionMember: (user, channelId) => ({
      ...members.member(user),
      user,
      permissions: permissions(user.id, channelId).toString(),
    }),
    describe,
    payload: () => ({
      ...describe(),
      joined_at: members.memberWith(bot.id)?.joined_at ?? founded,
      large: false,
      unavailable: false,
      member_count: members.list().length,
      voice_states: [],
      members: [...members.list()],
      channels: [...channels.channels],
      threads: channels.threads.filter(({ thread_metadata: data }) => data?.archived !== true),
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    }),
    join: members.join,
    leave,
    changeMember: members.changeMember,
    ban(user, reason) {
      members.ban(user, reason);
      channels.leaveThreads(user.id);
    },
    unban: members.unban,
    putRole: roles.putRole,
    removeRole(roleId) {
      if (roles.removeRole(roleId)) members.dropRole(roleId);
    },
    putEmoji: roles.putEmoji,
    removeEmoji: roles.removeEmoji,
    putChannel: channels.putChannel,
    removeChannel: channels.removeChannel,
    putThread: channels.putThread,
    removeThread: channels.removeThread,
    threadMembers: channels.threadMembers,
    joinThread: channels.joinThread,
    leaveThread: channels.leaveThread,
    change(change) {
      owners = { ...owners, ...change };
      announce("GUILD_UPDATE", describe(), { guildId: id });
    },
  };
}
