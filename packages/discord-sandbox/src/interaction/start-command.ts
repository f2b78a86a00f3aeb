import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  type APIApplicationCommand,
  type APIInteractionDataResolved,
} from "discord-api-types/v10";
import { memberPermissions } from "../state/guild.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import type { World } from "../state/world.ts";
import { startInteraction, type Actor } from "./base-payload.ts";
import { checkOptions, type GivenOptions } from "./check-options.ts";
import { worksInDm, worksInGuild, type CommandPath } from "./find-command.ts";

interface OptionData {
  readonly name: string;
  readonly type: number;
  readonly value?: unknown;
  readonly focused?: true | undefined;
  readonly options?: readonly OptionData[];
}

function guess(value: string | number | boolean): ApplicationCommandOptionType {
  if (typeof value === "number") return ApplicationCommandOptionType.Number;
  return typeof value === "boolean"
    ? ApplicationCommandOptionType.Boolean
    : ApplicationCommandOptionType.String;
}

function optionData(
  found: CommandPath,
  given: GivenOptions,
  focused: string | undefined,
): readonly OptionData[] {
  const leaves: OptionData[] = Object.entries(given).map(([name, value]) => ({
    name,
    type: found.options.find((option) => option.name === name)?.type ?? guess(value),
    value,
    focused: name === focused ? true : undefined,
  }));
  return found.path.reduceRight<readonly OptionData[]>(
    (options, { name, type }) => [{ name, type, options }],
    leaves,
  );
}

function resolveUser(world: World, { user }: Person): APIInteractionDataResolved {
  const { user: _, deaf: __, mute: ___, ...member } = world.guild.member(user);
  return {
    users: { [user.id]: user },
    members: { [user.id]: { ...member, permissions: memberPermissions } },
  };
}

/** Users, channels and roles that options name by id. */
function resolveOptions(world: World, found: CommandPath, given: GivenOptions): APIInteractionDataResolved {
  const resolved: APIInteractionDataResolved = {};
  for (const { name, type } of found.options) {
    const id = String(given[name] ?? "");
    const person = world.people.find(id);
    const channel = world.guild.channels.find((candidate) => candidate.id === id);
    const isUser =
      type === ApplicationCommandOptionType.User || type === ApplicationCommandOptionType.Mentionable;
    if (isUser && person) {
      const { users, members } = resolveUser(world, person);
      Object.assign(resolved, {
        users: { ...resolved.users, ...users },
        members: { ...resolved.members, ...members },
      });
    }
    if (type === ApplicationCommandOptionType.Channel && channel) {
      const entry = { id, name: channel.name, type: channel.type, permissions: memberPermissions };
      Object.assign(resolved, { channels: { ...resolved.channels, [id]: entry } });
    }
    const isRole =
      type === ApplicationCommandOptionType.Role || type === ApplicationCommandOptionType.Mentionable;
    if (isRole && id === world.guild.id) Object.assign(resolved, { roles: { [id]: world.guild.everyone } });
  }
  return resolved;
}

function commandData(command: APIApplicationCommand): object {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id !== undefined && { guild_id }) };
}

function checkPlace({ person, channelId }: Actor, { command, name }: CommandPath): void {
  const inDm = person.dm.id === channelId;
  if (inDm ? worksInDm(command) : worksInGuild(command)) return;
  throw new RangeError(
    `/${name} must be used where its contexts allow, got ${inDm ? "direct messages" : "the server"}`,
  );
}

/** Runs a slash command for a user. */
export function startSlash(
  world: World,
  actor: Actor,
  found: CommandPath,
  given: GivenOptions,
  { unchecked = false }: { readonly unchecked?: boolean } = {},
): InteractionRecord {
  if (!unchecked) {
    checkPlace(actor, found);
    checkOptions(found, given);
  }
  const options = optionData(found, given, undefined);
  const resolved = resolveOptions(world, found, given);
  const data = {
    ...commandData(found.command),
    ...(options.length > 0 && { options }),
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
  return startInteraction(world, actor, { type: InteractionType.ApplicationCommand, data });
}

/** Asks for the choices of an option while it is being typed. */
export function startAutocomplete(
  world: World,
  actor: Actor,
  found: CommandPath,
  given: GivenOptions,
  focused: string,
): InteractionRecord {
  const option = found.options.find(({ name }) => name === focused);
  if (!option || !("autocomplete" in option) || !option.autocomplete) {
    throw new RangeError(`focused must be an option of /${found.name} with autocomplete, got "${focused}"`);
  }
  const data = { ...commandData(found.command), options: optionData(found, given, focused) };
  return startInteraction(world, actor, { type: InteractionType.ApplicationCommandAutocomplete, data });
}

/** Runs a context command on a message or a user. */
export function startContext(
  world: World,
  actor: Actor,
  command: APIApplicationCommand,
  target: StoredMessage | Person,
): InteractionRecord {
  const resolved =
    "message" in target ? { messages: { [target.message.id]: target.message } } : resolveUser(world, target);
  const target_id = "message" in target ? target.message.id : target.user.id;
  const isMessage = command.type === ApplicationCommandType.Message;
  if ("message" in target !== isMessage) {
    throw new TypeError(`target of "${command.name}" must be a ${isMessage ? "message" : "user"}`);
  }
  const data = { ...commandData(command), target_id, resolved };
  return startInteraction(world, actor, { type: InteractionType.ApplicationCommand, data });
}
