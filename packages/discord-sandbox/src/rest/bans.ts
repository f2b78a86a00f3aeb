import { AuditLogEvent } from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import type { Guild } from "../state/guild-contract.ts";
import { limits } from "../state/limits.ts";
import { guildOf, outrank } from "./access.ts";
import { noteAct } from "./audit-log.ts";
import { integer, list as listOf, parseForm, snowflake } from "./form.ts";
import { fieldsOf } from "./read-body.ts";
import { idIn, numberIn, route, type ApiCall, type Route } from "./route.ts";

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
  noteAct(call, guild.id, AuditLogEvent.MemberBanAdd, userId);
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
  user_ids: listOf(snowflake, 1, limits.bulkBan),
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
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      failed_users.push(id);
    }
  }
  if (banned_users.length === 0) throw new DiscordError("nobodyBanned");
  return { banned_users, failed_users };
}

function banOf(call: ApiCall, guild: Guild): Guild["bans"][number] {
  const found = guild.bans.find(({ user }) => user.id === call.param("user_id"));
  if (!found) throw new DiscordError("unknownBan");
  return found;
}

function unban(call: ApiCall): void {
  const guild = guildOf(call, "BanMembers");
  const { id } = banOf(call, guild).user;
  guild.unban(id);
  noteAct(call, guild.id, AuditLogEvent.MemberBanRemove, id);
}

/** https://docs.discord.com/developers/resources/guild#get-guild-bans: in the order of their ids */
function list(call: ApiCall): Guild["bans"] {
  const guild = guildOf(call, "BanMembers");
  const limit = numberIn(call.query, "limit", { min: 1, max: 1000, initial: 1000 });
  const [before, after] = [idIn(call.query, "before"), idIn(call.query, "after")];
  const sorted = guild.bans.toSorted((a, b) => (BigInt(a.user.id) < BigInt(b.user.id) ? -1 : 1));
  const inRange = sorted.filter(
    ({ user }) =>
      (before === undefined || BigInt(user.id) < BigInt(before)) &&
      (after === undefined || BigInt(user.id) > BigInt(after)),
  );
  return before === undefined ? inRange.slice(0, limit) : inRange.slice(-limit);
}

const base = "/guilds/:guild_id";

export const banRoutes: readonly Route[] = [
  route("GET", `${base}/bans`, list),
  route("GET", `${base}/bans/:user_id`, (call) => banOf(call, guildOf(call, "BanMembers"))),
  route("PUT", `${base}/bans/:user_id`, ban),
  route("DELETE", `${base}/bans/:user_id`, unban),
  route("POST", `${base}/bulk-ban`, bulkBan),
];
