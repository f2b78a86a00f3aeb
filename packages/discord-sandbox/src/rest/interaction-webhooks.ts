import { MessageFlags, MessageType, type APIMessage } from "discord-api-types/v10";
import { bitsOf } from "../state/bits.ts";
import { DiscordError } from "../state/discord-error.ts";
import { tokenExpired, type InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { World } from "../state/world.ts";
import { buildMessage } from "./build-message.ts";
import { respond } from "./callback.ts";
import {
  addInteractionMessage,
  ephemeralFlag,
  interactionMessage,
  isForeign,
} from "./interaction-message.ts";
import { deleteMessage, editMessage, execute, getMessage } from "./channel-webhooks.ts";
import { fieldsOf, type Body } from "./read-body.ts";
import { route, type ApiCall, type Route } from "./route.ts";

/** Follow-ups where the application is installed for the user only. */
const foreignFollowUps = 5;

/** An interaction's token is a webhook from the first acknowledgement until 15 minutes after the action. */
function findInteraction({ world, param }: ApiCall): InteractionRecord {
  const record = world.interactions.find(param("token"));
  if (!record || param("webhook_id") !== world.applicationId) throw new DiscordError("unknownWebhook");
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

/** The deferral ends with the message that comes of it. */
function answered(world: World, record: InteractionRecord, message: APIMessage, isFollowUp: boolean): void {
  const waiting = record.stage === "loading" || record.stage === "updating";
  world.interactions.change(record.payload.token, {
    ...(waiting && { stage: "answered", answerId: message.id }),
    ...(isFollowUp && { followUpIds: [...record.followUpIds, message.id] }),
  });
}

function edit(world: World, record: InteractionRecord, stored: StoredMessage, body: Body): APIMessage {
  const old = stored.message;
  if (old.poll && fieldsOf(body)["poll"] !== undefined) throw new DiscordError("pollNotEditable");
  return world.events.together(() => {
    const draft = { body: fieldsOf(body), files: body.files, channelId: record.channelId, old };
    const parts = buildMessage(world, draft);
    const wasLoading = ((old.flags ?? 0) & MessageFlags.Loading) !== 0;
    const edited_timestamp = wasLoading ? old.edited_timestamp : new Date(world.clock.now()).toISOString();
    const { message } = world.messages.change(old.id, { ...parts, edited_timestamp });
    if (message.id === record.originalId) answered(world, record, message, false);
    return message;
  });
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message */
async function followUp(call: ApiCall): Promise<APIMessage> {
  const body = await call.body();
  const { world } = call;
  const record = findInteraction(call);
  // The first follow-up of a deferral takes the place of the loading message, as the page above says.
  if (record.stage === "loading") return edit(world, record, findMessage(world, record, "@original"), body);
  if (isForeign(record) && record.followUpIds.length >= foreignFollowUps)
    throw new DiscordError("tooManyFollowUps");
  const fields = fieldsOf(body);
  return world.events.together(() => {
    const parts = buildMessage(world, { body: fields, files: body.files, channelId: record.channelId });
    const flags = bitsOf(MessageFlags, parts.flags | ephemeralFlag(record, fields));
    const reference = record.originalId !== undefined && {
      type: MessageType.Reply,
      message_reference: { type: 0, channel_id: record.channelId, message_id: record.originalId },
    };
    const { interaction: _, ...base } = interactionMessage(world, record);
    const message = addInteractionMessage(world, record, { ...base, ...reference, ...parts, flags });
    answered(world, record, message, true);
    return message;
  });
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response */
async function editOwn(call: ApiCall): Promise<APIMessage> {
  const body = await call.body();
  const record = findInteraction(call);
  return edit(call.world, record, findMessage(call.world, record, call.param("message_id")), body);
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#delete-original-interaction-response */
function deleteOwn(call: ApiCall): void {
  const { world } = call;
  const record = findInteraction(call);
  const { message } = findMessage(world, record, call.param("message_id"));
  world.events.together(() => {
    world.messages.remove(message.id);
    world.interactions.change(record.payload.token, {});
  });
}

/** An interaction's token is a webhook of the application, and carries its id. */
function belongsToInteraction({ world, param }: ApiCall): boolean {
  return param("webhook_id") === world.applicationId;
}

const byToken = "/webhooks/:webhook_id/:token";
const message = `${byToken}/messages/:message_id`;

/** Calls that carry a token of their own and no bot token: an interaction's, or a channel webhook's. */
export const interactionRoutes: readonly Route[] = [
  route("POST", "/interactions/:interaction_id/:token/callback", async ({ world, param, query, body }) => {
    const answer = respond(world, param("interaction_id"), param("token"), await body());
    return query.get("with_response") === "true" ? answer : undefined;
  }),
  route("POST", byToken, (call) => (belongsToInteraction(call) ? followUp(call) : execute(call))),
  // https://docs.discord.com/developers/interactions/receiving-and-responding#get-original-interaction-response
  route("GET", message, (call) =>
    belongsToInteraction(call)
      ? findMessage(call.world, findInteraction(call), call.param("message_id")).message
      : getMessage(call),
  ),
  route("PATCH", message, (call) => (belongsToInteraction(call) ? editOwn(call) : editMessage(call))),
  route("DELETE", message, (call) => (belongsToInteraction(call) ? deleteOwn(call) : deleteMessage(call))),
];
