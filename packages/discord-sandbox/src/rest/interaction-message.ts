import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
} from "discord-api-types/v10";
import type { InteractionRecord } from "../state/interactions.ts";
import { has } from "../state/permissions.ts";
import { blankMessage, type World } from "../state/world.ts";
import type { Fields } from "./read-body.ts";

function userOf({ payload }: InteractionRecord): APIUser {
  const user = payload.member?.user ?? payload.user;
  if (!user) throw new TypeError("an interaction must have a user");
  return user;
}

function metadataOf(record: InteractionRecord): APIMessageInteractionMetadata {
  const { payload, openedBy } = record;
  const { id, authorizing_integration_owners } = payload;
  const base = { id, user: userOf(record), authorizing_integration_owners };
  if (payload.type === InteractionType.MessageComponent)
    return { ...base, type: payload.type, interacted_message_id: payload.message.id };
  const trigger = openedBy && metadataOf(openedBy);
  if (payload.type === InteractionType.ModalSubmit && trigger && trigger.type !== InteractionType.ModalSubmit)
    return { ...base, type: payload.type, triggering_interaction_metadata: trigger };
  return { ...base, type: InteractionType.ApplicationCommand };
}

/** What every message of an interaction has. */
export function interactionMessage(world: World, record: InteractionRecord): APIMessage {
  const { payload } = record;
  const command = payload.type === InteractionType.ApplicationCommand ? payload.data : undefined;
  const isSlash = command?.type === ApplicationCommandType.ChatInput;
  const commandType = isSlash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
  return {
    ...blankMessage(world, record.channelId, world.bot),
    type: command ? commandType : MessageType.Default,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    interaction_metadata: metadataOf(record),
    ...(command && {
      interaction: { id: payload.id, type: payload.type, name: command.name, user: userOf(record) },
    }),
  };
}

/** Adds a message that only `record`'s user sees if the flags say so. */
export function addInteractionMessage(
  world: World,
  record: InteractionRecord,
  message: APIMessage,
): APIMessage {
  const onlyFor = ((message.flags ?? 0) & MessageFlags.Ephemeral) === 0 ? undefined : record.userId;
  return world.messages.add({ message, onlyFor, token: record.payload.token }).message;
}

/** True in a server that has not installed the application. */
export function isForeign({ payload }: InteractionRecord): boolean {
  const owners = payload.authorizing_integration_owners;
  return payload.guild_id !== undefined && owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/**
 * The one flag that only a new message can take. Where the application is not installed and the user lacks
 * USE_EXTERNAL_APPS, every answer is ephemeral: https://docs.discord.com/developers/topics/permissions
 */
export function ephemeralFlag(record: InteractionRecord, body: Fields): number {
  const bits = BigInt(record.payload.member?.permissions ?? "0");
  const muffled = isForeign(record) && !has(bits, PermissionFlagsBits.UseExternalApps);
  return muffled ? MessageFlags.Ephemeral : Number(body["flags"] ?? 0) & MessageFlags.Ephemeral;
}
