import type { APIMessage, APIReaction } from "discord-api-types/v10";
import type { EmojiKey } from "./emoji.ts";
import type { Messages } from "./messages.ts";

/** Who has reacted to which message with what. */
export interface Reactions {
  /** Ids of those who reacted with this emoji, in order. */
  users(messageId: string, emoji: EmojiKey): readonly string[];
  emojis(messageId: string): readonly EmojiKey[];
  /** False when the user has already reacted so. */
  add(messageId: string, emoji: EmojiKey, userId: string): boolean;
  remove(messageId: string, emoji: EmojiKey, userId: string): boolean;
  /** Takes all away, or all of one emoji. */
  clear(messageId: string, emoji?: EmojiKey): void;
  forget(messageId: string): void;
}

interface Entry {
  readonly emoji: EmojiKey;
  readonly users: Set<string>;
}

function keyOf({ id, name }: EmojiKey): string {
  return id ?? name;
}

function toReaction({ emoji, users }: Entry, botId: string): APIReaction {
  return {
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    me: users.has(botId),
    me_burst: false,
    emoji: { id: emoji.id, name: emoji.name },
    burst_colors: [],
  };
}

export function createReactions(messages: Messages, botId: string): Reactions {
  const all = new Map<string, Map<string, Entry>>();
  const show = (messageId: string): void => {
    const entries = [...(all.get(messageId)?.values() ?? [])];
    const reactions: APIMessage["reactions"] = entries.map((entry) => toReaction(entry, botId));
    if (messages.find(messageId)) messages.change(messageId, { reactions }, { quiet: true });
  };
  return {
    users: (messageId, emoji) => [...(all.get(messageId)?.get(keyOf(emoji))?.users ?? [])],
    emojis: (messageId) => Array.from(all.get(messageId)?.values() ?? [], ({ emoji }) => emoji),
    add(messageId, emoji, userId) {
      const entries = all.get(messageId) ?? new Map<string, Entry>();
      const entry = entries.get(keyOf(emoji)) ?? { emoji, users: new Set() };
      if (entry.users.has(userId)) return false;
      entry.users.add(userId);
      entries.set(keyOf(emoji), entry);
      all.set(messageId, entries);
      show(messageId);
      return true;
    },
    remove(messageId, emoji, userId) {
      const entries = all.get(messageId);
      const entry = entries?.get(keyOf(emoji));
      if (!entries || !entry?.users.delete(userId)) return false;
      if (entry.users.size === 0) entries.delete(keyOf(emoji));
      show(messageId);
      return true;
    },
    clear(messageId, emoji) {
      if (emoji === undefined) all.delete(messageId);
      else all.get(messageId)?.delete(keyOf(emoji));
      show(messageId);
    },
    forget: (messageId) => void all.delete(messageId),
  };
}
