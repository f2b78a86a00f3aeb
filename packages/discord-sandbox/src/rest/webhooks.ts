import { MessageFlags, MessageType, type APIMessage } from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import { checked } from "../state/checked.ts";
import { tokenExpired, type InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { World } from "../state/world.ts";
import { buildMessage, draftMessage } from "./build-message.ts";
import { addInteractionMessage, ephemeralFlag, interactionMessage } from "./callback.ts";
import { fieldsOf, type Body } from "./read-body.ts";

/** An interaction's token is a webhook from the first acknowledgement until 15 minutes after the action. */
function findWebhook(world: World, applicationId: string, token: string): InteractionRecord {
  const record = world.interactions.find(token);
  if (!record || applicationId !== world.applicationId) throw new DiscordError("unknownWebhook");
  if (tokenExpired(record, world.clock)) throw new DiscordError("invalidToken");
  if (record.acknowledgedAt === undefined) throw new DiscordError("unknownWebhook");
  return record;
}

function findMessage(world: World, record: InteractionRecord, id: string): StoredMessage {
  const stored = world.messages.find(id === "@original" ? (record.originalId ?? "") : id);
  const own = stored && (stored.token === record.payload.token || stored.message.id === record.originalId);
  if (!own) throw new DiscordError("unknownMessage");
  return stored;
}

function answered(world: World, record: InteractionRecord, message: APIMessage): void {
  if (record.stage === "loading" || record.stage === "updating") {
    record.stage = "answered";
    record.answerId = message.id;
  }
  world.interactions.changed(record);
}

function edit(world: World, record: InteractionRecord, stored: StoredMessage, body: Body): APIMessage {
  const old = stored.message;
  const parts = buildMessage(world, draftMessage(fieldsOf(body), body.files, record.channelId, { old }));
  const wasLoading = ((old.flags ?? 0) & MessageFlags.Loading) !== 0;
  const edited_timestamp = wasLoading ? old.edited_timestamp : new Date(world.clock.now()).toISOString();
  const { message } = world.messages.change(old.id, { ...parts, edited_timestamp });
  if (message.id === record.originalId) answered(world, record, message);
  return message;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message */
export function followUp(world: World, applicationId: string, token: string, body: Body): APIMessage {
  const record = findWebhook(world, applicationId, token);
  // The first follow-up of a deferral takes the place of the loading message, as the page above says.
  if (record.stage === "loading") return edit(world, record, findMessage(world, record, "@original"), body);
  const fields = fieldsOf(body);
  const parts = buildMessage(world, draftMessage(fields, body.files, record.channelId));
  const flags = checked<MessageFlags>((parts.flags ?? 0) | ephemeralFlag(fields));
  const reference = record.originalId !== undefined && {
    type: MessageType.Reply,
    message_reference: { type: 0, channel_id: record.channelId, message_id: record.originalId },
  };
  const { interaction: _, ...base } = interactionMessage(world, record);
  const message = addInteractionMessage(world, record, {
    ...base,
    ...reference,
    ...parts,
    flags,
  });
  record.followUpIds.push(message.id);
  answered(world, record, message);
  return message;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#get-original-interaction-response */
export function getMessage(world: World, applicationId: string, token: string, id: string): APIMessage {
  return findMessage(world, findWebhook(world, applicationId, token), id).message;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response */
export function editMessage(
  world: World,
  applicationId: string,
  token: string,
  id: string,
  body: Body,
): APIMessage {
  const record = findWebhook(world, applicationId, token);
  return edit(world, record, findMessage(world, record, id), body);
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#delete-original-interaction-response */
export function deleteMessage(world: World, applicationId: string, token: string, id: string): void {
  const record = findWebhook(world, applicationId, token);
  world.messages.remove(findMessage(world, record, id).message.id);
  world.interactions.changed(record);
}
