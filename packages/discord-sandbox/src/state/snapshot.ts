import type { APIApplicationCommand, APIGuildMember, APIMessage, APIRole } from "discord-api-types/v10";
import type { Guild, GuildEmoji } from "./guild-contract.ts";
import type { GuildChannel, Thread } from "./guild-parts.ts";
import type { StoredFile } from "./files.ts";
import type { World } from "./world.ts";

interface KeptFile extends Omit<StoredFile, "bytes"> {
  readonly base64: string;
}

interface KeptMessage {
  readonly message: APIMessage;
  readonly onlyFor: string | undefined;
  readonly pinnedAt: string | undefined;
  /** Who reacted, in the order of the message's reactions. */
  readonly reactions: readonly (readonly string[])[];
  /** Who voted, by the number of the answer. */
  readonly votes: readonly (readonly [answer: number, users: readonly string[]])[];
}

interface KeptGuild {
  readonly id: string;
  readonly channels: readonly GuildChannel[];
  readonly roles: readonly APIRole[];
  readonly emojis: readonly GuildEmoji[];
  readonly threads: readonly { readonly thread: Thread; readonly members: readonly string[] }[];
  readonly members: readonly APIGuildMember[];
  readonly bans: readonly { readonly userId: string; readonly reason: string | null }[];
}

/** What is kept over a restart of the sandbox. Ids stay, so that what a bot remembers by them still fits. */
export interface Snapshot {
  readonly version: 2;
  readonly pageKey: string;
  readonly origin: string;
  /** Later than all there are. */
  readonly lastId: string;
  /** Ids by what they are of, for the world that comes: see `WorldSettings.ids`. */
  readonly ids: readonly (readonly [of: string, id: string])[];
  readonly people: readonly string[];
  readonly guilds: readonly KeptGuild[];
  readonly commands: readonly APIApplicationCommand[];
  readonly messages: readonly KeptMessage[];
  readonly files: readonly KeptFile[];
}

function keepMessage(world: World, id: string): KeptMessage | undefined {
  const stored = world.messages.find(id);
  if (!stored) return undefined;
  const { message, onlyFor } = stored;
  return {
    message,
    onlyFor,
    pinnedAt: world.pins.get(id),
    reactions: world.reactions.emojis(id).map((emoji) => world.reactions.users(id, emoji)),
    votes: (message.poll?.answers ?? []).map(({ answer_id: answer }) => [
      answer,
      world.polls.voters(id, answer),
    ]),
  };
}

function keepGuild(guild: Guild): KeptGuild {
  const { id, channels, roles, emojis, threads, members, bans } = guild;
  return {
    id,
    channels,
    roles,
    emojis,
    threads: threads.map((thread) => ({ thread, members: guild.threadMembers(thread.id) })),
    members,
    bans: bans.map(({ user, reason }) => ({ userId: user.id, reason })),
  };
}

export function takeSnapshot(world: World, pageKey: string): Snapshot {
  const { commands, guilds, people, files } = world;
  const messages = world.messages.all().flatMap(({ message }) => keepMessage(world, message.id) ?? []);
  const shown = JSON.stringify(messages);
  return {
    version: 2,
    pageKey,
    origin: world.origin,
    lastId: world.nextId(),
    ids: [...world.ids()],
    people: people.list().map(({ user }) => user.global_name ?? user.username),
    guilds: guilds.map(keepGuild),
    commands: [undefined, ...guilds.map(({ id }) => id)].flatMap((id) => commands.list(id)),
    messages,
    files: files
      .all()
      .flatMap(({ attachment, key, bytes }): KeptFile[] =>
        shown.includes(attachment.id)
          ? [{ attachment, key, base64: Buffer.from(bytes).toString("base64") }]
          : [],
      ),
  };
}

function restoreGuild(world: World, kept: KeptGuild): void {
  const guild = world.findGuild(kept.id);
  if (!guild) return;
  for (const role of kept.roles) if (!guild.role(role.id)) guild.putRole(role);
  for (const emoji of kept.emojis) if (!guild.emojis.some(({ id }) => id === emoji.id)) guild.putEmoji(emoji);
  for (const channel of kept.channels) if (!guild.channel(channel.id)) guild.putChannel(channel);
  for (const { thread, members } of kept.threads) {
    guild.putThread(thread);
    for (const id of members) guild.joinThread(thread.id, id);
  }
  for (const { user, roles, nick, communication_disabled_until } of kept.members) {
    const known = roles.filter((id) => guild.role(id));
    if (guild.memberWith(user.id))
      guild.changeMember(user.id, {
        roles: known,
        nick: nick ?? null,
        communication_disabled_until: communication_disabled_until ?? null,
      });
  }
  for (const { userId, reason } of kept.bans) {
    const user = world.people.user(userId);
    if (user) guild.ban(user, reason);
  }
}

function restoreMessage(world: World, kept: KeptMessage, origin: string): void {
  const { onlyFor, pinnedAt, reactions, votes } = kept;
  // Files are found under the address of now.
  const text = JSON.stringify(kept.message).replaceAll(origin, world.origin);
  const message: APIMessage = JSON.parse(text);
  const { id, poll } = message;
  if (!world.placeOf(message.channel_id)) return;
  world.messages.add({ message, onlyFor, token: undefined });
  if (pinnedAt !== undefined) world.pins.set(id, pinnedAt);
  for (const [index, users] of reactions.entries()) {
    const emoji = message.reactions?.[index]?.emoji;
    for (const user of users)
      if (emoji) world.reactions.add(id, { id: emoji.id ?? null, name: emoji.name ?? "" }, user);
  }
  const voters = new Set(votes.flatMap(([, users]) => users));
  for (const user of voters)
    world.polls.vote(
      id,
      user,
      votes.flatMap(([answer, users]) => (users.includes(user) ? [answer] : [])),
    );
  if (poll?.results?.is_finalized === true) world.polls.end(id);
}

/** Brings everything back into a world that was made with the snapshot's ids. */
export function restoreSnapshot(world: World, old: Snapshot): void {
  for (const name of old.people) world.people.named(name);
  for (const guild of old.guilds) restoreGuild(world, guild);
  for (const command of old.commands) world.commands.put(command);
  for (const { base64, ...file } of old.files)
    world.files.put({ ...file, bytes: new Uint8Array(Buffer.from(base64, "base64")) });
  for (const message of old.messages) restoreMessage(world, message, old.origin);
}
