import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Channels } from "../../src/port/channels.ts";
import type { Message } from "../../src/port/message.ts";

/** What the bot says by itself, in channels and threads. */
export interface Wall {
  readonly channels: Channels;
  /** What was posted, and in which channel. */
  readonly posts: { readonly channel: string; readonly message: Message }[];
  /** What its messages were changed to. */
  readonly edits: Message[];
  /** The next change that nobody has asked for yet. */
  next(): Promise<Message>;
  /** Whether the bot may write now. */
  open: boolean;
}

/** Milliseconds until a change must be there that nothing holds up; a busy machine takes its time. */
const patience = 6_000;

export function createWall(): Wall {
  let read = 0;
  const wall: Wall = {
    posts: [],
    edits: [],
    open: true,
    channels: {
      post: async (channel, message) => {
        if (!wall.open) return undefined;
        wall.posts.push({ channel, message });
        return `message-${wall.posts.length}`;
      },
      openDirect: async (userId) => `direct-${userId}`,
      edit: async (_channel, _id, message) => {
        if (wall.open) wall.edits.push(message);
        return wall.open;
      },
      startThread: async () => "thread",
    },
    async next() {
      for (let waited = 0; wall.edits.length <= read && waited < patience; waited += 5) await wait(5);
      const edit = wall.edits[read];
      assert(edit, "a message of a race must change");
      read += 1;
      return edit;
    },
  };
  return wall;
}
