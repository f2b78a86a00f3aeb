import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
} from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { textLength } from "../state/text-length.ts";
import { localizations, named } from "./command-naming.ts";
import { anyOption, optionList } from "./command-option-schema.ts";
import { list, permissions, refuse, text } from "./form.ts";

const everyCommand = {
  default_member_permissions: permissions.exactOptional(),
  dm_permission: z.boolean().exactOptional(),
  nsfw: z.boolean().exactOptional(),
  integration_types: list(
    z.literal([ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]),
    1,
    2,
  ).exactOptional(),
  contexts: list(
    z.literal([
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ]),
    1,
    3,
  ).exactOptional(),
};

const chatInput = z.object({
  ...named,
  ...everyCommand,
  type: z.literal(ApplicationCommandType.ChatInput),
  options: optionList(anyOption),
});

const contextName = text(1, limits.commandName);

function contextCommand<const T extends ApplicationCommandType>(type: T) {
  return z
    .object({
      name: contextName,
      name_localizations: localizations(contextName),
      description: z.string().exactOptional(),
      ...everyCommand,
      type: z.literal(type),
    })
    .superRefine((command: { readonly description?: string }, context) => {
      if ((command.description ?? "") === "") return;
      const message = "Context menu commands cannot have description";
      refuse(context, "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", message, ["description"]);
    });
}

/** A command without a type is a slash command. */
function withType(value: unknown): unknown {
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value) && !("type" in value);
  return isPlain ? { ...value, type: ApplicationCommandType.ChatInput } : value;
}

interface Sized {
  readonly name: string;
  readonly name_localizations?: LocalizationMap;
  readonly description?: string;
  readonly description_localizations?: LocalizationMap;
  readonly value?: string | number;
  readonly options?: readonly Sized[];
  readonly choices?: readonly Sized[];
}

/** The longest of a text and its translations: that is what counts. */
function longest(base: string | undefined, translated: LocalizationMap | undefined): number {
  const texts = [base ?? "", ...Object.values(translated ?? {}).map((one) => one ?? "")];
  return Math.max(...texts.map(textLength));
}

/** https://docs.discord.com/developers/interactions/application-commands#create-global-application-command */
function sizeOf(command: Sized): number {
  const value = typeof command.value === "string" ? textLength(command.value) : 0;
  const own =
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations);
  const children = [...(command.options ?? []), ...(command.choices ?? [])];
  return children.reduce((sum, child) => sum + sizeOf(child), own + value);
}

/** https://docs.discord.com/developers/interactions/application-commands#create-global-application-command-json-params */
export const commandSchema = z.preprocess(
  withType,
  z
    .discriminatedUnion("type", [
      chatInput,
      contextCommand(ApplicationCommandType.User),
      contextCommand(ApplicationCommandType.Message),
    ])
    .superRefine((command: Sized, context) => {
      if (sizeOf(command) > limits.commandTotal)
        refuse(
          context,
          "APPLICATION_COMMAND_TOO_LARGE",
          `Command exceeds maximum size (${limits.commandTotal})`,
        );
    }),
);

export type CommandBody = z.output<typeof commandSchema>;

/** All commands of a place at once: names differ for each type. */
export const commandsSchema = z.array(commandSchema).superRefine((commands, context) => {
  const seen = new Set<string>();
  for (const [index, { type, name: own }] of commands.entries()) {
    const key = `${type}:${own}`;
    if (seen.has(key)) {
      const message = "Application command names must be unique";
      refuse(context, "APPLICATION_COMMANDS_DUPLICATE_NAME", message, [index]);
    }
    seen.add(key);
  }
});
