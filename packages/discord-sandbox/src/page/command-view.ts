import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommandBasicOption,
} from "discord-api-types/v10";
import { slashCommands, worksInDm, worksInGuild, type CommandPath } from "../interaction/find-command.ts";
import type { World } from "../state/world.ts";
import type { CommandView, ExampleView, Localized, OptionKind, OptionView } from "../browser/protocol.ts";

interface Named {
  readonly name: string;
  readonly name_localizations?: object | null | undefined;
}

function pick(text: string, localizations: object | null | undefined): Localized {
  const of = (locale: string): string | undefined => {
    const found = Object.entries(localizations ?? {}).find(([key]) => key === locale)?.[1];
    return typeof found === "string" ? found : undefined;
  };
  return { ko: of("ko") ?? text, en: of("en-US") ?? of("en-GB") ?? text };
}

function nameOf({ name, name_localizations }: Named): Localized {
  return pick(name, name_localizations);
}

function descriptionOf(entry: { description: string; description_localizations?: object | null }): Localized {
  return pick(entry.description, entry.description_localizations);
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

function toOption(option: APIApplicationCommandBasicOption): OptionView {
  const choices = "choices" in option ? (option.choices ?? []) : [];
  return {
    name: option.name,
    label: nameOf(option),
    description: descriptionOf(option),
    kind: kinds[option.type] ?? "string",
    required: option.required === true,
    autocomplete: "autocomplete" in option && (option.autocomplete ?? false),
    choices: choices.map((choice) => ({ value: choice.value, label: nameOf(choice) })),
    ...bounds(option),
  };
}

function toCommand({ command, path, name, options }: CommandPath): CommandView {
  const names = [command, ...path].map(nameOf);
  return {
    name,
    label: { ko: names.map(({ ko }) => ko).join(" "), en: names.map(({ en }) => en).join(" ") },
    description: descriptionOf(path.at(-1) ?? command),
    options: options.map(toOption),
    inDm: worksInDm(command),
    inGuild: worksInGuild(command),
  };
}

export function commandViews(world: World): readonly CommandView[] {
  return slashCommands(world).map(toCommand);
}

export function messageCommandViews(world: World): readonly { name: string; label: Localized }[] {
  return world.commands
    .visible()
    .filter(({ type }) => type === ApplicationCommandType.Message)
    .map((command) => ({ name: command.name, label: nameOf(command) }));
}

/** Examples that fit the registered commands; without any from the host, the first few commands as they are. */
export function exampleViews(
  commands: readonly CommandView[],
  given: readonly ExampleView[],
): readonly ExampleView[] {
  const fitting = given.filter(({ command }) => commands.some(({ name }) => name === command));
  return fitting.length > 0
    ? fitting
    : commands.slice(0, 5).map(({ name }) => ({ command: name, options: {} }));
}
