import {
  ChannelFlags,
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  type APIEmoji,
  type APIGuild,
  type APIGuildCategoryChannel,
  type APIGuildForumChannel,
  type APIGuildVoiceChannel,
  type APINewsChannel,
  type APIOverwrite,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  ForumLayoutType,
  RoleFlags,
} from "discord-api-types/v10";
import { bitsOf } from "./bits.ts";
import type { PermissionName } from "./permissions.ts";

/** A channel of a server that is not a thread. */
export type GuildChannel =
  | APITextChannel
  | APINewsChannel
  | APIGuildVoiceChannel
  | APIGuildCategoryChannel
  | APIGuildForumChannel;

export type Thread = APIThreadChannel & { readonly parent_id: string; readonly guild_id: string };

/** Kinds of channels a server can start with. */
export const channelKinds = {
  text: ChannelType.GuildText,
  voice: ChannelType.GuildVoice,
  category: ChannelType.GuildCategory,
  announcement: ChannelType.GuildAnnouncement,
  forum: ChannelType.GuildForum,
} as const;

export type ChannelKind = keyof typeof channelKinds;

/** What is denied or allowed to @everyone, a role or a user in one channel. */
export interface OverwriteSettings {
  /** `"@everyone"`, or the name of a role. */
  readonly role: string;
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
}

export interface ChannelSettings {
  readonly name: string;
  /** For bots that expect a certain id; default: random. */
  readonly id?: string;
  /** Default `"text"`. */
  readonly kind?: ChannelKind;
  readonly topic?: string;
  readonly overwrites?: readonly OverwriteSettings[];
}

export interface RoleSettings {
  readonly name: string;
  /** For bots that expect a certain id; default: random. */
  readonly id?: string;
  readonly permissions?: readonly PermissionName[];
}

const noChannelFlags = bitsOf(ChannelFlags, 0);

export function createRole(role: Pick<APIRole, "id" | "name" | "permissions"> & Partial<APIRole>): APIRole {
  return {
    color: 0,
    colors: { primary_color: role.color ?? 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    managed: false,
    mentionable: false,
    flags: bitsOf(RoleFlags, 0),
    ...role,
  };
}

interface ChannelFields {
  readonly id: string;
  readonly guild_id: string;
  readonly name: string;
  readonly position: number;
  readonly permission_overwrites: APIOverwrite[];
  readonly topic: string | null;
  readonly parent_id: string | null;
  readonly nsfw: boolean;
  readonly rate_limit_per_user: number;
}

/** A channel as the API gives it; undefined for a type the sandbox does not have. */
export function createChannel(type: ChannelType, fields: ChannelFields): GuildChannel | undefined {
  const { topic, parent_id, rate_limit_per_user, ...common } = fields;
  const flags = noChannelFlags;
  if (type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement)
    return { ...common, type, flags, topic, parent_id, rate_limit_per_user, last_message_id: null };
  if (type === ChannelType.GuildVoice) {
    const voice = { bitrate: 64_000, user_limit: 0, rtc_region: null };
    return { ...common, type, flags, parent_id, rate_limit_per_user, last_message_id: null, ...voice };
  }
  if (type === ChannelType.GuildCategory) return { ...common, type, flags, parent_id: null };
  if (type !== ChannelType.GuildForum) return undefined;
  const forum = { default_reaction_emoji: null, default_sort_order: null, available_tags: [] };
  const layout = { default_forum_layout: ForumLayoutType.NotSet, last_message_id: null };
  return { ...common, type, flags, topic, parent_id, rate_limit_per_user, ...forum, ...layout };
}

/** https://docs.discord.com/developers/resources/guild#guild-object */
export function describeGuild(guild: {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: APIGuild["preferred_locale"];
  readonly roles: readonly APIRole[];
  readonly emojis: readonly APIEmoji[];
}): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    region: "",
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.AllMessages,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    roles: [...guild.roles],
    emojis: [...guild.emojis],
    features: [],
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: bitsOf(GuildSystemChannelFlags, 0),
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: GuildPremiumTier.None,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    incidents_data: null,
    hub_type: null,
    stickers: [],
  };
}
