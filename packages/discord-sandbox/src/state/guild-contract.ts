import type {
  APIBan,
  APIEmoji,
  APIGuild,
  APIGuildMember,
  APIInteractionGuildMember,
  APIRole,
  APIUser,
  GatewayGuildCreateDispatchData,
  Locale,
} from "discord-api-types/v10";
import type { ChannelSettings, GuildChannel, RoleSettings, Thread } from "./guild-parts.ts";
import type { PermissionName } from "./permissions.ts";

/** Tells the bots that may know of it what has happened. */
export type Announce = (
  name: string,
  data: object,
  place?: { readonly guildId?: string | undefined; readonly channelId?: string },
) => void;

/** What a server's parts know of the world around it. */
export interface Surroundings {
  readonly bot: APIUser;
  readonly owner: APIUser;
  readonly now: () => number;
  /** The id of something that is named; one that an earlier sandbox had given it is given again. */
  readonly idOf: (name: string, own?: string) => string;
  readonly announce: Announce;
}

/** An emoji with an id: a server's or the application's own. */
export type GuildEmoji = APIEmoji & { readonly id: string };

export interface GuildSettings {
  readonly name: string;
  /** For bots that expect a certain id; default: random. */
  readonly id?: string;
  readonly locale?: Locale;
  readonly channels?: readonly (string | ChannelSettings)[];
  readonly roles?: readonly RoleSettings[];
  /** Names of the server's own emoji. */
  readonly emojis?: readonly string[];
  /** Whether the bot is a member; if not, only user-installed apps work there. Default true. */
  readonly bot?: boolean;
  /** What the bot's role allows; default: everything but Administrator. */
  readonly botPermissions?: readonly PermissionName[];
}

/** A server. What it hands out never changes: a change makes a new object, then tells of it. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly ownerId: string;
  /** True while the bot is a member. */
  readonly hasBot: boolean;
  readonly channels: readonly GuildChannel[];
  readonly threads: readonly Thread[];
  readonly roles: readonly APIRole[];
  readonly everyone: APIRole;
  readonly members: readonly APIGuildMember[];
  readonly bans: readonly APIBan[];
  readonly emojis: readonly GuildEmoji[];
  /** The channel with this id or name; threads by id only. */
  channel(idOrName: string): GuildChannel | undefined;
  thread(id: string): Thread | undefined;
  role(idOrName: string): APIRole | undefined;
  memberWith(userId: string): APIGuildMember | undefined;
  /** The user as a member; one who has left looks like a member without roles, as in Discord's old messages. */
  member(user: APIUser): APIGuildMember;
  /** What a user may do, in a channel or thread if one is named. */
  permissions(userId: string, channelId?: string): bigint;
  interactionMember(user: APIUser, channelId?: string): APIInteractionGuildMember;
  describe(): APIGuild;
  /** GUILD_CREATE: https://docs.discord.com/developers/events/gateway-events#guild-create */
  payload(): GatewayGuildCreateDispatchData;

  /** Lets a user in; one who is banned, or in already, stays as they are. */
  join(user: APIUser): APIGuildMember | undefined;
  leave(userId: string): void;
  changeMember(userId: string, change: Partial<APIGuildMember>): APIGuildMember;
  ban(user: APIUser, reason: string | null): void;
  unban(userId: string): void;
  putRole(role: APIRole): APIRole;
  removeRole(id: string): void;
  putChannel(channel: GuildChannel): GuildChannel;
  removeChannel(id: string): void;
  putThread(thread: Thread): Thread;
  removeThread(id: string): void;
  threadMembers(id: string): readonly string[];
  joinThread(id: string, userId: string): void;
  leaveThread(id: string, userId: string): void;
  putEmoji(emoji: GuildEmoji): GuildEmoji;
  removeEmoji(id: string): void;
  /** Gives the server another name, and what else its owner sets. */
  change(change: Partial<APIGuild>): void;
}
