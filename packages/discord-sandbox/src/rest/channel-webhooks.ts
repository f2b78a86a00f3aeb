import {
  AuditLogEvent,
  ChannelType,
  type APIMessage,
  type APIUser,
  type APIWebhook,
} from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import { limits } from "../state/limits.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { ChannelWebhook } from "../state/webhooks.ts";
import { blankMessage, type Place } from "../state/world.ts";
import { guildOf, seeGuild, seeGuildPlace, takesMessages } from "./access.ts";
import { changesOf, noteAct } from "./audit-log.ts";
import { buildMessage } from "./build-message.ts";
import { noteInThread } from "./channel-messages.ts";
import { parseForm, refuse, refuseField, snowflake, text } from "./form.ts";
import { fieldsOf, type Fields } from "./read-body.ts";
import { idIn, route, type ApiCall, type Route } from "./route.ts";

/** https://docs.discord.com/developers/resources/webhook#create-webhook */
const webhookName = text(1, limits.webhookName).superRefine((value, context) => {
  const wrong = ["clyde", "discord"].find((word) => value.toLowerCase().includes(word));
  if (wrong !== undefined) refuse(context, "USERNAME_INVALID_CONTAINS", `Username cannot contain "${wrong}"`);
});
const newWebhook = z.object({ name: webhookName, avatar: z.string().exactOptional() });
const changedWebhook = newWebhook.partial().extend({ channel_id: snowflake.exactOptional() });
const disguise = z.object({ username: webhookName.exactOptional(), avatar_url: z.string().exactOptional() });

const auditKeys = ["name", "type", "channel_id"];

/** Who may do this: the webhook's token says so, or the bot's permission. */
type Key = "token" | "permission";

function tell({ world }: ApiCall, { guild_id, channel_id }: ChannelWebhook): void {
  world.announce("WEBHOOKS_UPDATE", { guild_id, channel_id }, { guildId: guild_id, channelId: channel_id });
}

async function create(call: ApiCall): Promise<APIWebhook> {
  const { world } = call;
  const { guild, channel } = seeGuildPlace(world, call.param("channel_id"), "ManageWebhooks");
  const { name } = parseForm(newWebhook, fieldsOf(await call.body()));
  const there = world.webhooks.list().filter(({ channel_id }) => channel_id === channel.id);
  if (there.length >= limits.webhooks) throw new DiscordError("tooManyWebhooks");
  const webhook = world.webhooks.create({
    name,
    avatar: null,
    channel_id: channel.id,
    guild_id: guild.id,
    application_id: world.applicationId,
    user: world.bot,
  });
  noteAct(call, guild.id, AuditLogEvent.WebhookCreate, webhook.id, {
    changes: changesOf({}, webhook, auditKeys),
  });
  tell(call, webhook);
  return webhook;
}

/** The webhook in the path: 10015 for none, 50027 for another token, 50013 without the permission. */
export function findWebhook({ world, param }: ApiCall, key: Key): ChannelWebhook {
  const webhook = world.webhooks.find(param("webhook_id"));
  if (!webhook) throw new DiscordError("unknownWebhook");
  if (key === "token" && webhook.token !== param("token")) throw new DiscordError("invalidToken");
  if (key === "permission") seeGuild(world, webhook.guild_id, "ManageWebhooks");
  return webhook;
}

/** With the token one sees no user. */
function show(webhook: ChannelWebhook, key: Key): APIWebhook {
  const { user: _, ...rest } = webhook;
  return key === "token" ? rest : webhook;
}

async function change(call: ApiCall, key: Key): Promise<APIWebhook> {
  const { world } = call;
  const old = findWebhook(call, key);
  const { name = old.name, channel_id = old.channel_id } = parseForm(
    changedWebhook,
    fieldsOf(await call.body()),
  );
  if (channel_id !== old.channel_id) seeGuildPlace(world, channel_id, "ManageWebhooks");
  const webhook = world.webhooks.put({ ...old, name, channel_id });
  const changes = changesOf(old, webhook, auditKeys);
  noteAct(call, webhook.guild_id, AuditLogEvent.WebhookUpdate, webhook.id, { changes });
  tell(call, webhook);
  return show(webhook, key);
}

