import type { APIGuildMember, APIRole } from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import type { Guild } from "../state/guild.ts";
import { createRole } from "../state/guild-parts.ts";
import { limits } from "../state/limits.ts";
import { outrank, outrankRole, seeGuild } from "./access.ts";
import { integer, parseForm, permissions, refuseField, snowflake, text, timestamp } from "./form.ts";
import { fieldsOf } from "./read-body.ts";
import { idIn, numberIn, route, type ApiCall, type Route } from "./route.ts";

const guildBase = "/guilds/:guild_id";
const memberBase = `${guildBase}/members/:user_id`;

function guildOf(call: ApiCall, ...names: Parameters<typeof seeGuild>[2][]): Guild {
  return seeGuild(call.world, call.param("guild_id"), ...names);
}

/** 10013 for nobody, 10007 for somebody who is not a member. */
function memberOf(call: ApiCall, guild: Guild): APIGuildMember {
  const wanted = call.param("user_id");
  const id = wanted === "@me" ? call.world.bot.id : wanted;
  if (!call.world.people.user(id)) throw new DiscordError("unknownUser");
  const member = guild.memberWith(id);
  if (!member) throw new DiscordError("unknownMember");
  return member;
}

function listMembers(call: ApiCall): readonly APIGuildMember[] {
  const guild = guildOf(call);
  const limit = numberIn(call.query, "limit", { min: 1, max: 1000, initial: 1 });
  const after = BigInt(idIn(call.query, "after") ?? "0");
  const sorted = guild.members.toSorted((a, b) => (BigInt(a.user.id) < BigInt(b.user.id) ? -1 : 1));
  return sorted.filter(({ user }) => BigInt(user.id) > after).slice(0, limit);
}

function searchMembers(call: ApiCall): readonly APIGuildMember[] {
  const limit = numberIn(call.query, "limit", { min: 1, max: 1000, initial: 1 });
  const start = (call.query.get("query") ?? "").toLowerCase();
  return guildOf(call)
    .members.filter(({ user, nick }) =>
      [user.username, nick ?? "", user.global_name ?? ""].some((name) =>
        name.toLowerCase().startsWith(start),
      ),
    )
    .slice(0, limit);
}

const memberSchema = z.object({
  nick: text(0, limits.nickname).exactOptional(),
  roles: z.array(snowflake).exactOptional(),
  mute: z.boolean().exactOptional(),
  deaf: z.boolean().exactOptional(),
  communication_disabled_until: timestamp.exactOptional(),
});

function checkTimeout(
  call: ApiCall,
  guild: Guild,
  { user }: APIGuildMember,
  until: string | undefined,
): void {
  guildOf(call, "ModerateMembers");
  outrank(call.world, guild, user.id);
  if (until === undefined) return;
  const ahead = Date.parse(until) - call.world.clock.now();
  if (ahead > limits.timeoutMilliseconds)
    refuseField(
      ["communication_disabled_until"],
      "INVALID_COMMUNICATION_DISABLED_TIMESTAMP",
      "Invalid timestamp: a timeout lasts up to 28 days.",
    );
  const bits = guild.permissions(user.id);
  if ((bits & 8n) === 8n) throw new DiscordError("missingPermissions");
}

function checkRoles(call: ApiCall, guild: Guild, before: readonly string[], after: readonly string[]): void {
  guildOf(call, "ManageRoles");
  const changed = [
    ...before.filter((id) => !after.includes(id)),
    ...after.filter((id) => !before.includes(id)),
  ];
  for (const id of changed) {
    const role = guild.role(id);
    if (!role) throw new DiscordError("unknownRole");
    if (role.managed || role.id === guild.id) throw new DiscordError("invalidRole");
    outrankRole(call.world, guild, role.position);
  }
}

