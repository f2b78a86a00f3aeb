import {
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import { limits } from "../state/limits.ts";
import { checked } from "../state/checked.ts";
import { blankMessage, type World } from "../state/world.ts";
import { buildMessage, draftMessage } from "./build-message.ts";
import { checkChoices } from "./check-choices.ts";
import { checkModal } from "./check-modal.ts";
import { checkOneOf, isFields, type Fields } from "./check-value.ts";
import { formErrors } from "./form-errors.ts";
import { fieldsOf, type Body } from "./read-body.ts";

const {
  ChannelMessageWithSource: asMessage,
  DeferredChannelMessageWithSource: asDeferredMessage,
  DeferredMessageUpdate: asDeferredUpdate,
  UpdateMessage: asUpdate,
  Modal: asModal,
  ApplicationCommandAutocompleteResult: asChoices,
} = InteractionResponseType;

/** Which responses fit: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
const fitting: Readonly<Record<InteractionType, readonly InteractionResponseType[]>> = {
  [InteractionType.Ping]: [InteractionResponseType.Pong],
  [InteractionType.ApplicationCommand]: [asMessage, asDeferredMessage, asModal],
  [InteractionType.MessageComponent]: [asMessage, asDeferredMessage, asDeferredUpdate, asUpdate, asModal],
  [InteractionType.ApplicationCommandAutocomplete]: [asChoices],
  [InteractionType.ModalSubmit]: [asMessage, asDeferredMessage, asDeferredUpdate, asUpdate],
};

function findWaiting(world: World, id: string, token: string): InteractionRecord {
  const record = world.interactions.find(token);
  if (record?.payload.id !== id) throw new DiscordError("unknownInteraction");
  if (record.acknowledgedAt !== undefined) throw new DiscordError("acknowledged");
  const late = world.clock.now() - record.createdAt > limits.acknowledgeMilliseconds;
  if (late || record.stage === "expired") throw new DiscordError("unknownInteraction");
  return record;
}

/** The message a click or a form came from. */
function sourceOf(record: InteractionRecord): APIMessage | undefined {
  return "message" in record.payload ? record.payload.message : undefined;
}

function metadataOf(record: InteractionRecord): APIMessageInteractionMetadata {
  const { payload } = record;
  const user = payload.member?.user ?? payload.user;
  const base = {
    id: payload.id,
    type: payload.type,
    user,
    authorizing_integration_owners: payload.authorizing_integration_owners,
  };
  const source = sourceOf(record);
  const extra =
    payload.type === InteractionType.ModalSubmit
      ? { triggering_interaction_metadata: record.openedBy && metadataOf(record.openedBy) }
      : source && { interacted_message_id: source.id };
  return checked({ ...base, ...extra });
}

/** What every message of an interaction has. */
export function interactionMessage(world: World, record: InteractionRecord): APIMessage {
  const { payload } = record;
  const command = payload.type === InteractionType.ApplicationCommand ? payload.data : undefined;
  const type =
    command === undefined
      ? MessageType.Default
      : command.type === ApplicationCommandType.ChatInput
        ? MessageType.ChatInputCommand
        : MessageType.ContextMenuCommand;
  const user = payload.member?.user ?? payload.user;
  return {
    ...blankMessage(world, record.channelId, world.bot),
    type,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    interaction_metadata: metadataOf(record),
    ...(command && user && { interaction: { id: payload.id, type: payload.type, name: command.name, user } }),
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

/** The one flag that only a new message can take. */
export function ephemeralFlag(body: Fields): number {
  return Number(body["flags"] ?? 0) & MessageFlags.Ephemeral;
}

function reply(world: World, record: InteractionRecord, data: Fields, body: Body): APIMessage {
  const base = interactionMessage(world, record);
  const draft = draftMessage(data, body.files, record.channelId, { prefix: "data" });
  const parts = buildMessage(world, draft);
  const flags = checked<MessageFlags>((parts.flags ?? 0) | ephemeralFlag(data));
  const message = addInteractionMessage(world, record, { ...base, ...parts, flags });
  Object.assign(record, { stage: "answered", originalId: message.id, answerId: message.id });
  return message;
}

function defer(world: World, record: InteractionRecord, data: Fields): APIMessage {
  const flags = checked<MessageFlags>(MessageFlags.Loading | ephemeralFlag(data));
  const message = addInteractionMessage(world, record, { ...interactionMessage(world, record), flags });
  Object.assign(record, { stage: "loading", originalId: message.id });
  return message;
}

function requireSource(record: InteractionRecord): APIMessage {
  const source = sourceOf(record);
  if (source) return source;
  const errors = formErrors();
  checkOneOf(errors.at("type"), undefined, [4, 5, 9]);
  errors.throwIfAny();
  throw new DiscordError("invalidForm");
}

function update(world: World, record: InteractionRecord, data: Fields, body: Body): APIMessage {
  const source = world.messages.find(requireSource(record).id);
  if (!source) throw new DiscordError("unknownMessage");
  const draft = draftMessage(data, body.files, record.channelId, { prefix: "data", old: source.message });
  const parts = buildMessage(world, draft);
  const edited_timestamp = new Date(world.clock.now()).toISOString();
  Object.assign(record, { stage: "answered", originalId: source.message.id, answerId: source.message.id });
  return world.messages.change(source.message.id, { ...parts, edited_timestamp }).message;
}

function showModal(record: InteractionRecord, data: Fields): void {
  const errors = formErrors();
  checkModal(errors.at("data"), data);
  errors.throwIfAny();
  Object.assign(record, { stage: "answered", modal: data });
}

function offerChoices(record: InteractionRecord, data: Fields): void {
  const errors = formErrors();
  const choices = checkChoices(errors.at("data", "choices"), data["choices"] ?? []);
  errors.throwIfAny();
  Object.assign(record, { stage: "answered", choices });
}

function acknowledge(
  world: World,
  record: InteractionRecord,
  type: InteractionResponseType,
  data: Fields,
  body: Body,
): APIMessage | undefined {
  if (type === asMessage) return reply(world, record, data, body);
  if (type === asDeferredMessage) return defer(world, record, data);
  if (type === asUpdate) return update(world, record, data, body);
  if (type === asDeferredUpdate) {
    Object.assign(record, { stage: "updating", originalId: requireSource(record).id });
  }
  if (type === asModal) showModal(record, data);
  if (type === asChoices) offerChoices(record, data);
  return undefined;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response */
export function respond(
  world: World,
  id: string,
  token: string,
  body: Body,
): RESTPostAPIInteractionCallbackWithResponseResult {
  const record = findWaiting(world, id, token);
  const fields = fieldsOf(body);
  const errors = formErrors();
  checkOneOf(errors.at("type"), fields["type"], fitting[record.payload.type]);
  errors.throwIfAny();
  const type = checked<InteractionResponseType>(fields["type"]);
  const message = acknowledge(world, record, type, isFields(fields["data"]) ? fields["data"] : {}, body);
  record.acknowledgedAt = world.clock.now();
  world.interactions.changed(record);
  return {
    interaction: {
      id: record.payload.id,
      type: record.payload.type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: record.stage === "loading",
        response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
      }),
    },
    resource: checked({ type, ...(message && { message }) }),
  };
}
