import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandInteractionDataSubcommandOption,
} from "discord-api-types/v10";
import type { InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import type { World } from "../state/world.ts";
import { requirePlace, startInteraction, type Actor } from "./base-payload.ts";
import { checkUse } from "./can-use.ts";
import { checkOptions, type GivenOptions } from "./check-options.ts";
import type { CommandPath } from "./find-command.ts";
import { textOf, toUpload, type GivenValue } from "./given-value.ts";
import { pickChannel, pickMentionable, pickRole, pickUser } from "./pick-target.ts";
import { createResolver, type Resolver } from "./resolve.ts";

const Option = ApplicationCommandOptionType;

type Kind = InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete;
type Basic<T extends Kind> = APIApplicationCommandInteractionDataBasicOption<T>;
type Data<T extends Kind> = APIApplicationCommandInteractionDataOption<T>;
type Subcommand<T extends Kind> = APIApplicationCommandInteractionDataSubcommandOption<T>;

interface Sender {
  readonly world: World;
  readonly actor: Actor;
  readonly resolver: Resolver;
}

/** What an outdated client would take the value for. */
function guess(value: GivenValue): ApplicationCommandOptionType {
  if (typeof value === "number") return Option.Number;
  return typeof value === "boolean" ? Option.Boolean : Option.String;
}

function pick(
  { world, actor, resolver }: Sender,
  type: ApplicationCommandOptionType,
  value: GivenValue,
  { name, ...option }: { readonly name: string; readonly channel_types?: readonly number[] },
): string {
  const target = { world, place: requirePlace(world, actor.channelId), resolver, value, what: name };
  if (type === Option.Channel) return pickChannel(target, option.channel_types);
  if (type === Option.User) return pickUser(target);
  if (type === Option.Role) return pickRole(target);
  if (type !== Option.Attachment) return pickMentionable(target);
  const { description, ...upload } = toUpload(value, name);
  const attachment = world.files.add(upload, actor.channelId, description);
  resolver.attachment(attachment);
  return attachment.id;
}

/** One option as Discord sends it. */
function leaf(
  sender: Sender,
  name: string,
  value: GivenValue,
  option: APIApplicationCommandBasicOption | undefined,
): Basic<InteractionType.ApplicationCommand> {
  const type = option?.type ?? guess(value);
  switch (type) {
    case Option.Integer:
    case Option.Number:
      return { name, type, value: Number(value) };
    case Option.Boolean:
      return { name, type, value: value === true };
    case Option.User:
    case Option.Channel:
    case Option.Role:
    case Option.Mentionable:
    case Option.Attachment:
      return { name, type, value: pick(sender, type, value, { ...option, name }) };
    case Option.String:
    case Option.Subcommand:
    case Option.SubcommandGroup:
      break;
  }
  return { name, type: Option.String, value: textOf(value, name) };
}

/** While it is typed, a number is a text: https://docs.discord.com/developers/interactions/application-commands#autocomplete */
function typed(
  sender: Sender,
  name: string,
  value: GivenValue,
  option: APIApplicationCommandBasicOption | undefined,
  focused: string,
): Basic<InteractionType.ApplicationCommandAutocomplete> {
  const made = leaf(sender, name, value, option);
  const focus = name === focused && { focused: true };
  if (made.type === Option.Integer || made.type === Option.Number)
    return { ...made, value: textOf(value, name), ...focus };
  return { ...made, ...focus };
}

/** Puts the options into their subcommand and group. */
function nest<T extends Kind>({ path }: CommandPath, leaves: Basic<T>[]): Data<T>[] {
  const [first, second] = path;
  const inner = second ?? first;
  if (!first || !inner) return leaves;
  const subcommand: Subcommand<T> = { name: inner.name, type: Option.Subcommand, options: leaves };
  return second ? [{ name: first.name, type: Option.SubcommandGroup, options: [subcommand] }] : [subcommand];
}

function commandData(command: APIApplicationCommand): { id: string; name: string; guild_id?: string } {
  const { id, name, guild_id } = command;
  return { id, name, ...(guild_id !== undefined && { guild_id }) };
}

function senderOf(world: World, actor: Actor): Sender {
  const resolver = createResolver(requirePlace(world, actor.channelId), actor.person.user.id);
  return { world, actor, resolver };
}

function optionNamed({ options }: CommandPath, name: string): APIApplicationCommandBasicOption | undefined {
  return options.find((option) => option.name === name);
}

/** Runs a slash command for a user. With `unchecked`, options go as they are; nobody gets past permissions. */
export function startSlash(
  world: World,
  actor: Actor,
  found: CommandPath,
  given: GivenOptions,
  { unchecked = false }: { readonly unchecked?: boolean } = {},
): InteractionRecord {
  checkUse(world, actor, found.command, `/${found.name}`);
  if (!unchecked) checkOptions(found, given);
  const sender = senderOf(world, actor);
  const leaves = Object.entries(given).map(([name, value]) => {
    const option = optionNamed(found, name);
    const fits = !unchecked || option === undefined || !isPlainMismatch(option, value);
    return leaf(sender, name, value, fits ? option : undefined);
  });
  const options = nest<InteractionType.ApplicationCommand>(found, leaves);
  const resolved = sender.resolver.found;
  return startInteraction(world, actor, {
    type: InteractionType.ApplicationCommand,
    data: {
      ...commandData(found.command),
      type: ApplicationCommandType.ChatInput,
      ...(options.length > 0 && { options }),
      ...(resolved && { resolved }),
    },
  });
}

/** A value of another kind than the option's: only an unchecked client sends it, as what it is. */
function isPlainMismatch({ type }: APIApplicationCommandBasicOption, value: GivenValue): boolean {
  const numeric = type === Option.Integer || type === Option.Number;
  return (
    (numeric && typeof value !== "number") ||
    (type === Option.Boolean && typeof value !== "boolean") ||
    (type === Option.String && typeof value !== "string")
  );
}

/** Asks for the choices of an option while it is being typed. */
export function startAutocomplete(
  world: World,
  actor: Actor,
  found: CommandPath,
  given: GivenOptions,
  focused: string,
): InteractionRecord {
  const option = optionNamed(found, focused);
  if (!option || !("autocomplete" in option) || !option.autocomplete) {
    throw new RangeError(`focused must be an option of /${found.name} with autocomplete, got "${focused}"`);
  }
  checkUse(world, actor, found.command, `/${found.name}`);
  const sender = senderOf(world, actor);
  const leaves = Object.entries({ ...given, [focused]: given[focused] ?? "" }).map(([name, value]) =>
    typed(sender, name, value, optionNamed(found, name), focused),
  );
  return startInteraction(world, actor, {
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      ...commandData(found.command),
      type: ApplicationCommandType.ChatInput,
      options: nest<InteractionType.ApplicationCommandAutocomplete>(found, leaves),
    },
  });
}

/** Runs a context command on a message or a user. */
export function startContext(
  world: World,
  actor: Actor,
  command: APIApplicationCommand,
  target: StoredMessage | Person,
): InteractionRecord {
  checkUse(world, actor, command, `"${command.name}"`);
  const isMessage = command.type === ApplicationCommandType.Message;
  if ("message" in target !== isMessage) {
    throw new TypeError(`target of "${command.name}" must be a ${isMessage ? "message" : "user"}`);
  }
  const base = commandData(command);
  const type = InteractionType.ApplicationCommand;
  if ("message" in target) {
    const { message } = target;
    const resolved = { messages: { [message.id]: message } };
    const data = { ...base, type: ApplicationCommandType.Message as const, target_id: message.id, resolved };
    return startInteraction(world, actor, { type, data });
  }
  const { resolver } = senderOf(world, actor);
  resolver.user(target.user);
  const { users = {}, members } = resolver.found ?? {};
  const data = {
    ...base,
    type: ApplicationCommandType.User as const,
    target_id: target.user.id,
    resolved: { users, ...(members && { members }) },
  };
  return startInteraction(world, actor, { type, data });
}
