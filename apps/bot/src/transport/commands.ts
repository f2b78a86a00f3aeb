import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { CommandSpec, OptionSpec, SubcommandSpec } from "../port/command.ts";

type Named = Pick<CommandSpec, "name" | "label" | "description">;

function named({ name, label, description }: Named) {
  return {
    name,
    name_localizations: { ko: label.ko },
    description: description.en,
    description_localizations: { ko: description.ko },
  };
}

function toTextOption(option: OptionSpec): APIApplicationCommandBasicOption {
  const base = { ...named(option), type: ApplicationCommandOptionType.String as const };
  const required = option.required ?? false;
  if (option.suggested) return { ...base, required, autocomplete: true };
  const choices = option.choices?.map(({ value, label }) => ({
    name: label.en,
    name_localizations: { ko: label.ko },
    value,
  }));
  return { ...base, required, ...(choices && { choices }) };
}

function toOption(option: OptionSpec): APIApplicationCommandBasicOption {
  const base = { ...named(option), required: option.required ?? false };
  if (option.type === "number") return { ...base, type: ApplicationCommandOptionType.Number };
  if (option.type === "integer") return { ...base, type: ApplicationCommandOptionType.Integer };
  return toTextOption(option);
}

function toSubcommand(spec: SubcommandSpec): APIApplicationCommandOption {
  return {
    ...named(spec),
    type: ApplicationCommandOptionType.Subcommand,
    options: spec.options.map(toOption),
  };
}

/** A command as Discord's API takes it, for servers and for a person's own install, in every context. */
export function toApiCommand(spec: CommandSpec): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    ...named(spec),
    type: ApplicationCommandType.ChatInput,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    options: [...(spec.subcommands ?? []).map(toSubcommand), ...(spec.options ?? []).map(toOption)],
  };
}
