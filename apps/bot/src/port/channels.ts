import type { Message } from "./message.ts";

/**
 * What the bot says by itself, without being asked just then. Every call comes back with nothing where the bot may not, or
 * where the channel or the message is gone: that is a normal event.
 */
export interface Channels {
  /**
   * Posts a message; its id, or undefined. Of several posts with the same `once` within a few minutes only the first is
   * made: so one whose answer was lost can be tried again.
   */
  post(channelId: string, message: Message, once?: string): Promise<string | undefined>;
  /** The channel of the direct messages with somebody, or undefined. */
  openDirect(userId: string): Promise<string | undefined>;
  /** Replaces a message of the bot's own; whether it is there. */
  edit(channelId: string, messageId: string, message: Message): Promise<boolean>;
  /** Opens a thread under a message, or finds the one that is there; its id, or undefined. */
  startThread(channelId: string, messageId: string, name: string): Promise<string | undefined>;
}
