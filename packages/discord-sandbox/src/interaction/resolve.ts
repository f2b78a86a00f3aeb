import type {
  APIAttachment,
  APIInteractionDataResolved,
  APIInteractionDataResolvedChannel,
  APIInteractionDataResolvedGuildMember,
  APIRole,
  APIUser,
} from "discord-api-types/v10";
import type { Guild } from "../state/guild-contract.ts";
import type { GuildChannel, Thread } from "../state/guild-parts.ts";
import type { Place } from "../state/world.ts";

/** Collects what the ids of an interaction stand for: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure */
export interface Resolver {
  user(user: APIUser): void;
  role(role: APIRole): void;
  channel(channel: GuildChannel | Thread): void;
  attachment(attachment: APIAttachment): void;
  /** Undefined when nothing was collected. */
  readonly found: APIInteractionDataResolved | undefined;
}

function toMember(
  guild: Guild,
  user: APIUser,
  channelId: string,
): APIInteractionDataResolvedGuildMember | undefined {
  const known = guild.memberWith(user.id);
  if (!known) return undefined;
  const { user: _, deaf: __, mute: ___, ...member } = known;
  return { ...member, permissions: guild.permissions(user.id, channelId).toString() };
}

export function createResolver(place: Place, userId: string): Resolver {
  const found: APIInteractionDataResolved = {};
  const guild = place.kind === "guild" ? place.guild : undefined;
  let any = false;
  return {
    user(user) {
      any = true;
      found.users = { ...found.users, [user.id]: user };
      const member = guild && toMember(guild, user, place.channel.id);
      if (member) found.members = { ...found.members, [user.id]: member };
    },
    role(role) {
      any = true;
      found.roles = { ...found.roles, [role.id]: role };
    },
    channel(channel) {
      any = true;
      const permissions = (guild?.permissions(userId, channel.id) ?? 0n).toString();
      const resolved: APIInteractionDataResolvedChannel = { ...channel, permissions };
      found.channels = { ...found.channels, [channel.id]: resolved };
    },
    attachment(attachment) {
      any = true;
      found.attachments = { ...found.attachments, [attachment.id]: attachment };
    },
    get found() {
      return any ? found : undefined;
    },
  };
}
