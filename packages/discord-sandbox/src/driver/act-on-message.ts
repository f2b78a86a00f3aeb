import { parseEmojiKey } from "../state/emoji.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import { has, sumOf } from "../state/permissions.ts";
import type { Place, World } from "../state/world.ts";
import { addReaction, removeReaction } from "../rest/reactions.ts";

/** Somebody and the message they act on. */
interface Deed {
  readonly world: World;
  readonly person: Person;
  readonly stored: StoredMessage;
}

function placeOf({ world, stored, person }: Deed): Place {
  const place = world.placeOf(stored.message.channel_id);
  if (!place) throw new RangeError(`channel must exist, got ${stored.message.channel_id}`);
  if (stored.onlyFor !== undefined)
    throw new RangeError(
      `message ${stored.message.id} must not be ephemeral for ${person.user.username} to react to it`,
    );
  return place;
}

/** Reacts as a user does, or takes it back. */
export function react(deed: Deed, text: string, on: boolean): void {
  const { world, person, stored } = deed;
  const emoji = parseEmojiKey(text);
  if (!emoji) throw new RangeError(`emoji must be one of Unicode or "name:id", got "${text}"`);
  const place = placeOf(deed);
  const { id: userId, username } = person.user;
  const isNew = world.reactions.users(stored.message.id, emoji).length === 0;
  const bits = place.kind === "guild" ? place.guild.permissions(userId, place.channel.id) : undefined;
  if (on && isNew && bits !== undefined && !has(bits, sumOf(["AddReactions"])))
    throw new RangeError(`${username} must have AddReactions to be the first to react so`);
  const event = { world, stored, place, emoji, userId };
  if (on) addReaction(event);
  else removeReaction(event);
}

/** Votes as a user does: all of their answers at once. */
export function vote(deed: Deed, given: readonly (string | number)[]): void {
  const { world, person, stored } = deed;
  const { id: message_id, channel_id, poll } = stored.message;
  if (!poll) throw new RangeError(`message ${message_id} must have a poll`);
  const isOver = poll.results?.is_finalized === true || Date.parse(poll.expiry ?? "") <= world.clock.now();
  if (isOver) throw new RangeError("poll must be open to vote in it");
  const names = poll.answers.map(({ poll_media: { text } }) => text ?? "");
  const ids = given.map((one) => {
    const found = poll.answers.find(({ answer_id: id, poll_media: { text } }) => id === one || text === one);
    if (!found) throw new RangeError(`answers must be among ${names.join(", ")}, got ${JSON.stringify(one)}`);
    return found.answer_id;
  });
  if (!poll.allow_multiselect && ids.length > 1)
    throw new RangeError(`answers must be one: the poll takes no more, got ${ids.length}`);
  const place = placeOf(deed);
  const guild = place.kind === "guild" ? { guild_id: place.guild.id } : {};
  const { removed, added } = world.polls.vote(message_id, person.user.id, ids);
  const tell = (name: string, answer_id: number): void => {
    const data = { user_id: person.user.id, channel_id, message_id, answer_id, ...guild };
    world.announce(name, data, { guildId: guild.guild_id, channelId: channel_id });
  };
  for (const id of removed) tell("MESSAGE_POLL_VOTE_REMOVE", id);
  for (const id of added) tell("MESSAGE_POLL_VOTE_ADD", id);
}
