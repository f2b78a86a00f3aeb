import { AuditLogEvent, type APIEmoji } from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import type { Guild, GuildEmoji } from "../state/guild-contract.ts";
import { createEmoji } from "../state/guild-roles.ts";
import { limits } from "../state/limits.ts";
import { guildOf } from "./access.ts";
import { changesOf, noteAct } from "./audit-log.ts";
import { parseForm, snowflake, text } from "./form.ts";
import { fieldsOf } from "./read-body.ts";
import { ownApplication, route, type ApiCall, type Route } from "./route.ts";

const newEmoji = z.object({
  name: text(2, limits.emojiName),
  image: z.string(),
  roles: z.array(snowflake).exactOptional(),
});
const changedEmoji = newEmoji.omit({ image: true }).partial();

async function createOwn(call: ApiCall): Promise<APIEmoji> {
  const world = ownApplication(call);
  const { name } = parseForm(newEmoji, fieldsOf(await call.body()));
  if (world.emojis.size >= limits.applicationEmojis) {
    const message = `Maximum number of emojis reached (${limits.applicationEmojis})`;
    throw new DiscordError("tooManyEmojis", undefined, message);
  }
  const emoji = { ...createEmoji(world.nextId(), name), user: world.bot };
  world.emojis.set(emoji.id, emoji);
  return emoji;
}

function findOwn(call: ApiCall): GuildEmoji {
  const emoji = ownApplication(call).emojis.get(call.param("emoji_id"));
  if (!emoji) throw new DiscordError("unknownEmoji");
  return emoji;
}

async function changeOwn(call: ApiCall): Promise<APIEmoji> {
  const old = findOwn(call);
  const { name = old.name } = parseForm(changedEmoji, fieldsOf(await call.body()));
  const emoji = { ...old, name };
  call.world.emojis.set(emoji.id, emoji);
  return emoji;
}

/** https://docs.discord.com/developers/resources/emoji#create-guild-emoji */
async function create(call: ApiCall): Promise<APIEmoji> {
  const { world } = call;
  const guild = guildOf(call, "CreateGuildExpressions");
  const { name, roles = [] } = parseForm(newEmoji, fieldsOf(await call.body()));
  if (guild.emojis.length >= limits.guildEmojis) throw new DiscordError("tooManyEmojis");
  const emoji = guild.putEmoji({ ...createEmoji(world.nextId(), name), roles, user: world.bot });
  noteAct(call, guild.id, AuditLogEvent.EmojiCreate, emoji.id, { changes: changesOf({}, emoji, ["name"]) });
  return emoji;
}

function findIn(call: ApiCall, guild: Guild): GuildEmoji {
  const found = guild.emojis.find(({ id }) => id === call.param("emoji_id"));
  if (!found) throw new DiscordError("unknownEmoji");
  return found;
}

async function change(call: ApiCall): Promise<APIEmoji> {
  const guild = guildOf(call, "ManageGuildExpressions");
  const old = findIn(call, guild);
  const { name = old.name, roles = old.roles ?? [] } = parseForm(changedEmoji, fieldsOf(await call.body()));
  const emoji = guild.putEmoji({ ...old, name, roles });
  noteAct(call, guild.id, AuditLogEvent.EmojiUpdate, emoji.id, { changes: changesOf(old, emoji, ["name"]) });
  return emoji;
}

function remove(call: ApiCall): void {
  const guild = guildOf(call, "ManageGuildExpressions");
  const old = findIn(call, guild);
  guild.removeEmoji(old.id);
  noteAct(call, guild.id, AuditLogEvent.EmojiDelete, old.id, { changes: changesOf(old, {}, ["name"]) });
}

const own = "/applications/:application_id/emojis";
const ofGuild = "/guilds/:guild_id/emojis";

export const emojiRoutes: readonly Route[] = [
  route("GET", own, (call) => ({ items: [...ownApplication(call).emojis.values()] })),
  route("POST", own, createOwn, 201),
  route("GET", `${own}/:emoji_id`, findOwn),
  route("PATCH", `${own}/:emoji_id`, changeOwn),
  route("DELETE", `${own}/:emoji_id`, (call) => void call.world.emojis.delete(findOwn(call).id)),
  route("GET", ofGuild, (call) => guildOf(call).emojis),
  route("POST", ofGuild, create, 201),
  route("GET", `${ofGuild}/:emoji_id`, (call) => findIn(call, guildOf(call))),
  route("PATCH", `${ofGuild}/:emoji_id`, change),
  route("DELETE", `${ofGuild}/:emoji_id`, remove),
];
