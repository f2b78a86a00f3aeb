import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type APIApplicationCommandBasicOption,
} from "discord-api-types/v10";
import {
  registeredSlashCommands,
  worksInDm,
  worksInGuild,
  type CommandPath,
} from "../interaction/find-command.ts";
import type { Person } from "../state/people.ts";
import type { World } from "../state/world.ts";
import type { SandboxExample } from "../options.ts";
import type { CommandView, ExampleView, OptionKind, OptionView } from "../browser/protocol.ts";

interface Named {
  readonly name: string;
  readonly name_localizations?: object | null | undefined;
}

/** The text in the user's language or a sister of it, else as it was registered. */
function pick(text: string, localizations: object | null | undefined, locale: string): string {
  const given = Object.entries(localizations ?? {});
  const [base] = locale.split("-");
  const found = given.find(([key]) => key === locale) ?? given.find(([key]) => key.split("-")[0] === base);
  return typeof found?.[1] === "string" ? found[1] : text;
}

function nameOf({ name, name_localizations }: Named, locale: string): string {
  return pick(name, name_localizations, locale);
}

function descriptionOf(
  entry: { description: string; description_localizations?: object | null },
  locale: string,
): string {
  return pick(entry.description, entry.description_localizations, locale);
}

const kinds: Readonly<Partial<Record<ApplicationCommandOptionType, OptionKind>>> = {
  [ApplicationCommandOptionType.Integer]: "integer",
  [ApplicationCommandOptionType.Number]: "number",
  [ApplicationCommandOptionType.Boolean]: "boolean",
  [ApplicationCommandOptionType.User]: "user",
  [ApplicationCommandOptionType.Mentionable]: "mentionable",
  [ApplicationCommandOptionType.Channel]: "channel",
  [ApplicationCommandOptionType.Role]: "role",
  [ApplicationCommandOptionType.Attachment]: "attachment",
};

function bounds(option: APIApplicationCommandBasicOption): { min: number | null; max: number | null } {
  if (option.type === ApplicationCommandOptionType.String) {
    return { min: option.min_length ?? null, max: option.max_length ?? null };
  }
  const numeric =
    option.type === ApplicationCommandOptionType.Integer ||
    option.type === ApplicationCommandOptionType.Number;
  return numeric
    ? { min: option.min_value ?? null, max: option.max_value ?? null }
    : { min: null, max: null };
}

function toOption(option: APIApplicationCommandBasicOption, locale: string): OptionView {
  const choices = "choices" in option ? (option.choices ?? []) : [];
  return {
    name: option.name,
    label: nameOf(option, locale),
    description: descriptionOf(option, locale),
    kind: kinds[option.type] ?? "string",
    required: option.required === true,
    autocomplete: "autocomplete" in option && (option.autocomplete ?? false),
    choices: choices.map((choice) => ({ value: choice.value, label: nameOf(choice, locale) })),
    ...bounds(option),
  };
}

/** Where someone can use it: where the application is installed, or wherever they have brought it themselves. */
function guildsOf(world: World, person: Person, command: CommandPath["command"]): readonly string[] {
  if (!worksInGuild(command)) return [];
  const types = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const isOwn =
    types.includes(ApplicationIntegrationType.UserInstall) && world.installers.has(person.user.id);
  return world.guilds
    .filter(({ id, hasBot }) => {
      const isInstalled = hasBot && types.includes(ApplicationIntegrationType.GuildInstall);
      const isShown = world.commands.visible(id).some((one) => one.id === command.id);
      return isShown && (isInstalled || isOwn);
    })
    .map(({ id }) => id);
}

function toCommand(
  world: World,
  person: Person,
  { command, path, name, options }: CommandPath,
  locale: string,
): CommandView {
  const names = [command, ...path].map((part) => nameOf(part, locale));
  return {
    name,
    label: names.join(" "),
    description: descriptionOf(path.at(-1) ?? command, locale),
    options: options.map((option) => toOption(option, locale)),
    inDm: worksInDm(command),
    guilds: guildsOf(world, person, command),
  };
}

/** All commands, with where this user finds each. */
export function commandViews(world: World, person: Person, locale: string): readonly CommandView[] {
  return registeredSlashCommands(world).map((path) => toCommand(world, person, path, locale));
}

export function messageCommandViews(
  world: World,
  locale: string,
): readonly { name: string; label: string }[] {
  return world.commands
    .visible()
    .filter(({ type }) => type === ApplicationCommandType.Message)
    .map((command) => ({ name: command.name, label: nameOf(command, locale) }));
}

function exampleIn({ command, options = {} }: SandboxExample, locale: string): ExampleView {
  const values = Object.entries(options).map(
    ([name, value]) =>
      [name, typeof value === "object" ? value[locale.startsWith("ko") ? "ko" : "en"] : value] as const,
  );
  return { command, options: Object.fromEntries(values) };
}

/** Examples that fit the registered commands; without any from the host, the first few commands as they are. */
export function exampleViews(
  commands: readonly CommandView[],
  given: readonly SandboxExample[],
  locale: string,
): readonly ExampleView[] {
  const fitting = given.filter(({ command }) => commands.some(({ name }) => name === command));
  return fitting.length > 0
    ? fitting.map((example) => exampleIn(example, locale))
    : commands.slice(0, 5).map(({ name }) => ({ command: name, options: {} }));
}
