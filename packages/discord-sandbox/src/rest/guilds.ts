import {
  AuditLogEvent,
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildVerificationLevel,
  Locale,
  type APIGuild,
} from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import type { Guild } from "../state/guild-contract.ts";
import { limits } from "../state/limits.ts";
import { guildOf } from "./access.ts";
import { changesOf, noteAct } from "./audit-log.ts";
import { checkParent } from "./channels.ts";
import { integer, parseForm, snowflake, text } from "./form.ts";
import { fieldsOf } from "./read-body.ts";
import { route, type ApiCall, type Route } from "./route.ts";

function counts({ members }: Guild): object {
  return { approximate_member_count: members.length, approximate_presence_count: members.length };
}

function describe(call: ApiCall): object {
  const guild = guildOf(call);
  return { ...guild.describe(), ...(call.query.get("with_counts") === "true" && counts(guild)) };
}

/** https://docs.discord.com/developers/resources/guild#get-guild-preview */
function preview(call: ApiCall): object {
  const guild = guildOf(call);
  const { id, name, icon, splash, discovery_splash, emojis, features, description, stickers } =
    guild.describe();
  const shown = { id, name, icon, splash, discovery_splash, emojis, features, description, stickers };
  return { ...shown, ...counts(guild) };
}

const levels = <T extends number>(values: Readonly<Record<string, string | T>>): T[] =>
  Object.values(values).filter((value) => typeof value !== "string");

const guildSchema = z
  .object({
    name: text(2, limits.guildName),
    description: text(0, 300),
    preferred_locale: z.enum(Locale),
    verification_level: z.literal(levels(GuildVerificationLevel)),
    default_message_notifications: z.literal(levels(GuildDefaultMessageNotifications)),
    explicit_content_filter: z.literal(levels(GuildExplicitContentFilter)),
    afk_timeout: z.literal([60, 300, 900, 1800, 3600]),
    system_channel_id: snowflake,
    rules_channel_id: snowflake,
    public_updates_channel_id: snowflake,
    premium_progress_bar_enabled: z.boolean(),
  })
  .partial();

const clearable = ["description", "system_channel_id", "rules_channel_id", "public_updates_channel_id"];

/** https://docs.discord.com/developers/resources/guild#modify-guild */
async function change(call: ApiCall): Promise<APIGuild> {
  const guild = guildOf(call, "ManageGuild");
  const fields = fieldsOf(await call.body());
  const body = parseForm(guildSchema, fields);
  const cleared = clearable.filter((key) => fields[key] === null).map((key) => [key, null] as const);
  const before = guild.describe();
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  guild.change({ ...Object.fromEntries(given), ...Object.fromEntries(cleared) });
  const after = guild.describe();
  const changes = changesOf(before, after, Object.keys(guildSchema.shape));
  noteAct(call, guild.id, AuditLogEvent.GuildUpdate, guild.id, { changes });
  return after;
}

const moves = z.array(
  z.object({
    id: snowflake,
    position: integer(0, 500).exactOptional(),
    parent_id: snowflake.exactOptional(),
    lock_permissions: z.boolean().exactOptional(),
  }),
);

/** https://docs.discord.com/developers/resources/guild#modify-guild-channel-positions */
async function moveChannels(call: ApiCall): Promise<void> {
  const guild = guildOf(call, "ManageChannels");
  for (const { id, position, parent_id, lock_permissions } of parseForm(moves, (await call.body()).json)) {
    const channel = guild.channels.find((one) => one.id === id);
    if (!channel) throw new DiscordError("unknownChannel");
    checkParent(parent_id, guild.channels);
    const { permission_overwrites } = guild.channel(parent_id ?? channel.parent_id ?? "") ?? {};
    const inherited = lock_permissions === true && permission_overwrites && { permission_overwrites };
    const moved = { ...channel, position: position ?? channel.position, ...inherited };
    const isFree = parent_id === undefined || moved.type === ChannelType.GuildCategory;
    guild.putChannel(isFree ? moved : { ...moved, parent_id });
  }
}

const base = "/guilds/:guild_id";

export const guildRoutes: readonly Route[] = [
  route("GET", base, describe),
  route("PATCH", base, change),
  route("GET", `${base}/preview`, preview),
  route("PATCH", `${base}/channels`, moveChannels),
];
