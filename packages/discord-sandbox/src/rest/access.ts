import { ChannelType, ThreadAutoArchiveDuration } from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import type { Guild } from "../state/guild-contract.ts";
import { has, sumOf, type PermissionName } from "../state/permissions.ts";
import type { Place, World } from "../state/world.ts";
import type { ApiCall } from "./route.ts";

/** A channel or thread of a server. */
export type GuildPlace = Extract<Place, { kind: "guild" }>;

/** The channel, if the bot can see it: 10003 for none, 50001 for one it has no access to. */
export function seePlace(world: World, channelId: string): Exclude<Place, { kind: "private" }> {
  const place = world.placeOf(channelId);
  if (!place) throw new DiscordError("unknownChannel");
  if (place.kind === "private") throw new DiscordError("missingAccess");
  if (place.kind === "guild" && !has(botPermissions(world, place), sumOf(["ViewChannel"])))
    throw new DiscordError("missingAccess");
  return place;
}

export function botPermissions(world: World, { guild, channel }: GuildPlace): bigint {
  return guild.permissions(world.bot.id, channel.id);
}

/** Throws 50013 unless the bot has all of these in the channel; in direct messages there is nothing to have. */
export function need(world: World, place: Place, ...names: readonly PermissionName[]): void {
  if (place.kind === "guild" && !has(botPermissions(world, place), sumOf(names)))
    throw new DiscordError("missingPermissions");
}

/** A channel that must be a server's: 50003 for direct messages. */
export function seeGuildPlace(
  world: World,
  channelId: string,
  ...names: readonly PermissionName[]
): GuildPlace {
  const place = seePlace(world, channelId);
  if (place.kind !== "guild") throw new DiscordError("notInDm");
  need(world, place, ...names);
  return place;
}

/** The server, if the bot is a member: 10004 for any other. */
export function seeGuild(world: World, guildId: string, ...names: readonly PermissionName[]): Guild {
  const guild = world.findGuild(guildId);
  if (!guild?.hasBot) throw new DiscordError("unknownGuild");
  if (!has(guild.permissions(world.bot.id), sumOf(names))) throw new DiscordError("missingPermissions");
  return guild;
}

/** The server in the call's path. */
export function guildOf({ world, param }: ApiCall, ...names: readonly PermissionName[]): Guild {
  return seeGuild(world, param("guild_id"), ...names);
}

/** Position of the member's highest role. */
function rank(guild: Guild, userId: string): number {
  if (userId === guild.ownerId) return Number.POSITIVE_INFINITY;
  const roles = guild.memberWith(userId)?.roles ?? [];
  return Math.max(0, ...roles.map((id) => guild.role(id)?.position ?? 0));
}

/** Nobody acts on the owner or on someone whose highest role is as high: 50013. */
export function outrank(world: World, guild: Guild, userId: string): void {
  if (!(rank(guild, world.bot.id) > rank(guild, userId))) throw new DiscordError("missingPermissions");
}

/** A role may be given and changed only from above. */
export function outrankRole(world: World, guild: Guild, position: number): void {
  if (!(rank(guild, world.bot.id) > position)) throw new DiscordError("missingPermissions");
}

export function isThread({ type }: { readonly type: ChannelType }): boolean {
  return (
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread
  );
}

/** After how long a quiet thread closes. */
export const archiveDurations = [
  ThreadAutoArchiveDuration.OneHour,
  ThreadAutoArchiveDuration.OneDay,
  ThreadAutoArchiveDuration.ThreeDays,
  ThreadAutoArchiveDuration.OneWeek,
] as const;

/** True for a channel people can write into. */
export function takesMessages({ type }: { readonly type: ChannelType }): boolean {
  return type !== ChannelType.GuildCategory && type !== ChannelType.GuildForum;
}
