import {
  ApplicationCommandType,
  type APIApplication,
  type APIApplicationCommand,
} from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import { limits } from "../state/limits.ts";
import type { World } from "../state/world.ts";
import { checkCommand } from "./check-commands.ts";
import { checkObject, wordOf, type Fields } from "./check-value.ts";
import { formErrors, type FormErrors } from "./form-errors.ts";
import { fieldsOf, type Body } from "./read-body.ts";
import { checked } from "../state/checked.ts";

/** Where commands are registered: globally, or in the server. */
export interface Place {
  readonly applicationId: string;
  readonly guildId?: string | undefined;
}

function checkPlace(world: World, { applicationId, guildId }: Place): void {
  if (applicationId !== world.applicationId) throw new DiscordError("missingAccess");
  if (guildId !== undefined && guildId !== world.guild.id) throw new DiscordError("unknownGuild");
}

/** https://docs.discord.com/developers/resources/application#application-object */
export function getApplication(world: World): Partial<APIApplication> {
  const { applicationId: id, bot, verifyKey } = world;
  const base = { id, name: bot.username, icon: null, description: "", verify_key: verifyKey, bot };
  return {
    ...base,
    bot_public: true,
    bot_require_code_grant: false,
    flags: checked(0),
    owner: bot,
    team: null,
  };
}

function toCommand(world: World, fields: Fields, guildId: string | undefined): APIApplicationCommand {
  const id = world.nextId();
  const base = {
    type: ApplicationCommandType.ChatInput,
    default_member_permissions: null,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    name_localizations: null,
    description_localizations: null,
    ...(guildId === undefined && { dm_permission: true }),
  };
  const own = {
    id,
    application_id: world.applicationId,
    version: id,
    ...(guildId !== undefined && { guild_id: guildId }),
  };
  return checked({ ...base, ...fields, description: wordOf(fields["description"]), ...own });
}

function checkDuplicates(errors: FormErrors, commands: readonly Fields[]): void {
  const seen = new Set<string>();
  for (const [index, { type, name }] of commands.entries()) {
    const key = `${wordOf(type ?? ApplicationCommandType.ChatInput)}:${wordOf(name)}`;
    if (seen.has(key)) {
      errors
        .at(index, "name")
        .add("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
    }
    seen.add(key);
  }
}

function checkCount(commands: readonly Fields[]): void {
  const count = (type: ApplicationCommandType): number =>
    commands.filter((command) => (command["type"] ?? ApplicationCommandType.ChatInput) === type).length;
  const tooMany =
    count(ApplicationCommandType.ChatInput) > limits.chatInputCommands ||
    count(ApplicationCommandType.User) > limits.contextCommands ||
    count(ApplicationCommandType.Message) > limits.contextCommands;
  if (tooMany) throw new DiscordError("tooManyCommands");
}

/** https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands */
export function replaceCommands(world: World, place: Place, body: Body): readonly APIApplicationCommand[] {
  checkPlace(world, place);
  if (!Array.isArray(body.json)) throw new DiscordError("invalidForm");
  const errors = formErrors();
  const commands = body.json.map((entry, index) => checkObject(errors.at(index), entry));
  for (const [index, command] of commands.entries()) checkCommand(errors.at(index), command);
  checkDuplicates(errors, commands);
  errors.throwIfAny();
  checkCount(commands);
  const made = commands.map((command) => toCommand(world, command, place.guildId));
  return world.commands.replace(made, place.guildId);
}

export function listCommands(world: World, place: Place): readonly APIApplicationCommand[] {
  checkPlace(world, place);
  return world.commands.list(place.guildId);
}

/** https://docs.discord.com/developers/interactions/application-commands#create-global-application-command */
export function createCommand(world: World, place: Place, body: Body): APIApplicationCommand {
  checkPlace(world, place);
  const fields = fieldsOf(body);
  const errors = formErrors();
  checkCommand(errors, fields);
  errors.throwIfAny();
  const command = toCommand(world, fields, place.guildId);
  checkCount(checked([...listCommands(world, place), command]));
  return world.commands.put(command);
}

export function getCommand(world: World, place: Place, id: string): APIApplicationCommand {
  checkPlace(world, place);
  const command = world.commands.find(id);
  if (!command || command.guild_id !== place.guildId) throw new DiscordError("unknownCommand");
  return command;
}

export function editCommand(world: World, place: Place, id: string, body: Body): APIApplicationCommand {
  const old = getCommand(world, place, id);
  const fields: Fields = { ...old, ...fieldsOf(body) };
  const errors = formErrors();
  checkCommand(errors, fields);
  errors.throwIfAny();
  return world.commands.put({ ...toCommand(world, fields, place.guildId), id });
}

export function deleteCommand(world: World, place: Place, id: string): void {
  getCommand(world, place, id);
  world.commands.remove(id);
}
