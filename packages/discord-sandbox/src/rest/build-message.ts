import {
  MessageFlags,
  type APIAttachment,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIEmbed,
  type APIUser,
} from "discord-api-types/v10";
import { checked } from "../state/checked.ts";
import { DiscordError } from "../state/discord-error.ts";
import type { Upload } from "../state/files.ts";
import type { World } from "../state/world.ts";
import { checkMessage, isComponentsV2 } from "./check-message.ts";
import { isFields, isMissing, wordOf, type Fields } from "./check-value.ts";
import { formErrors, type FormErrors } from "./form-errors.ts";

/** A message body with its files, and the message it changes, if any. */
interface Draft {
  readonly body: Fields;
  readonly files: ReadonlyMap<string, Upload>;
  readonly errors: FormErrors;
  readonly channelId: string;
  readonly old?: APIMessage;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => (isMissing(entry) ? [] : [[key, withoutNulls(entry)]])),
  );
}

function descriptionOf(entry: Fields | undefined): string | undefined {
  return typeof entry?.["description"] === "string" ? entry["description"] : undefined;
}

/** Existing attachments stay only if the body lists them, or lists none at all. */
function buildAttachments(world: World, { body, files, channelId, old }: Draft): APIAttachment[] {
  const listed = Array.isArray(body["attachments"]) ? body["attachments"].filter(isFields) : undefined;
  const entry = (id: string): Fields | undefined =>
    listed?.find((candidate) => String(candidate["id"]) === id);
  const kept = (old?.attachments ?? []).flatMap((attachment) => {
    const found = entry(attachment.id);
    if (listed !== undefined && !found) return [];
    const description = descriptionOf(found);
    return [description === undefined ? attachment : { ...attachment, description }];
  });
  const added = [...files].map(([number, upload]) =>
    world.files.add(upload, channelId, descriptionOf(entry(number))),
  );
  return [...kept, ...added];
}

function attachmentName(url: unknown): string | undefined {
  return typeof url === "string" && url.startsWith("attachment://") ? url.slice(13) : undefined;
}

/** Puts the addresses of attachments where `attachment://name` stands. */
function resolveMedia(
  value: unknown,
  find: (name: string) => APIAttachment | undefined,
  missing: () => void,
): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolveMedia(entry, find, missing));
  if (!isFields(value)) return value;
  const name = attachmentName(value["url"]);
  if (name !== undefined) {
    const file = find(name);
    if (!file) {
      missing();
      return undefined;
    }
    const { url, proxy_url, width, height, content_type } = file;
    return { ...value, url, proxy_url, width, height, content_type };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, resolveMedia(entry, find, missing)]),
  );
}

/** Discord gives every component a number; https://docs.discord.com/developers/components/reference#anatomy-of-a-component */
function numberComponents(value: unknown): unknown {
  let next = 1;
  const visit = (entry: unknown): unknown => {
    if (Array.isArray(entry)) return entry.map(visit);
    if (!isFields(entry)) return entry;
    const id = typeof entry["type"] === "number" ? { id: entry["id"] ?? next++ } : {};
    const children = ["components", "accessory", "component"].flatMap((key) =>
      key in entry ? [[key, visit(entry[key])]] : [],
    );
    return { ...entry, ...id, ...Object.fromEntries(children) };
  };
  return visit(value);
}

function buildMentions(world: World, body: Fields, content: string): APIUser[] {
  const allowed = isFields(body["allowed_mentions"]) ? body["allowed_mentions"] : undefined;
  const parse = Array.isArray(allowed?.["parse"]) ? allowed["parse"] : [];
  const users = Array.isArray(allowed?.["users"]) ? allowed["users"] : [];
  const ids = new Set([...content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? ""));
  return [...ids].flatMap((id) => {
    const user = id === world.bot.id ? world.bot : world.people.find(id)?.user;
    return user && (!allowed || parse.includes("users") || users.includes(id)) ? [user] : [];
  });
}

function flagsOf(draft: Draft): number {
  const settable =
    MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications;
  const old = (draft.old?.flags ?? 0) & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
  return old | (Number(draft.body["flags"] ?? 0) & settable);
}

function isEmpty(message: Pick<APIMessage, "content" | "embeds" | "attachments" | "components">): boolean {
  return (
    message.content.trim() === "" &&
    message.embeds.length === 0 &&
    message.attachments.length === 0 &&
    (message.components ?? []).length === 0
  );
}

/** The parts of a message that a body sets, checked; fields the body leaves out stay as they were. */
export function buildMessage(
  world: World,
  draft: Draft,
): Pick<APIMessage, "content" | "embeds" | "attachments" | "components" | "mentions" | "flags"> {
  const { body, errors, old } = draft;
  checkMessage(errors, body, old?.flags ?? 0);
  errors.throwIfAny();
  const attachments = buildAttachments(world, draft);
  const known = [...attachments, ...(old?.attachments ?? [])];
  const used = new Set<string>();
  const find = (name: string): APIAttachment | undefined => {
    const file = known.find((candidate) => candidate.filename === name);
    if (file) used.add(file.id);
    return file;
  };
  const missing = (): void => {
    if (!isComponentsV2(flagsOf(draft))) return;
    errors
      .at("components")
      .add("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
  };
  const set = (key: string, before: unknown): unknown =>
    body[key] === undefined ? before : withoutNulls(resolveMedia(body[key] ?? [], find, missing));
  const content = body["content"] === undefined ? (old?.content ?? "") : wordOf(body["content"]);
  const embeds = checked<APIEmbed[]>(set("embeds", old?.embeds ?? []));
  for (const embed of embeds) Object.assign(embed, { type: "rich" });
  const components = numberComponents(set("components", old?.components ?? []));
  errors.throwIfAny();
  const message = {
    content,
    embeds,
    // What an embed shows is not listed again below it.
    attachments: attachments.filter(({ id }) => !used.has(id)),
    components: checked<APIMessageTopLevelComponent[]>(components),
    mentions: buildMentions(world, body, content),
    flags: checked<MessageFlags>(flagsOf(draft)),
  };
  if (isEmpty(message)) throw new DiscordError("emptyMessage");
  return message;
}

/** Starts the list of errors of a body, `prefix` being where in the call the message stands. */
export function draftMessage(
  body: Fields,
  files: ReadonlyMap<string, Upload>,
  channelId: string,
  settings: { readonly old?: APIMessage; readonly prefix?: string } = {},
): Draft {
  const errors = settings.prefix === undefined ? formErrors() : formErrors().at(settings.prefix);
  return { body, files, errors, channelId, ...(settings.old && { old: settings.old }) };
}
