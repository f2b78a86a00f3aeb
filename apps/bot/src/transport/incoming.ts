import {
  InteractionContextType,
  MessageFlags,
  type BaseInteraction,
  type CommandInteractionOption,
  type Interaction,
} from "discord.js";
import { localeOf } from "../i18n/locale.ts";
import type { Ctx, Incoming, OptionValue } from "../port/interaction.ts";
import { formLine } from "./body.ts";

/** The command's name with its subcommands, and the options of the innermost one. */
function unfold(
  name: string,
  options: readonly CommandInteractionOption[],
): { readonly route: string; readonly options: Readonly<Record<string, OptionValue>> } {
  const [first] = options;
  if (first?.options) return unfold(`${name} ${first.name}`, first.options);
  const given = options.flatMap((option) =>
    option.value === undefined ? [] : [[option.name, option.value] as const],
  );
  return { route: name, options: Object.fromEntries(given) };
}

/** What a handler sees of who did something. */
export function contextOf(interaction: BaseInteraction, now: number): Ctx {
  return {
    id: interaction.id,
    userId: interaction.user.id,
    locale: localeOf(interaction.locale),
    group: interaction.context !== InteractionContextType.BotDM,
    now,
  };
}

/** What was done, in the bot's own terms; undefined for kinds of interactions the bot does not use. */
export function incomingOf(interaction: Interaction): Incoming | undefined {
  if (interaction.isChatInputCommand())
    return { kind: "command", ...unfold(interaction.commandName, interaction.options.data) };
  if (interaction.isAutocomplete()) {
    const { route } = unfold(interaction.commandName, interaction.options.data);
    const { name, value } = interaction.options.getFocused(true);
    return { kind: "typing", route, option: name, text: value };
  }
  if (interaction.isButton() || interaction.isModalSubmit()) {
    return {
      kind: interaction.isButton() ? "click" : "form",
      customId: interaction.customId,
      text: interaction.isButton() ? "" : interaction.fields.getTextInputValue(formLine),
      onPrivateMessage: interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false,
    };
  }
  return undefined;
}