/** https://docs.discord.com/developers/resources/guild#modify-guild-member */
async function changeMember(call: ApiCall): Promise<APIGuildMember> {
  const guild = guildOf(call);
  const fields = fieldsOf(await call.body());
  const member = memberOf(call, guild);
  const body = parseForm(memberSchema, fields);
  const isMe = member.user.id === call.world.bot.id;
  if ("nick" in fields) {
    guildOf(call, isMe ? "ChangeNickname" : "ManageNicknames");
    if (!isMe) outrank(call.world, guild, member.user.id);
  }
  if ("communication_disabled_until" in fields)
    checkTimeout(call, guild, member, body.communication_disabled_until);
  if (body.roles) checkRoles(call, guild, member.roles, body.roles);
  if (body.mute !== undefined) guildOf(call, "MuteMembers");
  if (body.deaf !== undefined) guildOf(call, "DeafenMembers");
  return guild.changeMember(member.user.id, {
    ...("nick" in fields && { nick: body.nick === undefined || body.nick === "" ? null : body.nick }),
    ...("communication_disabled_until" in fields && {
      communication_disabled_until: body.communication_disabled_until ?? null,
    }),
    ...(body.roles && { roles: [...new Set(body.roles)] }),
    ...(body.mute !== undefined && { mute: body.mute }),
    ...(body.deaf !== undefined && { deaf: body.deaf }),
  });
}

function changeRole(call: ApiCall, give: boolean): void {
  const guild = guildOf(call, "ManageRoles");
  const member = memberOf(call, guild);
  const id = call.param("role_id");
  const others = member.roles.filter((one) => one !== id);
  const roles = give ? [...others, id] : others;
  checkRoles(call, guild, give ? others : [...others, id], roles);
  guild.changeMember(member.user.id, { roles });
}

/** https://docs.discord.com/developers/resources/guild#remove-guild-member */
function kick(call: ApiCall): void {
  const guild = guildOf(call, "KickMembers");
  const { user } = memberOf(call, guild);
  outrank(call.world, guild, user.id);
  guild.leave(user.id);
}

const banSchema = z.object({
  delete_message_seconds: integer(0, limits.banDeleteSeconds).exactOptional(),
  delete_message_days: integer(0, 7).exactOptional(),
});

function banOne(call: ApiCall, guild: Guild, userId: string, deleteSeconds: number): void {
  const { world } = call;
  const user = world.people.user(userId);
  if (!user) throw new DiscordError("unknownUser");
  outrank(world, guild, userId);
  guild.ban(user, call.reason ?? null);
  if (deleteSeconds === 0) return;
  const since = world.clock.now() - deleteSeconds * 1000;
  for (const channel of guild.channels) {
    for (const { message } of world.messages.inChannel(channel.id)) {
      if (message.author.id === userId && Date.parse(message.timestamp) >= since)
        world.messages.remove(message.id);
    }
  }
}

/** https://docs.discord.com/developers/resources/guild#create-guild-ban */
async function ban(call: ApiCall): Promise<void> {
  const guild = guildOf(call, "BanMembers");
  const body = parseForm(banSchema, fieldsOf(await call.body()));
  const seconds = body.delete_message_seconds ?? (body.delete_message_days ?? 0) * 86_400;
  banOne(call, guild, call.param("user_id"), seconds);
}

const bulkBanSchema = z.object({
  user_ids: z.array(snowflake),
  delete_message_seconds: integer(0, limits.banDeleteSeconds).exactOptional(),
});

async function bulkBan(call: ApiCall): Promise<object> {
  const guild = guildOf(call, "BanMembers", "ManageGuild");
  const body = parseForm(bulkBanSchema, fieldsOf(await call.body()));
  const banned_users: string[] = [];
  const failed_users: string[] = [];
  for (const id of body.user_ids) {
    try {
      banOne(call, guild, id, body.delete_message_seconds ?? 0);
      banned_users.push(id);
    } catch {
      failed_users.push(id);
    }
  }
  return { banned_users, failed_users };
}

function banOf(call: ApiCall, guild: Guild): Guild["bans"][number] {
  const found = guild.bans.find(({ user }) => user.id === call.param("user_id"));
  if (!found) throw new DiscordError("unknownBan");
  return found;
}