function remove(call: ApiCall, key: Key): void {
  const webhook = findWebhook(call, key);
  call.world.webhooks.remove(webhook.id);
  const changes = changesOf(webhook, {}, auditKeys);
  noteAct(call, webhook.guild_id, AuditLogEvent.WebhookDelete, webhook.id, { changes });
  tell(call, webhook);
}

/** Where a webhook writes: its channel, or a thread of it. */
function placeOf({ world, query }: ApiCall, { channel_id }: ChannelWebhook): Place {
  const threadId = idIn(query, "thread_id");
  const place = world.placeOf(threadId ?? channel_id);
  const isThere =
    place?.kind === "guild" &&
    (threadId === undefined || place.guild.thread(threadId)?.parent_id === channel_id);
  if (!isThere) throw new DiscordError("unknownChannel");
  if (place.channel.type === ChannelType.GuildForum)
    refuseField(
      ["thread_id"],
      "BASE_TYPE_REQUIRED",
      "Webhooks posted to forum channels must have a thread_name or thread_id",
    );
  if (!takesMessages(place.channel)) throw new DiscordError("notATextChannel");
  return place;
}

function authorOf({ id, name }: ChannelWebhook, fields: Fields): APIUser {
  const { username = name } = parseForm(disguise, fields);
  return { id, username, discriminator: "0000", global_name: null, avatar: null, bot: true };
}

/** https://docs.discord.com/developers/resources/webhook#execute-webhook */
export async function execute(call: ApiCall): Promise<APIMessage | undefined> {
  const { world } = call;
  const webhook = findWebhook(call, "token");
  const body = await call.body();
  const fields = fieldsOf(body);
  const place = placeOf(call, webhook);
  const author = authorOf(webhook, fields);
  const parts = buildMessage(world, { body: fields, files: body.files, channelId: place.channel.id });
  const base = blankMessage(world, place.channel.id, author);
  const message = { ...base, ...parts, webhook_id: webhook.id, application_id: world.applicationId };
  const sent = world.messages.add({ message, onlyFor: undefined, token: undefined }).message;
  noteInThread(world, place);
  return call.query.get("wait") === "true" ? sent : undefined;
}

function findMessage(call: ApiCall): StoredMessage {
  const { id } = findWebhook(call, "token");
  const stored = call.world.messages.find(call.param("message_id"));
  if (stored?.message.webhook_id !== id) throw new DiscordError("unknownMessage");
  return stored;
}

export function getMessage(call: ApiCall): APIMessage {
  return findMessage(call).message;
}

export async function editMessage(call: ApiCall): Promise<APIMessage> {
  const body = await call.body();
  const { message: old } = findMessage(call);
  const draft = { body: fieldsOf(body), files: body.files, channelId: old.channel_id, old };
  const parts = buildMessage(call.world, draft);
  const edited_timestamp = new Date(call.world.clock.now()).toISOString();
  return call.world.messages.change(old.id, { ...parts, edited_timestamp }).message;
}

export function deleteMessage(call: ApiCall): void {
  call.world.messages.remove(findMessage(call).message.id);
}

function listOfChannel({ world, param }: ApiCall): readonly APIWebhook[] {
  const { channel } = seeGuildPlace(world, param("channel_id"), "ManageWebhooks");
  return world.webhooks.list().filter(({ channel_id }) => channel_id === channel.id);
}

function listOfGuild(call: ApiCall): readonly APIWebhook[] {
  const { id } = guildOf(call, "ManageWebhooks");
  return call.world.webhooks.list().filter(({ guild_id }) => guild_id === id);
}

const byId = "/webhooks/:webhook_id";
const byToken = `${byId}/:token`;

export const channelWebhookRoutes: readonly Route[] = [
  route("POST", "/channels/:channel_id/webhooks", create),
  route("GET", "/channels/:channel_id/webhooks", listOfChannel),
  route("GET", "/guilds/:guild_id/webhooks", listOfGuild),
  route("GET", byId, (call) => findWebhook(call, "permission")),
  route("PATCH", byId, (call) => change(call, "permission")),
  route("DELETE", byId, (call) => remove(call, "permission")),
  route("GET", byToken, (call) => show(findWebhook(call, "token"), "token")),
  route("PATCH", byToken, (call) => change(call, "token")),
  route("DELETE", byToken, (call) => remove(call, "token")),
];
