import { GuildMemberFlags, type APIBan, type APIGuildMember, type APIUser } from "discord-api-types/v10";
import { bitsOf } from "./bits.ts";
import type { Guild, Surroundings } from "./guild-contract.ts";

type Shared = "memberWith" | "member" | "join" | "changeMember" | "ban" | "unban";

/** Who is in a server, and who may not come back. */
export interface GuildMembers extends Pick<Guild, Shared> {
  list(): readonly APIGuildMember[];
  bans(): readonly APIBan[];
  /** True if somebody has left. */
  leave(userId: string): boolean;
  /** Takes a role from everyone who has it; bots hear of the role. */
  dropRole(roleId: string): void;
}

export function createGuildMembers(
  guild: { readonly id: string; readonly name: () => string; readonly botRoleId: string | undefined },
  { bot, owner, now, announce }: Surroundings,
): GuildMembers {
  const { id } = guild;
  const place = { guildId: id };
  const founded = new Date(now()).toISOString();
  const newMember = (user: APIUser, roles: string[] = []): APIGuildMember => ({
    user,
    roles,
    joined_at: new Date(now()).toISOString(),
    deaf: false,
    mute: false,
    flags: bitsOf(GuildMemberFlags, 0),
    nick: null,
    avatar: null,
    banner: null,
    communication_disabled_until: null,
  });
  const members = new Map([[owner.id, newMember(owner)]]);
  if (guild.botRoleId !== undefined) members.set(bot.id, newMember(bot, [guild.botRoleId]));
  const bans = new Map<string, APIBan>();
  const leave = (userId: string): boolean => {
    const member = members.get(userId);
    if (!member || userId === owner.id) return false;
    members.delete(userId);
    if (userId === bot.id) announce("GUILD_DELETE", { id }, place);
    else announce("GUILD_MEMBER_REMOVE", { guild_id: id, user: member.user }, place);
    return true;
  };
  return {
    list: () => [...members.values()],
    bans: () => [...bans.values()],
    memberWith: (userId) => members.get(userId),
    member: (user) => members.get(user.id) ?? { ...newMember(user), joined_at: founded },
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
      if (!old) throw new RangeError(`user must be a member of ${guild.name()}, got ${userId}`);
      const member = { ...old, ...change };
      members.set(userId, member);
      announce("GUILD_MEMBER_UPDATE", { ...member, guild_id: id }, place);
      return member;
    },
    dropRole(roleId) {
      for (const [userId, member] of members) {
        if (!member.roles.includes(roleId)) continue;
        members.set(userId, { ...member, roles: member.roles.filter((one) => one !== roleId) });
      }
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
  };
}
