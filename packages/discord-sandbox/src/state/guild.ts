import {
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  type APIGuildMember,
  type APIInteractionGuildMember,
  type APIRole,
  type APITextChannel,
  type APIUser,
  type GuildMemberFlags,
  type GuildSystemChannelFlags,
  type RoleFlags,
  type GatewayGuildCreateDispatchData,
  Locale,
} from "discord-api-types/v10";
import { checked } from "./checked.ts";

/** The one server of the sandbox. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly channels: readonly APITextChannel[];
  readonly everyone: APIRole;
  channel(idOrName: string): APITextChannel | undefined;
  member(user: APIUser): APIGuildMember;
  interactionMember(user: APIUser): APIInteractionGuildMember;
  /** GUILD_CREATE: https://docs.discord.com/developers/events/gateway-events#guild-create */
  payload(users: readonly APIUser[]): GatewayGuildCreateDispatchData;
}

/** VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY, USE_APPLICATION_COMMANDS */
export const memberPermissions: string = (
  (1n << 10n) |
  (1n << 11n) |
  (1n << 14n) |
  (1n << 15n) |
  (1n << 16n) |
  (1n << 31n)
).toString();

function createRole(id: string): APIRole {
  return {
    id,
    name: "@everyone",
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: memberPermissions,
    managed: false,
    mentionable: false,
    flags: checked<RoleFlags>(0),
  };
}

function createChannel(id: string, guildId: string, name: string, position: number): APITextChannel {
  return {
    id,
    type: ChannelType.GuildText,
    guild_id: guildId,
    name,
    position,
    permission_overwrites: [],
    nsfw: false,
    topic: null,
    parent_id: null,
    last_message_id: null,
    rate_limit_per_user: 0,
  };
}

export function createGuild(
  settings: { readonly name: string; readonly channels: readonly string[]; readonly ownerId: string },
  joinedAt: string,
  nextId: () => string,
): Guild {
  const id = nextId();
  const locale = Locale.Korean;
  const everyone = createRole(id);
  const channels = settings.channels.map((name, index) => createChannel(nextId(), id, name, index));
  const member = (user: APIUser): APIGuildMember => ({
    user,
    roles: [],
    joined_at: joinedAt,
    deaf: false,
    mute: false,
    flags: checked<GuildMemberFlags>(0),
    nick: null,
    avatar: null,
    banner: null,
  });
  return {
    id,
    name: settings.name,
    locale,
    channels,
    everyone,
    channel: (idOrName) => channels.find((channel) => channel.id === idOrName || channel.name === idOrName),
    member,
    interactionMember: (user) => ({ ...member(user), user, permissions: memberPermissions }),
    payload: (users) => ({
      id,
      name: settings.name,
      icon: null,
      splash: null,
      discovery_splash: null,
      owner_id: settings.ownerId,
      afk_channel_id: null,
      afk_timeout: 300,
      verification_level: GuildVerificationLevel.None,
      default_message_notifications: GuildDefaultMessageNotifications.AllMessages,
      explicit_content_filter: GuildExplicitContentFilter.Disabled,
      roles: [everyone],
      emojis: [],
      features: [],
      mfa_level: GuildMFALevel.None,
      application_id: null,
      system_channel_id: null,
      system_channel_flags: checked<GuildSystemChannelFlags>(0),
      rules_channel_id: null,
      vanity_url_code: null,
      description: null,
      banner: null,
      premium_tier: GuildPremiumTier.None,
      preferred_locale: locale,
      public_updates_channel_id: null,
      nsfw_level: GuildNSFWLevel.Default,
      premium_progress_bar_enabled: false,
      safety_alerts_channel_id: null,
      incidents_data: null,
      hub_type: null,
      stickers: [],
      joined_at: joinedAt,
      large: false,
      unavailable: false,
      member_count: users.length,
      voice_states: [],
      members: users.map(member),
      channels: [...channels],
      threads: [],
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    }),
  };
}
