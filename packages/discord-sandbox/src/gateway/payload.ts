import { GatewayOpcodes } from "discord-api-types/v10";

/** A packet of a bot: https://docs.discord.com/developers/events/gateway-events#payload-structure */
export interface Payload {
  /** Undefined for a number that is not an opcode. */
  readonly op: GatewayOpcodes | undefined;
  readonly d: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isOpcode(value: number): value is GatewayOpcodes {
  return value in GatewayOpcodes;
}

export function parsePayload(raw: Buffer): Payload | undefined {
  try {
    const value: unknown = JSON.parse(raw.toString("utf8"));
    return isFields(value) && typeof value["op"] === "number"
      ? { op: isOpcode(value["op"]) ? value["op"] : undefined, d: value["d"] }
      : undefined;
  } catch {
    return undefined;
  }
}

export function parseIdentify(
  data: unknown,
): { token: string; intents: number | undefined; shard: readonly [number, number] } | undefined {
  if (!isFields(data) || typeof data["token"] !== "string") return undefined;
  const { token, intents, shard } = data;
  const pair = Array.isArray(shard) && isCount(shard[0]) && isCount(shard[1]) ? shard : [0, 1];
  return { token, intents: isCount(intents) ? intents : undefined, shard: [pair[0], pair[1]] };
}

export function parseResume(
  data: unknown,
): { token: string; sessionId: string; sequence: number } | undefined {
  if (!isFields(data)) return undefined;
  const { token, session_id: sessionId, seq } = data;
  if (typeof token !== "string" || typeof sessionId !== "string" || !Number.isInteger(seq)) return undefined;
  return { token, sessionId, sequence: Number(seq) };
}

interface MemberRequest {
  readonly guildId: string;
  readonly query: string;
  readonly limit: number;
  readonly userIds: readonly string[] | undefined;
  readonly nonce: string | undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function parseMemberRequest(data: unknown): MemberRequest | undefined {
  if (!isFields(data)) return undefined;
  const { guild_id: guild, query, limit, user_ids: users, nonce } = data;
  const [guildId] = Array.isArray(guild) ? guild : [guild];
  if (!isText(guildId)) return undefined;
  const ids = isText(users) ? [users] : Array.isArray(users) ? users.filter(isText) : undefined;
  return {
    guildId,
    query: isText(query) ? query : "",
    limit: isCount(limit) ? limit : 0,
    userIds: ids,
    nonce: isText(nonce) ? nonce : undefined,
  };
}
