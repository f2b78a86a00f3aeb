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

/** All messages by id; a changed message is a new object, so what was handed out stays as it was. */
export interface Messages {
  add(stored: StoredMessage): StoredMessage;
  change(id: string, change: Partial<APIMessage>): StoredMessage;
  remove(id: string): void;
  find(id: string): StoredMessage | undefined;
  /** Oldest first. */
  all(): readonly StoredMessage[];
  inChannel(channelId: string): readonly StoredMessage[];
}

export function createMessages(onChange: (change: MessageChange, stored: StoredMessage) => void): Messages {
  const all = new Map<string, StoredMessage>();
  return {
    add(stored) {
      all.set(stored.message.id, stored);
      onChange("create", stored);
      return stored;
    },
    change(id, change) {
      const old = all.get(id);
      if (!old) throw new RangeError(`id must be that of a message, got ${id}`);
      const changed = { ...old, message: { ...old.message, ...change } };
      all.set(id, changed);
      onChange("update", changed);
      return changed;
    },
    remove(id) {
      const old = all.get(id);
      if (!old) return;
      all.delete(id);
      onChange("delete", old);
    },
    find: (id) => all.get(id),
    all: () => [...all.values()],
    inChannel: (channelId) => [...all.values()].filter(({ message }) => message.channel_id === channelId),
  };
}
