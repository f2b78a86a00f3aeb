import { AuditLogEvent, type APIGuildMember } from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import type { Guild } from "../state/guild-contract.ts";
import { limits } from "../state/limits.ts";
import { guildOf, outrank, outrankRole } from "./access.ts";
import type { AuditChange } from "../state/audit-log.ts";
import { changesOf, noteAct } from "./audit-log.ts";
import { parseForm, refuseField, snowflake, text, timestamp } from "./form.ts";
import { fieldsOf } from "./read-body.ts";
import { idIn, numberIn, route, type ApiCall, type Route } from "./route.ts";

/** 10013 for nobody, 10007 for somebody who is not a member. */
function memberOf(call: ApiCall, guild: Guild): APIGuildMember {
  const wanted = call.param("user_id");
  // `members/@me` has no such part.
  const id = wanted === "" || wanted === "@me" ? call.world.bot.id : wanted;
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
  const changed = guild.changeMember(member.user.id, {
    ...("nick" in fields && { nick: body.nick === undefined || body.nick === "" ? null : body.nick }),
    ...("communication_disabled_until" in fields && {
      communication_disabled_until: body.communication_disabled_until ?? null,
    }),
    ...(body.roles && { roles: [...new Set(body.roles)] }),
    ...(body.mute !== undefined && { mute: body.mute }),
    ...(body.deaf !== undefined && { deaf: body.deaf }),
  });
  noteChange(call, guild, member, changed);
  return changed;
}

/** What the audit log says of a change of someone's roles. */
function roleChanges(guild: Guild, before: readonly string[], after: readonly string[]): AuditChange[] {
  const named = (ids: readonly string[]): object[] => ids.map((id) => ({ id, name: guild.role(id)?.name }));
  const [added, removed] = [
    after.filter((id) => !before.includes(id)),
    before.filter((id) => !after.includes(id)),
  ];
  return [
    ...(added.length > 0 ? [{ key: "$add", new_value: named(added) }] : []),
    ...(removed.length > 0 ? [{ key: "$remove", new_value: named(removed) }] : []),
  ];
}

function noteChange(call: ApiCall, guild: Guild, before: APIGuildMember, after: APIGuildMember): void {
  const { id } = after.user;
  const changes = changesOf(before, after, ["nick", "mute", "deaf", "communication_disabled_until"]);
  const roles = roleChanges(guild, before.roles, after.roles);
  if (changes.length > 0) noteAct(call, guild.id, AuditLogEvent.MemberUpdate, id, { changes });
  if (roles.length > 0) noteAct(call, guild.id, AuditLogEvent.MemberRoleUpdate, id, { changes: roles });
}

function changeRole(call: ApiCall, give: boolean): void {
  const guild = guildOf(call, "ManageRoles");
  const member = memberOf(call, guild);
  const id = call.param("role_id");
  const others = member.roles.filter((one) => one !== id);
  const roles = give ? [...others, id] : others;
  checkRoles(call, guild, give ? others : [...others, id], roles);
  noteChange(call, guild, member, guild.changeMember(member.user.id, { roles }));
}

/** https://docs.discord.com/developers/resources/guild#remove-guild-member */
function kick(call: ApiCall): void {
  const guild = guildOf(call, "KickMembers");
  const { user } = memberOf(call, guild);
  outrank(call.world, guild, user.id);
  guild.leave(user.id);
  noteAct(call, guild.id, AuditLogEvent.MemberKick, user.id);
}

/** Deprecated, and still called: https://docs.discord.com/developers/resources/guild#modify-current-user-nick */
async function changeNick(call: ApiCall): Promise<object> {
  const { nick } = await changeMember(call);
  return { nick };
}

const all = "/guilds/:guild_id/members";
const memberBase = `${all}/:user_id`;

export const memberRoutes: readonly Route[] = [
  route("GET", all, listMembers),
  route("GET", `${all}/search`, searchMembers),
  route("PATCH", `${all}/@me`, changeMember),
  route("PATCH", `${all}/@me/nick`, changeNick),
  route("GET", memberBase, (call) => memberOf(call, guildOf(call))),
  route("PATCH", memberBase, changeMember),
  route("DELETE", memberBase, kick),
  route("PUT", `${memberBase}/roles/:role_id`, (call) => changeRole(call, true)),
  route("DELETE", `${memberBase}/roles/:role_id`, (call) => changeRole(call, false)),
];
