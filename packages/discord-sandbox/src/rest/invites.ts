import { AuditLogEvent, InviteType, type APIExtendedInvite, type APIInvite } from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import type { StoredInvite } from "../state/invites.ts";
import { limits } from "../state/limits.ts";
import { has, sumOf } from "../state/permissions.ts";
import { seeGuild, seeGuildPlace } from "./access.ts";
import { changesOf, noteAct } from "./audit-log.ts";
import { integer, parseForm } from "./form.ts";
import { fieldsOf } from "./read-body.ts";
import { route, type ApiCall, type Route } from "./route.ts";

const usualAge = 86_400;
const inviteSchema = z.object({
  max_age: integer(0, 604_800).exactOptional(),
  max_uses: integer(0, 100).exactOptional(),
  temporary: z.boolean().exactOptional(),
  unique: z.boolean().exactOptional(),
});

const auditKeys = ["code", "channel_id", "inviter_id", "max_uses", "uses", "max_age", "temporary"];

/** An invite as the audit log tells of it. */
function auditView(channelId: string, invite: APIExtendedInvite): object {
  return { ...invite, channel_id: channelId, inviter_id: invite.inviter?.id };
}

/** https://docs.discord.com/developers/resources/channel#create-channel-invite */
async function create(call: ApiCall): Promise<APIExtendedInvite> {
  const { world } = call;
  const { guild, channel } = seeGuildPlace(world, call.param("channel_id"), "CreateInstantInvite");
  const body = parseForm(inviteSchema, fieldsOf(await call.body()));
  const { max_age = usualAge, max_uses = 0, temporary = false, unique = false } = body;
  const same = world.invites
    .list(guild.id)
    .find(
      ({ channelId, invite }) =>
        channelId === channel.id &&
        invite.max_age === max_age &&
        invite.max_uses === max_uses &&
        invite.temporary === temporary,
    );
  if (same && !unique) return same.invite;
  if (world.invites.list(guild.id).length >= limits.invites) throw new DiscordError("tooManyInvites");
  const now = world.clock.now();
  const {
    id,
    name,
    icon,
    splash,
    banner,
    description,
    features,
    verification_level,
    vanity_url_code,
    nsfw_level,
  } = guild.describe();
  const invite: APIExtendedInvite = {
    type: InviteType.Guild,
    code: world.random.word(8),
    guild: {
      id,
      name,
      icon,
      splash,
      banner,
      description,
      features,
      verification_level,
      vanity_url_code,
      nsfw_level,
      premium_subscription_count: 0,
    },
    channel: { id: channel.id, name: channel.name, type: channel.type },
    inviter: world.bot,
    expires_at: max_age === 0 ? null : new Date(now + max_age * 1000).toISOString(),
    uses: 0,
    max_uses,
    max_age,
    temporary,
    created_at: new Date(now).toISOString(),
  };
  world.invites.put({ guildId: guild.id, channelId: channel.id, invite });
  const changes = changesOf({}, auditView(channel.id, invite), auditKeys);
  noteAct(call, guild.id, AuditLogEvent.InviteCreate, null, { changes });
  const { code, created_at, inviter, uses } = invite;
  const told = { code, created_at, inviter, max_age, max_uses, temporary, uses, type: invite.type };
  const place = { guildId: guild.id, channelId: channel.id };
  world.announce("INVITE_CREATE", { ...told, channel_id: channel.id, guild_id: guild.id }, place);
  return invite;
}

function find({ world, param }: ApiCall): StoredInvite {
  const found = world.invites.find(param("code"));
  if (!found) throw new DiscordError("unknownInvite");
  return found;
}

/** https://docs.discord.com/developers/resources/invite#get-invite: without what only the server's staff sees. */
function get(call: ApiCall): APIInvite {
  const { invite, guildId } = find(call);
  const { uses: _, max_uses: __, max_age: ___, temporary: ____, created_at: _____, ...shown } = invite;
  const count = call.world.findGuild(guildId)?.members.length ?? 0;
  const counts = { approximate_member_count: count, approximate_presence_count: count };
  return { ...shown, ...(call.query.get("with_counts") === "true" && counts) };
}

/** https://docs.discord.com/developers/resources/invite#delete-invite */
function remove(call: ApiCall): APIInvite {
  const { world } = call;
  const { guildId, channelId, invite } = find(call);
  const guild = seeGuild(world, guildId);
  const isAllowed =
    has(guild.permissions(world.bot.id), sumOf(["ManageGuild"])) ||
    has(guild.permissions(world.bot.id, channelId), sumOf(["ManageChannels"]));
  if (!isAllowed) throw new DiscordError("missingPermissions");
  world.invites.remove(invite.code);
  const changes = changesOf(auditView(channelId, invite), {}, auditKeys);
  noteAct(call, guildId, AuditLogEvent.InviteDelete, null, { changes });
  const place = { guildId, channelId };
  world.announce("INVITE_DELETE", { channel_id: channelId, guild_id: guildId, code: invite.code }, place);
  return invite;
}

function listOfGuild({ world, param }: ApiCall): readonly APIExtendedInvite[] {
  const guild = seeGuild(world, param("guild_id"), "ManageGuild");
  return world.invites.list(guild.id).map(({ invite }) => invite);
}

function listOfChannel({ world, param }: ApiCall): readonly APIExtendedInvite[] {
  const { guild, channel } = seeGuildPlace(world, param("channel_id"), "ManageChannels");
  const all = world.invites.list(guild.id).filter(({ channelId }) => channelId === channel.id);
  return all.map(({ invite }) => invite);
}

export const inviteRoutes: readonly Route[] = [
  route("POST", "/channels/:channel_id/invites", create),
  route("GET", "/channels/:channel_id/invites", listOfChannel),
  route("GET", "/guilds/:guild_id/invites", listOfGuild),
  route("GET", "/invites/:code", get),
  route("DELETE", "/invites/:code", remove),
];
