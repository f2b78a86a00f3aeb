import type { GatewayOpcodes } from "discord-api-types/v10";
import { checked } from "../state/checked.ts";

/** A packet of a bot: https://docs.discord.com/developers/events/gateway-events#payload-structure */
export interface Payload {
  readonly op: GatewayOpcodes;
  readonly d: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

export function parsePayload(raw: Buffer): Payload | undefined {
  try {
    const value: unknown = JSON.parse(raw.toString("utf8"));
    return isFields(value) && typeof value["op"] === "number"
      ? { op: checked(value["op"]), d: value["d"] }
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
