import { ChannelType } from "discord-api-types/v10";
import type { Guild } from "../state/guild-contract.ts";
import { suggestion } from "../state/known-keys.ts";
import type { Person } from "../state/people.ts";
import type { World } from "../state/world.ts";
import type { PlaceSettings } from "./contract.ts";

export function findGuild(world: World, wanted: string | undefined): Guild {
  if (wanted === undefined) return world.guild;
  const found = world.guilds.find(({ id, name }) => id === wanted || name === wanted);
  if (found) return found;
  const names = world.guilds.map(({ name }) => name);
  throw new RangeError(
    `guild must be one of ${names.join(", ")}, got "${wanted}"${suggestion(wanted, names)}`,
  );
}

function firstTextChannel(guild: Guild): { readonly id: string } {
  const found = guild.channels.find(({ type }) => type === ChannelType.GuildText) ?? guild.channels[0];
  if (found) return found;
  throw new RangeError(`${guild.name} must have a channel to act in`);
}

/** The id of the channel somebody acts in. */
export function channelOf(world: World, person: Person, { channel, context, guild }: PlaceSettings): string {
  if (context === "dm") return person.dm.id;
  if (context === "private") return person.privateChannel.id;
  if (context !== undefined && context !== "guild")
    throw new RangeError(`context must be "guild", "dm" or "private", got ${JSON.stringify(context)}`);
  const server = findGuild(world, guild);
  if (channel === undefined) return firstTextChannel(server).id;
  const wanted = channel.replace(/^#/, "");
  const found =
    server.channel(wanted) ?? server.threads.find(({ id, name }) => id === wanted || name === wanted);
  if (found) return found.id;
  const names = server.channels.map(({ name }) => name);
  throw new RangeError(
    `channel must be one of ${names.join(", ")}, got "${channel}"${suggestion(wanted, names)}`,
  );
}
