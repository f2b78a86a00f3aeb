import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { CommandSpec, MessageMenuSpec, OptionSpec, SubcommandSpec } from "../port/command.ts";

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
  if (option.type === "yes-no") return { ...base, type: ApplicationCommandOptionType.Boolean };
  if (option.type === "file") return { ...base, type: ApplicationCommandOptionType.Attachment };
  return toTextOption(option);
}

function toSubcommand(spec: SubcommandSpec): APIApplicationCommandOption {
  return {
    ...named(spec),
    type: ApplicationCommandOptionType.Subcommand,
    options: spec.options.map(toOption),
  };
}

/** For servers and for a person's own install, in every context. */
function everywhere() {
  return {
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
}

/** A command as Discord's API takes it. */
export function toApiCommand(spec: CommandSpec): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    ...named(spec),
    type: ApplicationCommandType.ChatInput,
    ...everywhere(),
    options: [...(spec.subcommands ?? []).map(toSubcommand), ...(spec.options ?? []).map(toOption)],
  };
}

/** An entry in every message's menu as Discord's API takes it. */
export function toApiMenu({ label }: MessageMenuSpec): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    name: label.en,
    name_localizations: { ko: label.ko },
    type: ApplicationCommandType.Message,
    ...everywhere(),
  };
}
