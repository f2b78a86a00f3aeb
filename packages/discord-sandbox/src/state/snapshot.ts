import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { APIMessage } from "discord-api-types/v10";
import type { World } from "./world.ts";

/** A file that a message shows. */
interface KeptFile {
  readonly url: string;
  readonly id: string;
  readonly channelId: string;
  readonly filename: string;
  readonly contentType: string | undefined;
  readonly description: string | undefined;
  readonly base64: string;
}

interface KeptMessage {
  readonly message: APIMessage;
  readonly onlyFor: string | undefined;
}

interface KeptPlace {
  readonly id: string;
  readonly name: string;
}

/** What is kept over a restart of the sandbox. */
interface Snapshot {
  readonly version: 1;
  readonly pageKey: string;
  readonly bot: string;
  readonly guild: string;
  readonly channels: readonly KeptPlace[];
  readonly people: readonly (KeptPlace & { readonly dm: string })[];
  readonly messages: readonly KeptMessage[];
  readonly files: readonly KeptFile[];
}

/** Milliseconds in which changes are gathered before they are written. */
const gather = 200;

function filesOf(world: World, { message }: KeptMessage): readonly KeptFile[] {
  return message.attachments.flatMap(({ id, url, filename, content_type, description }) => {
    const bytes = world.files.bytes(id);
    if (!bytes) return [];
    const base64 = Buffer.from(bytes).toString("base64");
    return [
      { id, url, filename, channelId: message.channel_id, contentType: content_type, description, base64 },
    ];
  });
}

function snapshotOf(world: World, pageKey: string): Snapshot {
  const messages = world.messages.all().map(({ message, onlyFor }) => ({ message, onlyFor }));
  return {
    version: 1,
    pageKey,
    bot: world.bot.id,
    guild: world.guild.id,
    channels: world.guild.channels.map(({ id, name }) => ({ id, name: name ?? "" })),
    people: world.people
      .list()
      .map(({ user, dm }) => ({ id: user.id, name: user.global_name ?? user.username, dm: dm.id })),
    messages,
    files: messages.flatMap((kept) => filesOf(world, kept)),
  };
}

function read(path: string): Snapshot | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const value: Partial<Snapshot> = Object(JSON.parse(text));
  const { version, pageKey, bot, guild, channels, people, messages, files } = value;
  const isWhole = bot && guild && pageKey && channels && people && messages && files;
  if (version !== 1 || !isWhole) throw new TypeError(`keepIn must be a file of the sandbox, got ${path}`);
  return { version, pageKey, bot, guild, channels, people, messages, files };
}

/** Everyone and every place has another id now. */
function idsIn(world: World, old: Snapshot): ReadonlyMap<string, string> {
  const ids = new Map([
    [old.bot, world.bot.id],
    [old.guild, world.guild.id],
  ]);
  for (const { id, name } of old.channels) {
    const channel = world.guild.channel(name);
    if (channel) ids.set(id, channel.id);
  }
  for (const { id, name, dm } of old.people) {
    const person = world.people.named(name);
    ids.set(id, person.user.id).set(dm, person.dm.id);
  }
  return ids;
}

function restore(world: World, old: Snapshot): void {
  const ids = idsIn(world, old);
  const newIds = new Map(ids);
  const urls = new Map<string, string>();
  const withNewIds = (text: string): string => text.replaceAll(/\d{16,20}/gu, (id) => newIds.get(id) ?? id);
  for (const { id, url, channelId, filename, contentType, description, base64 } of old.files) {
    const upload = { filename, contentType, bytes: new Uint8Array(Buffer.from(base64, "base64")) };
    const attachment = world.files.add(upload, ids.get(channelId) ?? channelId, description);
    newIds.set(id, attachment.id);
    urls.set(url, attachment.url);
  }
  for (const { message, onlyFor } of old.messages) {
    let text = JSON.stringify(message);
    for (const [from, to] of urls) text = text.replaceAll(from, to);
    const restored: APIMessage = JSON.parse(withNewIds(text));
    const isHere = world.guild.channel(restored.channel_id) ?? world.people.findByDm(restored.channel_id);
    if (!isHere) continue;
    const whom = onlyFor === undefined ? undefined : (ids.get(onlyFor) ?? onlyFor);
    world.messages.add({ message: restored, onlyFor: whom, token: undefined });
  }
}

/** Messages of an earlier sandbox, if there are any. */
export interface Keeper {
  /** The page's key of before, so that an open page finds its way back. */
  readonly pageKey: string | undefined;
  /** Brings back the messages, and from now on writes down what changes. */
  start(pageKey: string): void;
  stop(): void;
}

/** Keeps messages, people and files in a file, so that a new sandbox begins where the old one ended. */
export function createKeeper(world: World, path: string): Keeper {
  const old = read(path);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let save: (() => void) | undefined;
  const saveNow = (pageKey: string): void => {
    clearTimeout(timer);
    timer = undefined;
    const temporary = `${path}.new`;
    // Whoever reads it can open the page: it is the user's own.
    writeFileSync(temporary, JSON.stringify(snapshotOf(world, pageKey)), { mode: 0o600 });
    renameSync(temporary, path);
  };
  return {
    pageKey: old?.pageKey,
    start(pageKey) {
      if (old) restore(world, old);
      save = () => saveNow(pageKey);
      world.events.listen((event) => {
        if (event.kind !== "message" && event.kind !== "people") return;
        timer ??= setTimeout(() => save?.(), gather).unref();
      });
    },
    stop: () => save?.(),
  };
}
