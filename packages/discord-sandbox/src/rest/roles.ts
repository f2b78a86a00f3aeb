import { AuditLogEvent, type APIRole } from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import type { Guild } from "../state/guild-contract.ts";
import { createRole } from "../state/guild-parts.ts";
import { limits } from "../state/limits.ts";
import { guildOf, outrankRole } from "./access.ts";
import { changesOf, noteAct } from "./audit-log.ts";
import { integer, parseForm, permissions, snowflake, text } from "./form.ts";
import { fieldsOf } from "./read-body.ts";
import { route, type ApiCall, type Route } from "./route.ts";

const auditKeys = ["name", "permissions", "color", "hoist", "mentionable"];

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
  if (guild.roles.length >= limits.roles) throw new DiscordError("tooManyRoles");
  checkGift(call, guild, body.permissions);
  const base = {
    id: call.world.nextId(),
    name: "new role",
    permissions: guild.everyone.permissions,
    position: 1,
  };
  const role = guild.putRole(createRole({ ...base, ...body }));
  noteAct(call, guild.id, AuditLogEvent.RoleCreate, role.id, { changes: changesOf({}, role, auditKeys) });
  return role;
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
  const changed = guild.putRole({ ...role, ...body });
  const changes = changesOf(role, changed, auditKeys);
  noteAct(call, guild.id, AuditLogEvent.RoleUpdate, role.id, { changes });
  return changed;
}

function deleteRole(call: ApiCall): void {
  const guild = guildOf(call, "ManageRoles");
  const role = roleOf(call, guild);
  if (role.managed || role.id === guild.id) throw new DiscordError("invalidRole");
  outrankRole(call.world, guild, role.position);
  guild.removeRole(role.id);
  noteAct(call, guild.id, AuditLogEvent.RoleDelete, role.id, { changes: changesOf(role, {}, auditKeys) });
}

const positions = z.array(z.object({ id: snowflake, position: integer(0, 1000).exactOptional() }));

/** Lowest first; of two at the same position the older is lower. */
function inOrder(roles: readonly APIRole[]): readonly string[] {
  return roles
    .toSorted((a, b) => a.position - b.position || (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    .map(({ id }) => id);
}

/** https://docs.discord.com/developers/resources/guild#modify-guild-role-positions */
async function moveRoles(call: ApiCall): Promise<readonly APIRole[]> {
  const guild = guildOf(call, "ManageRoles");
  const moves = new Map(
    parseForm(positions, (await call.body()).json).map(({ id, position }) => [id, position]),
  );
  const known = new Set(guild.roles.map(({ id }) => id));
  if ([...moves.keys()].some((id) => !known.has(id))) throw new DiscordError("unknownRole");
  const moved = guild.roles.map((role) => ({ ...role, position: moves.get(role.id) ?? role.position }));
  const [before, after] = [inOrder(guild.roles), inOrder(moved)];
  const mine = guild.memberWith(call.world.bot.id)?.roles ?? [];
  // From the bot's highest role upwards nothing may change its place.
  const top = before.findLastIndex((id) => mine.includes(id));
  if (before.slice(top).some((id, index) => after[top + index] !== id))
    throw new DiscordError("missingPermissions");
  for (const role of moved) if (guild.role(role.id)?.position !== role.position) guild.putRole(role);
  return guild.roles;
}

/** https://docs.discord.com/developers/resources/guild#get-guild-role-member-counts */
function memberCounts(call: ApiCall): object {
  const { roles, members, id: everyone } = guildOf(call);
  const others = roles.filter(({ id }) => id !== everyone);
  const count = (id: string): number => members.filter((member) => member.roles.includes(id)).length;
  return Object.fromEntries(others.map(({ id }) => [id, count(id)]));
}

const base = "/guilds/:guild_id/roles";

export const roleRoutes: readonly Route[] = [
  route("GET", base, (call) => guildOf(call).roles),
  route("POST", base, createGuildRole),
  route("PATCH", base, moveRoles),
  route("GET", `${base}/member-counts`, memberCounts),
  route("GET", `${base}/:role_id`, (call) => roleOf(call, guildOf(call))),
  route("PATCH", `${base}/:role_id`, editRole),
  route("DELETE", `${base}/:role_id`, deleteRole),
];
