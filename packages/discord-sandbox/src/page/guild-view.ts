import type { ChannelView, GuildView, PersonView } from "../browser/protocol.ts";
import { takesMessages } from "../rest/access.ts";
import type { Guild } from "../state/guild-contract.ts";
import type { Person } from "../state/people.ts";
import { has, sumOf } from "../state/permissions.ts";
import type { World } from "../state/world.ts";

/** Whether this user sees the channel or thread. */
export function canSee(guild: Guild, userId: string, channelId: string): boolean {
  return has(guild.permissions(userId, channelId), sumOf(["ViewChannel"]));
}

function toGuild(guild: Guild, { user }: Person): GuildView {
  const channels = guild.channels.filter(({ id }) => canSee(guild, user.id, id));
  const threads = guild.threads.filter(
    ({ id, thread_metadata: data }) => data?.archived !== true && canSee(guild, user.id, id),
  );
  const writable = channels.flatMap((channel): ChannelView[] => {
    const own = { id: channel.id, name: channel.name, parent: null };
    const below = threads
      .filter(({ parent_id }) => parent_id === channel.id)
      .map(({ id, name }) => ({ id, name, parent: channel.id }));
    return [...(takesMessages(channel) ? [own] : []), ...below];
  });
  return {
    id: guild.id,
    name: guild.name,
    writable,
    channels: channels.map(({ id, name }) => ({ id, name })),
    roles: guild.roles.map(({ id, name }) => ({ id, name })),
  };
}

/** The servers this user is in, with what they see of them. */
export function guildViews(world: World, person: Person): readonly GuildView[] {
  return world.guilds
    .filter((guild) => guild.memberWith(person.user.id) !== undefined)
    .map((guild) => toGuild(guild, person));
}

function manages(guild: Guild, userId: string): boolean {
  return guild.memberWith(userId) !== undefined && has(guild.permissions(userId), sumOf(["ManageGuild"]));
}

/** Everyone there is. */
export function peopleOf(world: World): readonly PersonView[] {
  return world.people.list().map(({ user }) => ({
    id: user.id,
    name: user.global_name ?? user.username,
    manages: world.guilds.some((guild) => manages(guild, user.id)),
  }));
}
