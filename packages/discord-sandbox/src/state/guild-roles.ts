import type { APIRole } from "discord-api-types/v10";
import type { Guild, GuildEmoji, GuildSettings, Surroundings } from "./guild-contract.ts";
import { createRole } from "./guild-parts.ts";
import { defaultPermissions, everyPermission, sumOf } from "./permissions.ts";

/** A server's roles, everyone's and the bot's among them, and its emoji. */
export interface GuildRoles extends Pick<
  Guild,
  "everyone" | "role" | "putRole" | "putEmoji" | "removeEmoji" | "roles" | "emojis"
> {
  /** The role that came with the bot; undefined where it is not a member. */
  readonly botRole: APIRole | undefined;
  /** True if there was such a role. */
  removeRole(id: string): boolean;
}

function foundRoles(id: string, settings: GuildSettings, { bot, idOf }: Surroundings): APIRole[] {
  const everyone = createRole({ id, name: "@everyone", permissions: defaultPermissions.toString() });
  const path = `guild/${settings.name}`;
  const ordered = (settings.roles ?? []).map((role, index) =>
    createRole({
      id: idOf(`${path}/role/${role.name}`, role.id),
      name: role.name,
      permissions: sumOf(role.permissions ?? []).toString(),
      position: index + 1,
    }),
  );
  const botBits = settings.botPermissions ? sumOf(settings.botPermissions) : everyPermission;
  const botRole = createRole({
    id: idOf(`${path}/bot-role`),
    name: bot.username,
    permissions: botBits.toString(),
    position: ordered.length + 1,
    managed: true,
    tags: { bot_id: bot.id },
  });
  return [everyone, ...ordered, ...((settings.bot ?? true) ? [botRole] : [])];
}

export function createEmoji(id: string, name: string): GuildEmoji {
  return { id, name, roles: [], require_colons: true, managed: false, animated: false, available: true };
}

export function createGuildRoles(id: string, settings: GuildSettings, around: Surroundings): GuildRoles {
  const { idOf, announce, bot } = around;
  const place = { guildId: id };
  const founded = foundRoles(id, settings, around);
  const roles = new Map(founded.map((role) => [role.id, role]));
  const emojis = new Map(
    (settings.emojis ?? []).map((name) => {
      const emoji = createEmoji(idOf(`guild/${settings.name}/emoji/${name}`), name);
      return [emoji.id, emoji];
    }),
  );
  const tellEmojis = (): void =>
    announce("GUILD_EMOJIS_UPDATE", { guild_id: id, emojis: [...emojis.values()] }, place);
  return {
    get botRole() {
      return [...roles.values()].find(({ tags }) => tags?.bot_id === bot.id);
    },
    get roles() {
      return [...roles.values()];
    },
    get emojis() {
      return [...emojis.values()];
    },
    get everyone() {
      const found = roles.get(id);
      if (!found) throw new TypeError("a server must have a role for everyone");
      return found;
    },
    role: (wanted) => roles.get(wanted) ?? [...roles.values()].find((role) => role.name === wanted),
    putRole(role) {
      const isNew = !roles.has(role.id);
      roles.set(role.id, role);
      announce(isNew ? "GUILD_ROLE_CREATE" : "GUILD_ROLE_UPDATE", { guild_id: id, role }, place);
      return role;
    },
    removeRole(roleId) {
      if (!roles.delete(roleId)) return false;
      announce("GUILD_ROLE_DELETE", { guild_id: id, role_id: roleId }, place);
      return true;
    },
    putEmoji(emoji) {
      emojis.set(emoji.id, emoji);
      tellEmojis();
      return emoji;
    },
    removeEmoji(emojiId) {
      if (emojis.delete(emojiId)) tellEmojis();
    },
  };
}
