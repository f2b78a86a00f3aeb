import {
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommand,
} from "discord-api-types/v10";
import { has, namesOf, sumOf } from "../state/permissions.ts";
import type { World } from "../state/world.ts";
import { ownersOf, requirePlace, type Actor } from "./base-payload.ts";

const contexts = {
  guild: [InteractionContextType.Guild, "the server"],
  dm: [InteractionContextType.BotDM, "direct messages"],
  private: [InteractionContextType.PrivateChannel, "a private channel"],
} as const;

/** Why a user does not find the command where they are; undefined if they do. */
function whyNot(world: World, actor: Actor, command: APIApplicationCommand): string | undefined {
  const place = requirePlace(world, actor.channelId);
  const { username } = actor.person.user;
  const [context, where] = contexts[place.kind];
  const local = command.guild_id !== undefined;
  const elsewhere = local && (place.kind !== "guild" || place.guild.id !== command.guild_id);
  const barred = place.kind === "guild" ? false : local;
  if (elsewhere || barred || command.contexts?.includes(context) === false)
    return `it must be used where its contexts allow, got ${where}`;
  const types = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const owners = new Set(Object.keys(ownersOf(world, actor)));
  if (!types.some((type) => owners.has(String(type)))) {
    return `the application must be installed there for it (integration_types ${types.join(", ")})`;
  }
  if (place.kind !== "guild") return undefined;
  const { guild, channel } = place;
  if (!guild.memberWith(actor.person.user.id)) return `${username} must be a member of ${guild.name}`;
  const bits = guild.permissions(actor.person.user.id, channel.id);
  if (!has(bits, sumOf(["UseApplicationCommands"])))
    return `${username} must have UseApplicationCommands in #${channel.name}`;
  // "0": administrators only. https://docs.discord.com/developers/interactions/application-commands#permissions
  const { default_member_permissions: needed } = command;
  if (needed === null || needed === undefined) return undefined;
  const wanted = needed === "0" ? sumOf(["Administrator"]) : BigInt(needed);
  return has(bits, wanted)
    ? undefined
    : `${username} must have ${namesOf(wanted)} (default_member_permissions)`;
}

/** Throws what Discord does not let a user do, not even one with a client of their own. */
export function checkUse(world: World, actor: Actor, command: APIApplicationCommand, shown: string): void {
  const reason = whyNot(world, actor, command);
  if (reason !== undefined) throw new RangeError(`${shown} cannot be used: ${reason}`);
}

/** Throws for someone who is not there, or sees nothing of it. */
export function checkPresence(world: World, { person, channelId }: Actor): void {
  const place = requirePlace(world, channelId);
  if (place.kind !== "guild") return;
  const { guild, channel } = place;
  const { username, id } = person.user;
  if (!guild.memberWith(id))
    throw new RangeError(`${username} must be a member of ${guild.name} to act there`);
  if (!has(guild.permissions(id, channel.id), sumOf(["ViewChannel"])))
    throw new RangeError(`${username} must be able to see #${channel.name}`);
}