function unban(call: ApiCall): void {
  const guild = guildOf(call, "BanMembers");
  guild.unban(banOf(call, guild).user.id);
}

const roleSchema = z.object({
  name: text(1, limits.roleName).exactOptional(),
  permissions: permissions.exactOptional(),
  color: integer(0, 0xff_ff_ff).exactOptional(),
  hoist: z.boolean().exactOptional(),
  mentionable: z.boolean().exactOptional(),
});

/** A bot gives no permission it does not have itself. */
function checkGift(call: ApiCall, guild: Guild, bits: string | undefined): void {
  const mine = guild.permissions(call.world.bot.id);
  if (bits !== undefined && (BigInt(bits) & ~mine) !== 0n) throw new DiscordError("missingPermissions");
}

/** https://docs.discord.com/developers/resources/guild#create-guild-role */
async function createGuildRole(call: ApiCall): Promise<APIRole> {
  const guild = guildOf(call, "ManageRoles");
  const body = parseForm(roleSchema, fieldsOf(await call.body()));
  checkGift(call, guild, body.permissions);
  const base = {
    id: call.world.nextId(),
    name: "new role",
    permissions: guild.everyone.permissions,
    position: 1,
  };
  return guild.putRole(createRole({ ...base, ...body }));
}

function roleOf(call: ApiCall, guild: Guild): APIRole {
  const id = call.param("role_id");
  const role = guild.roles.find((one) => one.id === id);
  if (!role) throw new DiscordError("unknownRole");
  return role;
}

async function editRole(call: ApiCall): Promise<APIRole> {
  const guild = guildOf(call, "ManageRoles");
  const role = roleOf(call, guild);
  outrankRole(call.world, guild, role.position);
  const body = parseForm(roleSchema, fieldsOf(await call.body()));
  checkGift(call, guild, body.permissions);
  return guild.putRole({ ...role, ...body });
}

function deleteRole(call: ApiCall): void {
  const guild = guildOf(call, "ManageRoles");
  const role = roleOf(call, guild);
  if (role.managed || role.id === guild.id) throw new DiscordError("invalidRole");
  outrankRole(call.world, guild, role.position);
  guild.removeRole(role.id);
}

function describe(call: ApiCall): object {
  const guild = guildOf(call);
  const counts = {
    approximate_member_count: guild.members.length,
    approximate_presence_count: guild.members.length,
  };
  return { ...guild.describe(), ...(call.query.get("with_counts") === "true" && counts) };
}

export const guildRoutes: readonly Route[] = [
  route("GET", guildBase, describe),
  route("GET", `${guildBase}/members`, listMembers),
  route("GET", `${guildBase}/members/search`, searchMembers),
  route("PATCH", `${guildBase}/members/@me`, changeMember),
  route("GET", memberBase, (call) => memberOf(call, guildOf(call))),
  route("PATCH", memberBase, changeMember),
  route("DELETE", memberBase, kick),
  route("PUT", `${memberBase}/roles/:role_id`, (call) => changeRole(call, true)),
  route("DELETE", `${memberBase}/roles/:role_id`, (call) => changeRole(call, false)),
  route("GET", `${guildBase}/bans`, (call) => guildOf(call, "BanMembers").bans),
  route("GET", `${guildBase}/bans/:user_id`, (call) => banOf(call, guildOf(call, "BanMembers"))),
  route("PUT", `${guildBase}/bans/:user_id`, ban),
  route("DELETE", `${guildBase}/bans/:user_id`, unban),
  route("POST", `${guildBase}/bulk-ban`, bulkBan),
  route("GET", `${guildBase}/roles`, (call) => guildOf(call).roles),
  route("POST", `${guildBase}/roles`, createGuildRole),
  route("GET", `${guildBase}/roles/:role_id`, (call) => roleOf(call, guildOf(call))),
  route("PATCH", `${guildBase}/roles/:role_id`, editRole),
  route("DELETE", `${guildBase}/roles/:role_id`, deleteRole),
  route("GET", `${guildBase}/emojis`, (call) => guildOf(call).emojis),
];
