import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import { limits } from "../state/limits.ts";
import { blankMessage, type World } from "../state/world.ts";
import { buildMessage, draftMessage } from "./build-message.ts";
import { checkChoices } from "./check-choices.ts";
import { checkModal } from "./check-modal.ts";
import { checkOneOf, isFields, type Fields } from "./check-value.ts";
import { formErrors } from "./form-errors.ts";
import { fieldsOf, type Body } from "./read-body.ts";

/** Which responses fit: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
const fitting: Readonly<Record<InteractionType, readonly InteractionResponseType[]>> = {
  [InteractionType.Ping]: [1],
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
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
  return { ...base, ...extra } as APIMessageInteractionMetadata;
}

/** What every message of an interaction has. */
export function interactionMessage(world: World, record: InteractionRecord): APIMessage {
  const { payload } = record;
  const command = payload.type === InteractionType.ApplicationCommand ? payload.data : undefined;
  const type =
    command === undefined
      ? MessageType.Default
      : command.type === 1
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

function reply(world: World, record: InteractionRecord, data: Fields, body: Body): APIMessage {
  const base = interactionMessage(world, record);
  const draft = draftMessage(data, body.files, record.channelId, { prefix: "data" });
  const parts = buildMessage(world, draft);
  const flags = ((parts.flags ?? 0) | (Number(data["flags"] ?? 0) & MessageFlags.Ephemeral)) as MessageFlags;
  const message = addInteractionMessage(world, record, { ...base, ...parts, flags });
  Object.assign(record, { stage: "answered", originalId: message.id, answerId: message.id });
  return message;
}

function defer(world: World, record: InteractionRecord, data: Fields): APIMessage {
  const flags = (MessageFlags.Loading |
    (Number(data["flags"] ?? 0) & MessageFlags.Ephemeral)) as MessageFlags;
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

function acknowledge(
  world: World,
  record: InteractionRecord,
  type: InteractionResponseType,
  data: Fields,
  body: Body,
): APIMessage | undefined {
  const errors = formErrors();
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return reply(world, record, data, body);
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return defer(world, record, data);
    case InteractionResponseType.UpdateMessage:
      return update(world, record, data, body);
    case InteractionResponseType.DeferredMessageUpdate:
      Object.assign(record, { stage: "updating", originalId: requireSource(record).id });
      return undefined;
    case InteractionResponseType.Modal:
      checkModal(errors.at("data"), data);
      errors.throwIfAny();
      Object.assign(record, {
        stage: "answered",
        modal: data as unknown as APIModalInteractionResponseCallbackData,
      });
      return undefined;
    case InteractionResponseType.ApplicationCommandAutocompleteResult: {
      const choices = checkChoices(errors.at("data", "choices"), data["choices"] ?? []);
      errors.throwIfAny();
      Object.assign(record, {
        stage: "answered",
        choices: choices as unknown as APIApplicationCommandOptionChoice[],
      });
      return undefined;
    }
    default:
      return undefined;
  }
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
  const type = fields["type"] as InteractionResponseType;
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
    resource: { type, ...(message && { message }) } as NonNullable<
      RESTPostAPIInteractionCallbackWithResponseResult["resource"]
    >,
  };
}
