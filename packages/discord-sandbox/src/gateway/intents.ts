import { GatewayIntentBits as Bits } from "discord-api-types/v10";

/** The intent of an event in a server, and in direct messages: https://docs.discord.com/developers/events/gateway#list-of-intents */
const intents: Readonly<Record<string, readonly [guild: number, dm?: number]>> = {
  GUILD_CREATE: [0],
  GUILD_UPDATE: [Bits.Guilds],
  GUILD_DELETE: [Bits.Guilds],
  GUILD_ROLE_CREATE: [Bits.Guilds],
  GUILD_ROLE_UPDATE: [Bits.Guilds],
  GUILD_ROLE_DELETE: [Bits.Guilds],
  GUILD_EMOJIS_UPDATE: [Bits.GuildExpressions],
  GUILD_AUDIT_LOG_ENTRY_CREATE: [Bits.GuildModeration],
  WEBHOOKS_UPDATE: [Bits.GuildWebhooks],
  INVITE_CREATE: [Bits.GuildInvites],
  INVITE_DELETE: [Bits.GuildInvites],
  CHANNEL_CREATE: [Bits.Guilds],
  CHANNEL_UPDATE: [Bits.Guilds],
  CHANNEL_DELETE: [Bits.Guilds],
  CHANNEL_PINS_UPDATE: [Bits.Guilds, Bits.DirectMessages],
  THREAD_CREATE: [Bits.Guilds],
  THREAD_UPDATE: [Bits.Guilds],
  THREAD_DELETE: [Bits.Guilds],
  THREAD_MEMBERS_UPDATE: [Bits.GuildMembers],
  GUILD_MEMBER_ADD: [Bits.GuildMembers],
  GUILD_MEMBER_UPDATE: [Bits.GuildMembers],
  GUILD_MEMBER_REMOVE: [Bits.GuildMembers],
  GUILD_BAN_ADD: [Bits.GuildModeration],
  GUILD_BAN_REMOVE: [Bits.GuildModeration],
  MESSAGE_CREATE: [Bits.GuildMessages, Bits.DirectMessages],
  MESSAGE_UPDATE: [Bits.GuildMessages, Bits.DirectMessages],
  MESSAGE_DELETE: [Bits.GuildMessages, Bits.DirectMessages],
  MESSAGE_DELETE_BULK: [Bits.GuildMessages],
  MESSAGE_REACTION_ADD: [Bits.GuildMessageReactions, Bits.DirectMessageReactions],
  MESSAGE_REACTION_REMOVE: [Bits.GuildMessageReactions, Bits.DirectMessageReactions],
  MESSAGE_REACTION_REMOVE_ALL: [Bits.GuildMessageReactions, Bits.DirectMessageReactions],
  MESSAGE_REACTION_REMOVE_EMOJI: [Bits.GuildMessageReactions, Bits.DirectMessageReactions],
  MESSAGE_POLL_VOTE_ADD: [Bits.GuildMessagePolls, Bits.DirectMessagePolls],
  MESSAGE_POLL_VOTE_REMOVE: [Bits.GuildMessagePolls, Bits.DirectMessagePolls],
};

/** True when a bot with these intents is told of the event. */
export function wants(mask: number, name: string, inGuild: boolean): boolean {
  const [guild, dm = 0] = intents[name] ?? [0];
  const bit = inGuild ? guild : dm;
  return (mask & bit) === bit;
}
