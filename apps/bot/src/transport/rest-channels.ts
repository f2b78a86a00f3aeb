import { createHash } from "node:crypto";
import { DiscordAPIError, REST, Routes, ThreadAutoArchiveDuration, type RawFile } from "discord.js";
import { z } from "zod";
import type { Channels } from "../port/channels.ts";
import { limits } from "../port/limits.ts";
import type { Message } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { toBody } from "./body.ts";

/** Missing access or permissions; the channel or message is gone; the thread is archived. */
const notPossible: ReadonlySet<number | string> = new Set([
  50_001, 50_013, 10_003, 10_008, 50_083, 50_024, 50_007,
]);
/** The message has a thread already. */
const threadThere = 160_004;

const created = z.object({ id: z.string() });

async function ifPossible<Result>(call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DiscordAPIError && notPossible.has(error.code)) return undefined;
    throw error;
  }
}

/** The body of a call, with the files beside it and their alt texts in it. */
function callOf(message: Message): { readonly body: object; readonly files: RawFile[] } {
  const { files = [], ...body } = toBody(message);
  return {
    body: {
      ...body,
      allowed_mentions: { parse: [] },
      attachments: files.map(({ description }, id) => ({ id, description })),
    },
    files: files.flatMap(({ name = "file", attachment }) =>
      Buffer.isBuffer(attachment) ? [{ name, data: attachment }] : [],
    ),
  };
}

/** https://docs.discord.com/developers/resources/message#create-message: a nonce has at most 25 characters. */
function onlyOnce(key: string): { readonly nonce: string; readonly enforce_nonce: true } {
  return { nonce: createHash("sha256").update(key).digest("base64url").slice(0, 25), enforce_nonce: true };
}

/** Speaks in channels through Discord's REST API, at `apiBase` or at Discord's own address. */
export function createRestChannels(token: string, apiBase: string | undefined): Channels {
  return channelsOver(new REST(apiBase === undefined ? {} : { api: apiBase }).setToken(token));
}

/** The same over a line that is there already. */
export function channelsOver(rest: Pick<REST, "post" | "patch">): Channels {
  return {
    async post(channelId, message, once) {
      const { body, files } = callOf(message);
      const call = { body: { ...body, ...(once !== undefined && onlyOnce(once)) }, files };
      const made = await ifPossible(rest.post(Routes.channelMessages(channelId), call));
      return made === undefined ? undefined : created.parse(made).id;
    },
    async openDirect(userId) {
      const made = await ifPossible(rest.post(Routes.userChannels(), { body: { recipient_id: userId } }));
      return made === undefined ? undefined : created.parse(made).id;
    },
    async edit(channelId, messageId, message) {
      const call = rest.patch(Routes.channelMessage(channelId, messageId), callOf(message));
      return (await ifPossible(call)) !== undefined;
    },
    async startThread(channelId, messageId, name) {
      const body = {
        name: shorten(name, limits.threadName),
        auto_archive_duration: ThreadAutoArchiveDuration.OneHour,
      };
      try {
        const made = await ifPossible(rest.post(Routes.threads(channelId, messageId), { body }));
        return made === undefined ? undefined : created.parse(made).id;
      } catch (error) {
        // opened by a process that ended then; a thread under a message has the message's id
        if (error instanceof DiscordAPIError && error.code === threadThere) return messageId;
        throw error;
      }
    },
  };
}
