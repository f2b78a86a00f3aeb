import {
  AuditLogEvent,
  ChannelType,
  OverwriteType,
  type APIChannel,
  type APIOverwrite,
} from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import { channelKinds, createChannel, type GuildChannel, type Thread } from "../state/guild-parts.ts";
import { limits } from "../state/limits.ts";
import { textLength } from "../state/text-length.ts";
import { archiveDurations, guildOf, isThread, need, seeGuildPlace, seePlace } from "./access.ts";
import { changesOf, noteAct } from "./audit-log.ts";
import { integer, parseForm, permissions, refuseField, snowflake, text } from "./form.ts";
import { fieldsOf, type Fields } from "./read-body.ts";
import { route, type ApiCall, type Route } from "./route.ts";

const overwrite = z.object({
  id: snowflake,
  type: z.literal([OverwriteType.Role, OverwriteType.Member]),
  allow: permissions.exactOptional(),
  deny: permissions.exactOptional(),
});

function toOverwrite({ id, type, allow = "0", deny = "0" }: z.output<typeof overwrite>): APIOverwrite {
  return { id, type, allow, deny };
}

const channelFields = {
  name: text(1, limits.channelName).exactOptional(),
  topic: text(0, limits.forumTopic).exactOptional(),
  position: integer(0, 500).exactOptional(),
  nsfw: z.boolean().exactOptional(),
  rate_limit_per_user: integer(0, limits.slowmodeSeconds).exactOptional(),
  parent_id: snowflake.exactOptional(),
  permission_overwrites: z.array(overwrite).exactOptional(),
};
const newChannel = z.object({
  ...channelFields,
  name: text(1, limits.channelName),
  type: z.literal(Object.values(channelKinds)).exactOptional(),
});
const changedChannel = z.object(channelFields);
const changedThread = z.object({
  name: text(1, limits.channelName).exactOptional(),
  archived: z.boolean().exactOptional(),
  locked: z.boolean().exactOptional(),
  invitable: z.boolean().exactOptional(),
  auto_archive_duration: z.literal(archiveDurations).exactOptional(),
  rate_limit_per_user: integer(0, limits.slowmodeSeconds).exactOptional(),
});

/** A forum's topic, its guidelines, is longer than those of other channels. */
function checkTopic(type: ChannelType, topic: string | undefined): void {
  if (type === ChannelType.GuildForum || topic === undefined) return;
  if (textLength(topic) > limits.channelTopic)
    refuseField(["topic"], "BASE_TYPE_MAX_LENGTH", `Must be ${limits.channelTopic} or fewer in length.`);
}

/** Names of text channels are lower case and without spaces. */
function spell(name: string, type: ChannelType): string {
  const free = type === ChannelType.GuildVoice || type === ChannelType.GuildCategory;
  return free ? name : name.toLowerCase().replaceAll(/\s+/g, "-");
}

/** Only a category can hold channels. */
export function checkParent(parentId: string | undefined, channels: readonly GuildChannel[]): void {
  if (parentId === undefined) return;
  const parent = channels.find(({ id }) => id === parentId);
  if (parent?.type !== ChannelType.GuildCategory)
    refuseField(["parent_id"], "CHANNEL_PARENT_INVALID", "Category does not exist");
}

/** https://docs.discord.com/developers/resources/guild#create-guild-channel */
async function create(call: ApiCall): Promise<GuildChannel> {
  const { world } = call;
  const guild = guildOf(call, "ManageChannels");
  const body = parseForm(newChannel, fieldsOf(await call.body()));
  checkParent(body.parent_id, guild.channels);
  if (guild.channels.length >= limits.channels) throw new DiscordError("tooManyChannels");
  const type = body.type ?? ChannelType.GuildText;
  checkTopic(type, body.topic);
  const channel = createChannel(type, {
    id: world.nextId(),
    guild_id: guild.id,
    name: spell(body.name, type),
    position: body.position ?? guild.channels.length,
    permission_overwrites: (body.permission_overwrites ?? []).map(toOverwrite),
    topic: body.topic ?? null,
    parent_id: body.parent_id ?? null,
    nsfw: body.nsfw ?? false,
    rate_limit_per_user: body.rate_limit_per_user ?? 0,
  });
  if (!channel) throw new DiscordError("wrongChannelType");
  guild.putChannel(channel);
  const changes = changesOf({}, channel, ["name", "type"]);
  noteAct(call, guild.id, AuditLogEvent.ChannelCreate, channel.id, { changes });
  return channel;
}

