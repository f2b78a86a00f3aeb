import { ChannelType, type APIRole, type APIUser } from "discord-api-types/v10";
import type { Upload } from "../state/files.ts";
import type { GuildChannel, Thread } from "../state/guild-parts.ts";
import { limits } from "../state/limits.ts";
import { suggestion } from "../state/known-keys.ts";
import type { Place, World } from "../state/world.ts";

/** A file a user picks. */
export interface GivenFile {
  readonly name: string;
  /** A string is encoded as UTF-8. */
  readonly bytes: Uint8Array | string;
  readonly contentType?: string;
  readonly description?: string;
}

/** Someone or something with an id, as the driver hands them out. */
export interface WithId {
  readonly id: string;
}

/** What a user types or picks for an option, or in a form. */
export type GivenValue = string | number | boolean | GivenFile | WithId;

export function isFile(value: GivenValue): value is GivenFile {
  return typeof value === "object" && "bytes" in value;
}

/** `<@123>`, `@Mina`, `Mina` and `123` name the same. */
function bare(value: string, sign: string): string {
  const mention = /^<(?:@[!&]?|#)(\d+)>$/.exec(value)?.[1];
  return mention ?? (value.startsWith(sign) ? value.slice(sign.length) : value);
}

export function textOf(value: GivenValue, what: string): string {
  if (typeof value === "object") {
    if ("id" in value) return value.id;
    throw new TypeError(`${what} must be named by its name or id, got a file`);
  }
  return String(value);
}

function oneOf(what: string, given: string, names: readonly string[]): never {
  const known = names.length > 12 ? `${names.slice(0, 12).join(", ")}, …` : names.join(", ") || "none";
  throw new RangeError(`${what} must be one of ${known}, got "${given}"${suggestion(given, names)}`);
}

export function findUser(world: World, value: GivenValue, what: string): APIUser {
  const wanted = bare(textOf(value, what), "@");
  const users = [world.bot, world.people.owner, ...world.people.list().map(({ user }) => user)];
  const found = users.find(
    ({ id, username, global_name: shown }) => id === wanted || shown === wanted || username === wanted,
  );
  return (
    found ??
    oneOf(
      what,
      wanted,
      users.map(({ global_name: shown, username }) => shown ?? username),
    )
  );
}

function rolesOf(place: Place): readonly APIRole[] {
  return place.kind === "guild" ? place.guild.roles : [];
}

function roleNamed(place: Place, wanted: string): APIRole | undefined {
  return rolesOf(place).find(({ id, name }) => id === wanted || name === wanted || name === `@${wanted}`);
}

export function findRole(place: Place, value: GivenValue, what: string): APIRole {
  const wanted = bare(textOf(value, what), "@");
  return (
    roleNamed(place, wanted) ??
    oneOf(
      what,
      wanted,
      rolesOf(place).map(({ name }) => name),
    )
  );
}

/** Whether a role is meant where users and roles can be: a mention says so, else the server's roles decide. */
export function namesRole(place: Place, value: GivenValue, what: string): boolean {
  const named = textOf(value, what);
  const [, sign] = /^<@([!&]?)\d+>$/.exec(named) ?? [];
  return sign === undefined ? roleNamed(place, bare(named, "@")) !== undefined : sign === "&";
}

export function findChannel(
  place: Place,
  value: GivenValue,
  what: string,
  types: readonly ChannelType[] | undefined,
): GuildChannel | Thread {
  const wanted = bare(textOf(value, what), "#");
  const all = place.kind === "guild" ? [...place.guild.channels, ...place.guild.threads] : [];
  const fitting = all.filter(({ type }) => types === undefined || types.length === 0 || types.includes(type));
  const found = fitting.find(({ id, name }) => id === wanted || name === wanted);
  if (found) return found;
  const other = all.find(({ id, name }) => id === wanted || name === wanted);
  const reason = other ? ` of type ${(types ?? []).map((type) => ChannelType[type]).join(" or ")}` : "";
  return oneOf(
    `${what}${reason}`,
    wanted,
    fitting.map(({ name }) => name),
  );
}

const contentTypes: Readonly<Record<string, string>> = {
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
};

/** A file as a client uploads it. */
export function toUpload(value: GivenValue, what: string): Upload & { readonly description?: string } {
  if (typeof value !== "object" || !isFile(value))
    throw new TypeError(`${what} must be a file, { name, bytes }, got ${JSON.stringify(value)}`);
  const { name, bytes: given, contentType, description } = value;
  if (typeof name !== "string" || name === "")
    throw new TypeError(`name of the file for ${what} must be a word, got ${JSON.stringify(name)}`);
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
  if (!(bytes instanceof Uint8Array))
    throw new TypeError(`bytes of the file for ${what} must be a Uint8Array or a string`);
  if (bytes.length > limits.fileBytes)
    throw new RangeError(`${what} must be at most ${limits.fileBytes} bytes, got ${bytes.length}`);
  const byName = contentTypes[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""];
  return {
    filename: name,
    bytes,
    contentType: contentType ?? byName,
    ...(description !== undefined && { description }),
  };
}
