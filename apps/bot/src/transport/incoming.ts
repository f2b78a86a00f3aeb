import {
  ApplicationIntegrationType,
  ComponentType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  type BaseInteraction,
  type CommandInteractionOption,
  type Interaction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import { localeOf, timeZoneOf } from "../i18n/locale.ts";
import type { Click, Ctx, GivenFile, Incoming, OptionValue } from "../port/interaction.ts";

interface Unfolded {
  readonly route: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly files: Readonly<Record<string, GivenFile>>;
}

/** The command's name with its subcommands, and the options of the innermost one. */
function unfold(name: string, options: readonly CommandInteractionOption[]): Unfolded {
  const [first] = options;
  if (first?.options) return unfold(`${name} ${first.name}`, first.options);
  const files = options.flatMap((option) =>
    option.attachment ? [[option.name, fileOf(option.attachment)] as const] : [],
  );
  const given = options.flatMap((option) =>
    option.value === undefined || option.attachment ? [] : [[option.name, option.value] as const],
  );
  return { route: name, options: Object.fromEntries(given), files: Object.fromEntries(files) };
}

function fileOf({ name, size, url }: NonNullable<CommandInteractionOption["attachment"]>): GivenFile {
  return { name, size, url };
}

/** Whether the bot is a member of the server where something was done. */
function isMemberIn({ guildId, authorizingIntegrationOwners: owners }: BaseInteraction): boolean {
  return guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId;
}

/** What a handler sees of who did something. Language and theme are the app's, until the user has chosen others. */
export function contextOf(interaction: BaseInteraction, now: number): Ctx {
  return {
    id: interaction.id,
    userId: interaction.user.id,
    locale: localeOf(interaction.locale),
    appLocale: localeOf(interaction.locale),
    theme: "dark",
    timeZone: timeZoneOf(interaction.locale),
    group: interaction.context !== InteractionContextType.BotDM,
    // a server that has only this user's own install is not the bot's to speak in
    guildId: isMemberIn(interaction) ? (interaction.guildId ?? undefined) : undefined,
    channelId: interaction.channelId ?? "",
    manages: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    now,
    madeAt: interaction.createdTimestamp,
  };
}

/** A form's lines by id; other kinds of fields have nothing that was typed. */
function linesOf({ fields }: ModalSubmitInteraction): Record<string, string> {
  const typed = [...fields.fields.values()].flatMap((field) =>
    field.type === ComponentType.TextInput ? [[field.customId, field.value] as const] : [],
  );
  return Object.fromEntries(typed);
}

function clickOf(interaction: MessageComponentInteraction | ModalSubmitInteraction): Click {
  const { message, user } = interaction;
  return {
    kind: interaction.isModalSubmit() ? "form" : "click",
    customId: interaction.customId,
    lines: interaction.isModalSubmit() ? linesOf(interaction) : {},
    picked: interaction.isStringSelectMenu() ? interaction.values[0] : undefined,
    said: message?.content ?? "",
    onPrivateMessage: message?.flags.has(MessageFlags.Ephemeral) ?? false,
    messageId: message?.id,
    onOwnMessage: message?.interactionMetadata?.user.id === user.id,
  };
}

/** What was done, in the bot's own terms; undefined for kinds of interactions the bot does not use. */
export function incomingOf(interaction: Interaction): Incoming | undefined {
  if (interaction.isChatInputCommand())
    return { kind: "command", ...unfold(interaction.commandName, interaction.options.data) };
  if (interaction.isMessageContextMenuCommand())
    return { kind: "message", route: interaction.commandName, text: interaction.targetMessage.content };
  if (interaction.isAutocomplete()) {
    const { route } = unfold(interaction.commandName, interaction.options.data);
    const { name, value } = interaction.options.getFocused(true);
    return { kind: "typing", route, option: name, text: value };
  }
  if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit())
    return clickOf(interaction);
  return undefined;
}
