import type { APIUser } from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import { parseEmojiKey, type EmojiKey } from "../state/emoji.ts";
import { limits } from "../state/limits.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Place, World } from "../state/world.ts";
import { need } from "./access.ts";
import { findMessage } from "./channel-messages.ts";
import { idIn, numberIn, route, type ApiCall, type Route } from "./route.ts";

/** The emoji of the path: 10014 for one that does not exist. */
function emojiOf({ world, param }: ApiCall): EmojiKey {
  const emoji = parseEmojiKey(param("emoji"));
  if (!emoji || (emoji.id !== null && !world.knowsEmoji(emoji.id))) throw new DiscordError("unknownEmoji");
  return emoji;
}

interface ReactionEvent {
  readonly world: World;
  readonly stored: StoredMessage;
  readonly place: Place;
  readonly emoji: EmojiKey;
  readonly userId: string;
}

function describe({ world, stored, place, emoji, userId }: ReactionEvent): object {
  const guild = place.kind === "guild" ? place.guild : undefined;
  const user = world.people.user(userId);
  return {
    user_id: userId,
    channel_id: stored.message.channel_id,
    message_id: stored.message.id,
    emoji: { id: emoji.id, name: emoji.name },
    burst: false,
    type: 0,
    ...(guild && { guild_id: guild.id }),
    ...(guild && user && { member: guild.member(user) }),
  };
}

function announce(world: World, name: string, place: Place, data: object): void {
  const guildId = place.kind === "guild" ? place.guild.id : undefined;
  world.announce(name, data, { guildId, channelId: place.channel.id });
}

/** Adds a reaction of anyone and tells bots; https://docs.discord.com/developers/resources/message#create-reaction */
export function addReaction(event: ReactionEvent): void {
  const { world, stored, place, emoji, userId } = event;
  const known = world.reactions.emojis(stored.message.id);
  const isNew = !known.some(({ id, name }) => id === emoji.id && name === emoji.name);
  if (isNew && known.length >= limits.reactions) throw new DiscordError("tooManyReactions");
  if (!world.reactions.add(stored.message.id, emoji, userId)) return;
  announce(world, "MESSAGE_REACTION_ADD", place, {
    ...describe(event),
    message_author_id: stored.message.author.id,
  });
}

export function removeReaction(event: ReactionEvent): void {
  const { world, stored, place, emoji, userId } = event;
  if (!world.reactions.remove(stored.message.id, emoji, userId)) return;
  announce(world, "MESSAGE_REACTION_REMOVE", place, describe(event));
}

function add(call: ApiCall): void {
  const { world } = call;
  const { place, stored } = findMessage(call);
  const emoji = emojiOf(call);
  need(world, place, "ReadMessageHistory");
  const known = world.reactions.emojis(stored.message.id);
  if (!known.some(({ id, name }) => id === emoji.id && name === emoji.name))
    need(world, place, "AddReactions");
  addReaction({ world, stored, place, emoji, userId: world.bot.id });
}

function removeOne(call: ApiCall, userId: string): void {
  const { world } = call;
  const { place, stored } = findMessage(call);
  if (userId !== world.bot.id) need(world, place, "ManageMessages");
  removeReaction({ world, stored, place, emoji: emojiOf(call), userId });
}

/** https://docs.discord.com/developers/resources/message#get-reactions */
function users(call: ApiCall): readonly APIUser[] {
  const { world, query } = call;
  const { stored } = findMessage(call);
  const limit = numberIn(query, "limit", { min: 1, max: 100, initial: 25 });
  const after = BigInt(idIn(query, "after") ?? "0");
  return world.reactions
    .users(stored.message.id, emojiOf(call))
    .filter((id) => BigInt(id) > after)
    .flatMap((id) => world.people.user(id) ?? [])
    .slice(0, limit);
}

function clear(call: ApiCall, emoji: EmojiKey | undefined): void {
  const { world } = call;
  const { place, stored } = findMessage(call);
  need(world, place, "ManageMessages");
  const { id, channel_id } = stored.message;
  world.reactions.clear(id, emoji);
  const guild = place.kind === "guild" ? { guild_id: place.guild.id } : {};
  const name = emoji ? "MESSAGE_REACTION_REMOVE_EMOJI" : "MESSAGE_REACTION_REMOVE_ALL";
  announce(world, name, place, { channel_id, message_id: id, ...guild, ...(emoji && { emoji }) });
}

const base = "/channels/:channel_id/messages/:message_id/reactions";

export const reactionRoutes: readonly Route[] = [
  route("PUT", `${base}/:emoji/@me`, add),
  route("DELETE", `${base}/:emoji/@me`, (call) => removeOne(call, call.world.bot.id)),
  route("DELETE", `${base}/:emoji/:user_id`, (call) => removeOne(call, call.param("user_id"))),
  route("GET", `${base}/:emoji`, users),
  route("DELETE", `${base}/:emoji`, (call) => clear(call, emojiOf(call))),
  route("DELETE", base, (call) => clear(call, undefined)),
];
