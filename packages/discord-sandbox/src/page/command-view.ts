import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommandBasicOption,
} from "discord-api-types/v10";
import { slashCommands, worksInDm, worksInGuild, type CommandPath } from "../interaction/find-command.ts";
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
  [ApplicationCommandOptionType.Mentionable]: "user",
  [ApplicationCommandOptionType.Channel]: "channel",
  [ApplicationCommandOptionType.Role]: "role",
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

function toCommand({ command, path, name, options }: CommandPath, locale: string): CommandView {
  const names = [command, ...path].map((part) => nameOf(part, locale));
  return {
    name,
    label: names.join(" "),
    description: descriptionOf(path.at(-1) ?? command, locale),
    options: options.map((option) => toOption(option, locale)),
    inDm: worksInDm(command),
    inGuild: worksInGuild(command),
  };
}

export function commandViews(world: World, locale: string): readonly CommandView[] {
  return slashCommands(world).map((path) => toCommand(path, locale));
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
