import {
  OverwriteType,
  PermissionFlagsBits,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
} from "discord-api-types/v10";
import { suggestion } from "./known-keys.ts";

/** A permission by its name in the documentation's code samples: `"BanMembers"`. */
export type PermissionName = keyof typeof PermissionFlagsBits;

const { Administrator, ViewChannel, SendMessages, ReadMessageHistory } = PermissionFlagsBits;

const all = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

/** All permissions but that of an administrator. */
export const everyPermission: bigint = all & ~Administrator;

/** What @everyone may do on a new server: read, write, react, use commands, open threads, send polls. */
export const defaultPermissions: bigint = sumOf([
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "CreatePrivateThreads",
  "EmbedLinks",
  "AttachFiles",
  "ReadMessageHistory",
  "AddReactions",
  "UseExternalEmojis",
  "UseApplicationCommands",
  "UseExternalApps",
  "SendPolls",
  "ChangeNickname",
  "Connect",
  "Speak",
]);

function isPermission(name: string): name is PermissionName {
  return Object.hasOwn(PermissionFlagsBits, name);
}

/** The permissions' bits together; an unknown name is a `RangeError`. */
export function sumOf(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => {
    if (!isPermission(name))
      throw new RangeError(
        `permission must be one of Discord's, got "${String(name)}"${suggestion(String(name), Object.keys(PermissionFlagsBits))}`,
      );
    return sum | PermissionFlagsBits[name];
  }, 0n);
}

/** Names of the bits: `"BanMembers, KickMembers"`. */
export function namesOf(bits: bigint): string {
  const names = Object.entries(PermissionFlagsBits).flatMap(([name, bit]) =>
    (bits & bit) === bit ? [name] : [],
  );
  return [...new Set(names)].join(", ") || "none";
}

export function has(bits: bigint, wanted: bigint): boolean {
  return (bits & wanted) === wanted;
}

/** What a member's roles sum up to, before any channel: https://docs.discord.com/developers/topics/permissions#permission-hierarchy */
export function basePermissions(
  { ownerId, roles }: { readonly ownerId: string; readonly roles: readonly APIRole[] },
  member: APIGuildMember,
  everyoneId: string,
): bigint {
  if (member.user.id === ownerId) return all;
  const held = roles.filter(({ id }) => id === everyoneId || member.roles.includes(id));
  const sum = held.reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  return has(sum, Administrator) ? all : sum;
}

/** Denials first, then what is allowed. */
function apply(sum: bigint, some: readonly APIOverwrite[]): bigint {
  const deny = some.reduce((one, overwrite) => one | BigInt(overwrite.deny), 0n);
  const allow = some.reduce((one, overwrite) => one | BigInt(overwrite.allow), 0n);
  return (sum & ~deny) | allow;
}

/** The same in one channel: its overwrites for @everyone, then all for roles together, then the member's own. */
export function overwritten(
  bits: bigint,
  overwrites: readonly APIOverwrite[],
  member: APIGuildMember,
  everyoneId: string,
): bigint {
  if (has(bits, Administrator)) return all;
  const forRoles = overwrites.filter(
    ({ id, type }) => type === OverwriteType.Role && id !== everyoneId && member.roles.includes(id),
  );
  let sum = apply(
    bits,
    overwrites.filter(({ id }) => id === everyoneId),
  );
  sum = apply(sum, forRoles);
  return apply(
    sum,
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === member.user.id),
  );
}

/** Some permissions mean nothing without another: https://docs.discord.com/developers/topics/permissions#implicit-permissions */
export function withoutImplied(bits: bigint): bigint {
  if (!has(bits, ViewChannel)) return 0n;
  const needWriting = sumOf(["MentionEveryone", "SendTTSMessages", "AttachFiles", "EmbedLinks"]);
  return has(bits, SendMessages) ? bits : bits & ~needWriting;
}

/** "A timed out member … loses all permissions except VIEW_CHANNEL and READ_MESSAGE_HISTORY" */
export function whileTimedOut(bits: bigint): bigint {
  return has(bits, Administrator) ? bits : bits & (ViewChannel | ReadMessageHistory);
}
