import type { APIMessage } from "discord-api-types/v10";

/** A message with what the API does not say about it. */
export interface StoredMessage {
  readonly message: APIMessage;
  /** Set for an ephemeral message: the only user who sees it. */
  readonly onlyFor: string | undefined;
  /** Token of the interaction that made it, if one did. */
  readonly token: string | undefined;
}

export type MessageChange = "create" | "update" | "delete";

/** `quiet`: bots hear of the change by another event, as for a reaction. */
export type MessageListener = (change: MessageChange, stored: StoredMessage, quiet: boolean) => void;

/** All messages by id; a changed message is a new object, so what was handed out stays as it was. */
export interface Messages {
  add(stored: StoredMessage): StoredMessage;
  change(id: string, change: Partial<APIMessage>, settings?: { readonly quiet?: boolean }): StoredMessage;
  remove(id: string): void;
  /** Removes several at once; bots hear of them together, by another event. */
  removeMany(ids: readonly string[]): void;
  find(id: string): StoredMessage | undefined;
  /** Oldest first. */
  all(): readonly StoredMessage[];
  inChannel(channelId: string): readonly StoredMessage[];
  /** The ids of a channel's oldest messages, all but the newest `kept`. */
  beyond(channelId: string, kept: number): readonly string[];
  /** Of a channel, what this user sees, oldest first. */
  seenBy(userId: string, channelId: string): readonly StoredMessage[];
}

export function createMessages(onChange: MessageListener): Messages {
  const all = new Map<string, StoredMessage>();
  const channels = new Map<string, Map<string, StoredMessage>>();
  const put = (stored: StoredMessage): void => {
    const { id, channel_id } = stored.message;
    all.set(id, stored);
    const channel = channels.get(channel_id) ?? new Map<string, StoredMessage>();
    channel.set(id, stored);
    channels.set(channel_id, channel);
  };
  const remove = (id: string, quiet: boolean): void => {
    const old = all.get(id);
    if (!old) return;
    all.delete(id);
    channels.get(old.message.channel_id)?.delete(id);
    onChange("delete", old, quiet);
  };
  const inChannel = (channelId: string): StoredMessage[] => [...(channels.get(channelId)?.values() ?? [])];
  return {
    add(stored) {
      put(stored);
      onChange("create", stored, false);
      return stored;
    },
    change(id, change, { quiet = false } = {}) {
      const old = all.get(id);
      if (!old) throw new RangeError(`id must be that of a message, got ${id}`);
      const changed = { ...old, message: { ...old.message, ...change } };
      put(changed);
      onChange("update", changed, quiet);
      return changed;
    },
    remove: (id) => remove(id, false),
    removeMany(ids) {
      for (const id of ids) remove(id, true);
    },
    find: (id) => all.get(id),
    all: () => [...all.values()],
    inChannel,
    beyond(channelId, kept) {
      const channel = channels.get(channelId);
      return channel && channel.size > kept ? [...channel.keys()].slice(0, channel.size - kept) : [];
    },
    seenBy: (userId, channelId) =>
      inChannel(channelId).filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId),
  };
}
