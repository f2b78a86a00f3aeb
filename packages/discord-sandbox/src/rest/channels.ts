import type { APIChannel, APIMessage } from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import type { StoredMessage } from "../state/messages.ts";
import { blankMessage, type World } from "../state/world.ts";
import { buildMessage, draftMessage } from "./build-message.ts";
import { checkInteger, wordOf } from "./check-value.ts";
import { formErrors } from "./form-errors.ts";
import { fieldsOf, type Body } from "./read-body.ts";

/** https://docs.discord.com/developers/resources/channel#get-channel */
export function getChannel(world: World, id: string): APIChannel {
  const channel =
    world.guild.channels.find((candidate) => candidate.id === id) ?? world.people.findByDm(id)?.dm;
  if (!channel) throw new DiscordError("unknownChannel");
  return channel;
}

/** https://docs.discord.com/developers/resources/user#create-dm */
export function openDm(world: World, body: Body): APIChannel {
  const person = world.people.find(String(fieldsOf(body)["recipient_id"]));
  if (!person) throw new DiscordError("unknownUser");
  return person.dm;
}

/** An ephemeral message is out of the reach of a channel's routes. */
function findMessage(world: World, channelId: string, id: string): StoredMessage {
  getChannel(world, channelId);
  const stored = world.messages.find(id);
  if (stored?.message.channel_id !== channelId || stored.onlyFor !== undefined) {
    throw new DiscordError("unknownMessage");
  }
  return stored;
}

/** https://docs.discord.com/developers/resources/message#create-message */
export function createMessage(world: World, channelId: string, body: Body): APIMessage {
  getChannel(world, channelId);
  const fields = fieldsOf(body);
  const parts = buildMessage(world, draftMessage(fields, body.files, channelId));
  const message = {
    ...blankMessage(world, channelId, world.bot),
    ...parts,
    ...(fields["nonce"] !== undefined && { nonce: wordOf(fields["nonce"]) }),
  };
  return world.messages.add({ message, onlyFor: undefined, token: undefined }).message;
}

/** https://docs.discord.com/developers/resources/message#get-channel-messages: newest first */
export function listMessages(world: World, channelId: string, query: URLSearchParams): APIMessage[] {
  getChannel(world, channelId);
  const errors = formErrors();
  const asked = query.get("limit");
  const limit = checkInteger(errors.at("limit"), asked === null ? 50 : Number(asked), { min: 1, max: 100 });
  errors.throwIfAny();
  const before = query.get("before");
  const after = query.get("after");
  const messages = world.messages
    .inChannel(channelId)
    .filter(({ onlyFor }) => onlyFor === undefined)
    .map(({ message }) => message)
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
    .filter(({ id }) => after === null || BigInt(id) > BigInt(after));
  const page = after === null ? messages.slice(-(limit ?? 50)) : messages.slice(0, limit);
  return page.toReversed();
}

/** https://docs.discord.com/developers/resources/message#get-channel-message */
export function getMessage(world: World, channelId: string, id: string): APIMessage {
  return findMessage(world, channelId, id).message;
}

/** https://docs.discord.com/developers/resources/message#edit-message */
export function editMessage(world: World, channelId: string, id: string, body: Body): APIMessage {
  const { message: old } = findMessage(world, channelId, id);
  if (old.author.id !== world.bot.id) throw new DiscordError("notTheAuthor");
  const parts = buildMessage(world, draftMessage(fieldsOf(body), body.files, channelId, { old }));
  const edited_timestamp = new Date(world.clock.now()).toISOString();
  return world.messages.change(id, { ...parts, edited_timestamp }).message;
}

/** https://docs.discord.com/developers/resources/message#delete-message */
export function deleteMessage(world: World, channelId: string, id: string): void {
  const { message } = findMessage(world, channelId, id);
  if (message.author.id !== world.bot.id) throw new DiscordError("missingAccess");
  world.messages.remove(id);
}
