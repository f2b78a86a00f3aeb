import {
  MessageFlags,
  PollLayoutType,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIPoll,
  type APIUser,
} from "discord-api-types/v10";
import { bitsOf } from "../state/bits.ts";
import { DiscordError } from "../state/discord-error.ts";
import type { Upload } from "../state/files.ts";
import { limits } from "../state/limits.ts";
import type { World } from "../state/world.ts";
import { attachmentName, finishComponents, type Find } from "./finish-components.ts";
import { parseForm, refuseField, required } from "./form.ts";
import { checkComponents, emojiFault } from "./message-rules.ts";
import { isLayout, messageSchema, type MessageBody } from "./message-schema.ts";
import type { Fields } from "./read-body.ts";

/** A message body with its files, and the message it changes, if any. */
export interface Draft {
  readonly body: Fields;
  readonly files: ReadonlyMap<string, Upload>;
  readonly channelId: string;
  readonly old?: APIMessage;
  /** Where in the call the message stands. */
  readonly prefix?: readonly string[];
}

/** The parts of a message that a body sets. */
export type MessageParts = Pick<
  APIMessage,
  | "content"
  | "embeds"
  | "attachments"
  | "components"
  | "mentions"
  | "mention_roles"
  | "mention_everyone"
  | "tts"
> & { readonly flags: MessageFlags; readonly poll?: APIPoll };

/** Existing attachments stay only if the body lists them, or lists none at all. */
function buildAttachments(
  world: World,
  { files, channelId, old }: Draft,
  listed: MessageBody["attachments"],
): APIAttachment[] {
  const kept = (old?.attachments ?? []).flatMap((attachment) => {
    const found = listed?.find(({ id }) => id === attachment.id);
    if (listed !== undefined && !found) return [];
    return [
      found?.description === undefined ? attachment : { ...attachment, description: found.description },
    ];
  });
  if (kept.length + files.size > limits.attachments) throw new DiscordError("tooManyAttachments");
  const added = [...files].map(([number, upload]) => {
    const entry = listed?.find(({ id }) => id === number);
    const filename = entry?.filename ?? upload.filename;
    return world.files.add({ ...upload, filename }, channelId, entry?.description);
  });
  return [...kept, ...added];
}

function finishEmbed(embed: APIEmbed, find: Find): APIEmbed {
  const finish = (picture: APIEmbed["image"]): APIEmbed["image"] => {
    const name = attachmentName(picture?.url);
    if (!picture || name === undefined) return picture;
    const file = find(name);
    if (!file) return undefined;
    const { url, proxy_url, width, height } = file;
    return { url, proxy_url, ...(width != null && { width }), ...(height != null && { height }) };
  };
  const { image, thumbnail, ...rest } = embed;
  const [finishedImage, finishedThumbnail] = [finish(image), finish(thumbnail)];
  return {
    ...rest,
    ...(finishedImage && { image: finishedImage }),
    ...(finishedThumbnail && { thumbnail: finishedThumbnail }),
  };
}

function idsIn(content: string, pattern: RegExp): readonly string[] {
  return [...new Set(Array.from(content.matchAll(pattern), (match) => match[1] ?? ""))];
}

/** https://docs.discord.com/developers/resources/message#allowed-mentions-object */
function buildMentions(
  world: World,
  channelId: string,
  content: string,
  allowed: MessageBody["allowed_mentions"],
): Pick<MessageParts, "mentions" | "mention_roles" | "mention_everyone"> {
  const parse: readonly string[] = allowed?.parse ?? [];
  const allows = (kind: string, id?: string): boolean =>
    allowed === undefined ||
    parse.includes(kind) ||
    (id !== undefined && ((kind === "users" ? allowed.users : allowed.roles) ?? []).includes(id));
  const mentions = idsIn(content, /<@!?(\d+)>/g).flatMap((id): APIUser[] => {
    const user = world.people.user(id);
    return user && allows("users", id) ? [user] : [];
  });
  const place = world.placeOf(channelId);
  const mention_roles = idsIn(content, /<@&(\d+)>/g).filter(
    (id) => place?.kind === "guild" && place.guild.role(id) !== undefined && allows("roles", id),
  );
  return {
    mentions,
    mention_roles,
    mention_everyone: /@(everyone|here)\b/.test(content) && allows("everyone"),
  };
}

const settable =
  MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications;

function buildPoll(world: World, poll: NonNullable<MessageBody["poll"]>, prefix: readonly string[]): APIPoll {
  for (const [index, { poll_media: media }] of poll.answers.entries()) {
    const fault = emojiFault(media.emoji, (id) => world.knowsEmoji(id));
    const path = [...prefix, "poll", "answers", String(index), "poll_media"];
    if (fault) refuseField([...path, "emoji", fault], "POLL_INVALID_EMOJI", "Invalid emoji");
    if (media.text === undefined) refuseField([...path, "text"], required.code, required.message);
  }
  const hours = poll.duration ?? 24;
  return {
    question: poll.question,
    answers: poll.answers.map(({ poll_media: { text = "", emoji } }, index) => ({
      answer_id: index + 1,
      poll_media: { text, ...(emoji && { emoji: { id: emoji.id ?? null, name: emoji.name ?? null } }) },
    })),
    expiry: new Date(world.clock.now() + hours * 3_600_000).toISOString(),
    allow_multiselect: poll.allow_multiselect ?? false,
    layout_type: PollLayoutType.Default,
    results: { is_finalized: false, answer_counts: [] },
  };
}

function isEmpty(parts: MessageParts): boolean {
  return (
    parts.content.trim() === "" &&
    parts.embeds.length === 0 &&
    parts.attachments.length === 0 &&
    (parts.components ?? []).length === 0 &&
    parts.poll === undefined
  );
}

/** The parts of a message that a body sets, checked; fields the body leaves out stay as they were. */
export function buildMessage(world: World, draft: Draft): MessageParts {
  const { body: raw, old, prefix = [], channelId } = draft;
  const asked = typeof raw["flags"] === "number" ? raw["flags"] : 0;
  const layout = isLayout(asked) || isLayout(old?.flags ?? 0);
  const body = parseForm(messageSchema(layout), raw, prefix);
  checkComponents(body, (id) => world.knowsEmoji(id), prefix);
  const cleared = (key: string): boolean => raw[key] === null;
  const attachments = buildAttachments(world, draft, cleared("attachments") ? [] : body.attachments);
  const known = [...attachments, ...(old?.attachments ?? [])];
  const used = new Set<string>();
  const find: Find = (name) => {
    const file = known.find((candidate) => candidate.filename === name);
    if (file) used.add(file.id);
    return file;
  };
  if (body.components) finishComponents(body.components, find, prefix);
  const embeds = body.embeds?.map((embed) => finishEmbed(embed, find));
  const content = body.content ?? (cleared("content") ? "" : (old?.content ?? ""));
  const kept = (old?.flags ?? 0) & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
  const flags = bitsOf(MessageFlags, kept | (asked & settable));
  const parts: MessageParts = {
    content,
    embeds: embeds ?? (cleared("embeds") ? [] : (old?.embeds ?? [])),
    // What an embed shows is not listed again below it.
    attachments: attachments.filter(({ id }) => !used.has(id)),
    components: body.components ?? (cleared("components") ? [] : (old?.components ?? [])),
    ...buildMentions(world, channelId, content, body.allowed_mentions),
    tts: body.tts ?? false,
    flags,
    ...(body.poll && { poll: buildPoll(world, body.poll, prefix) }),
  };
  if (isEmpty(parts) && old?.poll === undefined) throw new DiscordError("emptyMessage");
  return parts;
}
