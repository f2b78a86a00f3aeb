import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
} from "discord-api-types/v10";
import type { World } from "../state/world.ts";
import { suggestion } from "../state/known-keys.ts";

/** A command with the way down to one subcommand. */
export interface CommandPath {
  readonly command: APIApplicationCommand;
  /** Subcommand group and subcommand, as far as there are any. */
  readonly path: readonly APIApplicationCommandOption[];
  /** `"demo race"` */
  readonly name: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

type Group = APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption;

function isGroup(option: APIApplicationCommandOption): option is Group {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function isLeaf(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return !isGroup(option);
}

function childrenOf(
  option: APIApplicationCommand | APIApplicationCommandOption,
): APIApplicationCommandOption[] {
  return "options" in option ? (option.options ?? []) : [];
}

function expand(
  command: APIApplicationCommand,
  path: readonly APIApplicationCommandOption[],
): readonly CommandPath[] {
  const children = childrenOf(path.at(-1) ?? command);
  const groups = children.filter(isGroup);
  if (groups.length > 0) return groups.flatMap((group) => expand(command, [...path, group]));
  const name = [command.name, ...path.map((option) => option.name)].join(" ");
  return [{ command, path, name, options: children.filter(isLeaf) }];
}

const expanded = new WeakMap<APIApplicationCommand, readonly CommandPath[]>();

/** A command that is registered anew is another object: each is expanded once. */
function pathsOf(command: APIApplicationCommand): readonly CommandPath[] {
  const known = expanded.get(command) ?? expand(command, []);
  expanded.set(command, known);
  return known;
}

/** All slash commands there are (in one server, if named), each subcommand by itself. */
export function slashCommands(world: World, guildId?: string): readonly CommandPath[] {
  return world.commands
    .visible(guildId)
    .filter((command) => command.type === ApplicationCommandType.ChatInput)
    .flatMap(pathsOf);
}

/** The slash commands of everywhere and those of each server, also where one hides another. */
export function registeredSlashCommands(world: World): readonly CommandPath[] {
  return [undefined, ...world.guilds.map(({ id }) => id)]
    .flatMap((guildId) => world.commands.list(guildId))
    .filter((command) => command.type === ApplicationCommandType.ChatInput)
    .flatMap(pathsOf);
}

/** Finds `"demo race"`; the error lists what there is. */
export function findSlashCommand(world: World, name: string, guildId?: string): CommandPath {
  const all = slashCommands(world, guildId);
  const wanted = name.trim().replace(/^\//, "").replaceAll(/\s+/g, " ");
  const found = all.find((candidate) => candidate.name === wanted);
  if (found) return found;
  const names = all.map((candidate) => `/${candidate.name}`).join(", ") || "none yet";
  throw new RangeError(
    `command must be one of the registered ones (${names}), got "/${wanted}"${suggestion(
      wanted,
      all.map((candidate) => candidate.name),
    )}`,
  );
}

/** Direct messages know global commands only, and of these the ones whose contexts allow it. */
export function worksInDm(command: APIApplicationCommand): boolean {
  return command.guild_id === undefined && (command.contexts?.includes(InteractionContextType.BotDM) ?? true);
}

/** True where the command is offered to users. */
export function worksInGuild(command: APIApplicationCommand): boolean {
  return command.contexts?.includes(InteractionContextType.Guild) ?? true;
}

export function findContextCommand(
  world: World,
  type: ApplicationCommandType.Message | ApplicationCommandType.User,
  name: string,
): APIApplicationCommand {
  const all = world.commands.visible().filter((command) => command.type === type);
  const found = all.find((command) => command.name === name);
  if (found) return found;
  const names = all.map((command) => JSON.stringify(command.name)).join(", ") || "none";
  throw new RangeError(
    `context command must be one of the registered ones (${names}), got ${JSON.stringify(name)}`,
  );
}