function changeThread(call: ApiCall, thread: Thread, fields: Fields): APIChannel {
  const { world } = call;
  const { guild, ...place } = seeGuildPlace(world, thread.id);
  const body = parseForm(changedThread, fields);
  const mine = thread.owner_id === world.bot.id && body.locked === undefined;
  if (!mine) need(world, { guild, ...place }, "ManageThreads");
  const data = thread.thread_metadata;
  const archived = body.archived ?? data?.archived ?? false;
  if (data?.archived === true && archived && body.name !== undefined)
    throw new DiscordError("threadArchived");
  const { name, rate_limit_per_user, ...metadata } = body;
  const archive_timestamp = new Date(world.clock.now()).toISOString();
  return guild.putThread({
    ...thread,
    ...(name !== undefined && { name }),
    ...(rate_limit_per_user !== undefined && { rate_limit_per_user }),
    ...(data && { thread_metadata: { ...data, ...metadata, archived, archive_timestamp } }),
  });
}

/** https://docs.discord.com/developers/resources/channel#modify-channel */
async function change(call: ApiCall): Promise<APIChannel> {
  const { world } = call;
  const { guild, channel } = seeGuildPlace(world, call.param("channel_id"));
  const fields = fieldsOf(await call.body());
  const thread = guild.thread(channel.id);
  if (thread) return changeThread(call, thread, fields);
  const old = guild.channel(channel.id);
  if (!old) throw new DiscordError("unknownChannel");
  seeGuildPlace(world, channel.id, "ManageChannels");
  const { permission_overwrites: overwrites, parent_id, ...body } = parseForm(changedChannel, fields);
  checkParent(parent_id, guild.channels);
  checkTopic(old.type, body.topic);
  const common = {
    ...(body.name !== undefined && { name: spell(body.name, old.type) }),
    ...(body.position !== undefined && { position: body.position }),
    ...(body.nsfw !== undefined && { nsfw: body.nsfw }),
    ...(overwrites && { permission_overwrites: overwrites.map(toOverwrite) }),
  };
  const put = (changed: GuildChannel): GuildChannel => {
    guild.putChannel(changed);
    const changes = changesOf(old, changed, Object.keys(channelFields));
    noteAct(call, guild.id, AuditLogEvent.ChannelUpdate, old.id, { changes });
    return changed;
  };
  if (old.type === ChannelType.GuildCategory) return put({ ...old, ...common });
  const inCategory = "parent_id" in fields && { parent_id: parent_id ?? null };
  const slow = body.rate_limit_per_user !== undefined && { rate_limit_per_user: body.rate_limit_per_user };
  const topic = "topic" in fields && old.type !== ChannelType.GuildVoice && { topic: body.topic ?? null };
  return put({ ...old, ...common, ...inCategory, ...slow, ...topic });
}

/** https://docs.discord.com/developers/resources/channel#deleteclose-channel */
function remove(call: ApiCall): APIChannel {
  const { world } = call;
  const place = seePlace(world, call.param("channel_id"));
  if (place.kind !== "guild") return place.channel;
  const thread = isThread(place.channel);
  need(world, place, thread ? "ManageThreads" : "ManageChannels");
  const { guild, channel } = place;
  if (thread) guild.removeThread(channel.id);
  else guild.removeChannel(channel.id);
  const action = thread ? AuditLogEvent.ThreadDelete : AuditLogEvent.ChannelDelete;
  noteAct(call, guild.id, action, channel.id, { changes: changesOf(channel, {}, ["name", "type"]) });
  return channel;
}

const overwriteBody = overwrite.omit({ id: true });

/** https://docs.discord.com/developers/resources/channel#edit-channel-permissions */
async function putOverwrite(call: ApiCall): Promise<void> {
  const { guild, channel } = seeGuildPlace(call.world, call.param("channel_id"), "ManageRoles");
  const old = guild.channel(channel.id);
  if (!old) throw new DiscordError("wrongChannelType");
  const id = call.param("overwrite_id");
  const made = toOverwrite({ id, ...parseForm(overwriteBody, fieldsOf(await call.body())) });
  const known = made.type === OverwriteType.Role ? guild.role(id) : call.world.people.user(id);
  if (!known) throw new DiscordError("unknownOverwrite");
  const others = (old.permission_overwrites ?? []).filter((one) => one.id !== id);
  guild.putChannel({ ...old, permission_overwrites: [...others, made] });
}

function deleteOverwrite(call: ApiCall): void {
  const { guild, channel } = seeGuildPlace(call.world, call.param("channel_id"), "ManageRoles");
  const old = guild.channel(channel.id);
  const id = call.param("overwrite_id");
  const all = old?.permission_overwrites ?? [];
  if (!old || !all.some((one) => one.id === id)) throw new DiscordError("unknownOverwrite");
  guild.putChannel({ ...old, permission_overwrites: all.filter((one) => one.id !== id) });
}

const one = "/channels/:channel_id";

export const channelRoutes: readonly Route[] = [
  route("GET", one, ({ world, param }) => seePlace(world, param("channel_id")).channel),
  route("PATCH", one, change),
  route("DELETE", one, remove),
  route("PUT", `${one}/permissions/:overwrite_id`, putOverwrite),
  route("DELETE", `${one}/permissions/:overwrite_id`, deleteOverwrite),
  route("GET", "/guilds/:guild_id/channels", (call) => guildOf(call).channels),
  route("POST", "/guilds/:guild_id/channels", create, 201),
];
