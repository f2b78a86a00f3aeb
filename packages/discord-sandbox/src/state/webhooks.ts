import { WebhookType, type APIWebhook } from "discord-api-types/v10";
import type { Random } from "./random.ts";

/** A webhook of a channel, made by the bot. */
export type ChannelWebhook = APIWebhook & {
  readonly name: string;
  readonly token: string;
  readonly channel_id: string;
  readonly guild_id: string;
};

/** Webhooks of channels; a changed one is a new object. */
export interface Webhooks {
  create(webhook: Omit<ChannelWebhook, "id" | "token" | "type">): ChannelWebhook;
  put(webhook: ChannelWebhook): ChannelWebhook;
  find(id: string): ChannelWebhook | undefined;
  remove(id: string): void;
  list(): readonly ChannelWebhook[];
}

export function createWebhooks(nextId: () => string, random: Random): Webhooks {
  const all = new Map<string, ChannelWebhook>();
  const put = (webhook: ChannelWebhook): ChannelWebhook => {
    all.set(webhook.id, webhook);
    return webhook;
  };
  return {
    put,
    create: (webhook) =>
      put({ ...webhook, id: nextId(), type: WebhookType.Incoming, token: random.word(68) }),
    find: (id) => all.get(id),
    remove: (id) => void all.delete(id),
    list: () => [...all.values()],
  };
}
