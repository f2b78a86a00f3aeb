import type { APIMessage } from "discord-api-types/v10";
import { limits } from "../state/limits.ts";
import { has, sumOf } from "../state/permissions.ts";
import { textLength } from "../state/text-length.ts";
import { blankMessage, type World } from "../state/world.ts";
import { requirePlace, type Presence } from "./base-payload.ts";
import { checkPresence } from "./can-use.ts";
import { toUpload, type GivenFile } from "./given-value.ts";

/** Writes a plain message as a user; throws a `RangeError` for what Discord's client would not let them send. */
export function say(
  world: World,
  presence: Presence,
  text: string,
  files: readonly GivenFile[] = [],
): APIMessage {
  const { person, channelId } = presence;
  const { id, username } = person.user;
  checkPresence(world, presence);
  const place = requirePlace(world, channelId);
  const size = textLength(text);
  if (size > limits.content || (text.trim() === "" && files.length === 0))
    throw new RangeError(`text must be 1 to ${limits.content} characters, got ${size}`);
  if (files.length > limits.attachments)
    throw new RangeError(`files must be at most ${limits.attachments}, got ${files.length}`);
  const bits = place.kind === "guild" ? place.guild.permissions(id, place.channel.id) : undefined;
  const needed = sumOf(files.length > 0 ? ["SendMessages", "AttachFiles"] : ["SendMessages"]);
  if (bits !== undefined && !has(bits, needed))
    throw new RangeError(
      `${username} must have SendMessages${files.length > 0 ? " and AttachFiles" : ""} to write there`,
    );
  const attachments = files.map((file) => {
    const { description, ...upload } = toUpload(file, "files");
    return world.files.add(upload, channelId, description);
  });
  const mentions = Array.from(text.matchAll(/<@!?(\d+)>/g), ([, found]) => world.people.user(found ?? ""));
  const message = {
    ...blankMessage(world, channelId, person.user),
    content: text,
    attachments,
    mentions: mentions.filter((one) => one !== undefined),
  };
  return world.messages.add({ message, onlyFor: undefined, token: undefined }).message;
}
