import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type APIMessage,
  type ApplicationCommandOptionType,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from "discord-api-types/v10";
import { z } from "zod";
import { bitsOf } from "../state/bits.ts";
import { DiscordError } from "../state/discord-error.ts";
import type { InteractionChange, InteractionRecord } from "../state/interactions.ts";
import { limits } from "../state/limits.ts";
import type { World } from "../state/world.ts";
import { autocompleteSchema } from "./autocomplete-schema.ts";
import { buildMessage } from "./build-message.ts";
import { modalSchema } from "./modal-schema.ts";
import { parseForm, refuseField } from "./form.ts";
import { addInteractionMessage, ephemeralFlag, interactionMessage } from "./interaction-message.ts";
import { fieldsOf, isFields, type Body, type Fields } from "./read-body.ts";

const {
  Pong: asPong,
  ChannelMessageWithSource: asMessage,
  DeferredChannelMessageWithSource: asDeferredMessage,
  DeferredMessageUpdate: asDeferredUpdate,
  UpdateMessage: asUpdate,
  Modal: asModal,
  ApplicationCommandAutocompleteResult: asChoices,
} = InteractionResponseType;

/** The responses the sandbox knows. */
type ResponseType =
  | typeof asPong
  | typeof asMessage
  | typeof asDeferredMessage
  | typeof asDeferredUpdate
  | typeof asUpdate
  | typeof asModal
  | typeof asChoices;

/** Which responses fit: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
const fitting: Readonly<Record<InteractionType, readonly ResponseType[]>> = {
  [InteractionType.Ping]: [asPong],
  [InteractionType.ApplicationCommand]: [asMessage, asDeferredMessage, asModal],
  [InteractionType.MessageComponent]: [asMessage, asDeferredMessage, asDeferredUpdate, asUpdate, asModal],
  [InteractionType.ApplicationCommandAutocomplete]: [asChoices],
  [InteractionType.ModalSubmit]: [asMessage, asDeferredMessage, asDeferredUpdate, asUpdate],
};

type ResponseSchema = z.ZodObject<{ type: z.ZodLiteral<ResponseType> }>;

/** Made once for each kind of interaction: a schema costs more than the rest of an answer. */
const responseSchemas = new Map<InteractionType, ResponseSchema>();

function responseSchema(kind: InteractionType): ResponseSchema {
  const known = responseSchemas.get(kind);
  if (known) return known;
  const schema = z.object({ type: z.literal(fitting[kind]) });
  responseSchemas.set(kind, schema);
  return schema;
}

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

/** What an acknowledgement changes, and the message it made or changed. */
interface Acknowledgement {
  readonly change: InteractionChange;
  readonly message?: APIMessage;
}

const inData = ["data"];

function reply(world: World, record: InteractionRecord, data: Fields, body: Body): Acknowledgement {
  const base = interactionMessage(world, record);
  const parts = buildMessage(world, {
    body: data,
    files: body.files,
    channelId: record.channelId,
    prefix: inData,
  });
  const flags = bitsOf(MessageFlags, parts.flags | ephemeralFlag(record, data));
  const message = addInteractionMessage(world, record, { ...base, ...parts, flags });
  return { change: { stage: "answered", originalId: message.id, answerId: message.id }, message };
}

function defer(world: World, record: InteractionRecord, data: Fields): Acknowledgement {
  const flags = bitsOf(MessageFlags, MessageFlags.Loading | ephemeralFlag(record, data));
  const message = addInteractionMessage(world, record, { ...interactionMessage(world, record), flags });
  return { change: { stage: "loading", originalId: message.id }, message };
}

function requireSource(record: InteractionRecord): APIMessage {
  return sourceOf(record) ?? refuseField(["type"], "BASE_TYPE_CHOICES", "Value must be one of (4, 5, 9).");
}

function update(world: World, record: InteractionRecord, data: Fields, body: Body): Acknowledgement {
  const source = world.messages.find(requireSource(record).id);
  if (!source) throw new DiscordError("unknownMessage");
  const parts = buildMessage(world, {
    body: data,
    files: body.files,
    channelId: record.channelId,
    prefix: inData,
    old: source.message,
  });
  const edited_timestamp = new Date(world.clock.now()).toISOString();
  const { message } = world.messages.change(source.message.id, { ...parts, edited_timestamp });
  return { change: { stage: "answered", originalId: message.id, answerId: message.id }, message };
}

interface OptionLike {
  readonly type: ApplicationCommandOptionType;
  readonly focused?: boolean;
  readonly options?: readonly OptionLike[];
}

function focusedType(options: readonly OptionLike[]): ApplicationCommandOptionType | undefined {
  const found = options.find(({ focused }) => focused === true);
  return (
    found?.type ??
    options.map((option) => focusedType(option.options ?? [])).find((type) => type !== undefined)
  );
}

function offerChoices({ payload }: InteractionRecord, data: Fields): Acknowledgement {
  const isTyping = payload.type === InteractionType.ApplicationCommandAutocomplete;
  const type = isTyping ? focusedType(payload.data.options) : undefined;
  const { choices } = parseForm(autocompleteSchema(type), { choices: [], ...data }, inData);
  return { change: { stage: "answered", choices } };
}

function acknowledge(
  world: World,
  record: InteractionRecord,
  type: ResponseType,
  data: Fields,
  body: Body,
): Acknowledgement {
  switch (type) {
    case asPong:
      return { change: { stage: "answered" } };
    case asMessage:
      return reply(world, record, data, body);
    case asDeferredMessage:
      return defer(world, record, data);
    case asUpdate:
      return update(world, record, data, body);
    case asDeferredUpdate:
      return { change: { stage: "updating", originalId: requireSource(record).id } };
    case asModal:
      return { change: { stage: "answered", modal: parseForm(modalSchema, data, inData) } };
    case asChoices:
      return offerChoices(record, data);
  }
  return { change: {} };
}

function describeAnswer(
  { payload, stage }: InteractionRecord,
  type: ResponseType,
  message: APIMessage | undefined,
): RESTPostAPIInteractionCallbackWithResponseResult {
  const { id, type: kind } = payload;
  if (!message) return { interaction: { id, type: kind }, resource: { type } };
  return {
    interaction: {
      id,
      type: kind,
      response_message_id: message.id,
      response_message_loading: stage === "loading",
      response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    },
    resource: { type, message },
  };
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
  const { type } = parseForm(responseSchema(record.payload.type), fields);
  const data = isFields(fields["data"]) ? fields["data"] : {};
  return world.events.together(() => {
    const { change, message } = acknowledge(world, record, type, data, body);
    const changed = world.interactions.change(token, { ...change, acknowledgedAt: world.clock.now() });
    return describeAnswer(changed, type, message);
  });
}
