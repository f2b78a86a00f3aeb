import {
  ApplicationCommandType,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  ComponentType,
  InteractionType,
  Message,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
  type Client,
  type Interaction,
} from "discord.js";
import { z } from "zod";

const payload = z.looseObject({
  id: z.string(),
  type: z.number(),
  data: z.looseObject({ type: z.number().optional(), component_type: z.number().optional() }).optional(),
  message: z.looseObject({ id: z.string() }).optional(),
});

/** An interaction as Discord sends it, in its rough shape; undefined for what is none. */
export function readPayload(json: unknown): z.infer<typeof payload> | undefined {
  return payload.safeParse(json).data;
}

function classOf({ type, data }: z.infer<typeof payload>) {
  const isOf = (wanted: number): boolean => type === wanted;
  if (isOf(InteractionType.ModalSubmit)) return ModalSubmitInteraction;
  if (isOf(InteractionType.ApplicationCommandAutocomplete)) return AutocompleteInteraction;
  if (isOf(InteractionType.ApplicationCommand))
    return new Map<
      number | undefined,
      typeof ChatInputCommandInteraction | typeof MessageContextMenuCommandInteraction
    >([
      [ApplicationCommandType.ChatInput, ChatInputCommandInteraction],
      [ApplicationCommandType.Message, MessageContextMenuCommandInteraction],
    ]).get(data?.type);
  if (isOf(InteractionType.MessageComponent))
    return new Map<number | undefined, typeof ButtonInteraction | typeof StringSelectMenuInteraction>([
      [ComponentType.Button, ButtonInteraction],
      [ComponentType.StringSelect, StringSelectMenuInteraction],
    ]).get(data?.component_type);
  return undefined;
}

/**
 * The interaction as discord.js would hand it out had it come over the gateway; undefined for kinds that the bot does
 * not use. discord.js knows only that way, so its classes are used here from outside.
 */
export function interactionOf(client: Client, raw: z.infer<typeof payload>): Interaction | undefined {
  const Class = classOf(raw);
  if (Class === undefined) return undefined;
  const interaction: Interaction = Reflect.construct(Class, [client, raw]);
  // a form's message stays as it was sent where its channel is not known, and without the gateway none is
  if (raw.message && interaction.isModalSubmit())
    Reflect.set(interaction, "message", Reflect.construct(Message, [client, raw.message]));
  return interaction;
}
