import { DiscordError } from "../state/discord-error.ts";
import { limits } from "../state/limits.ts";
import { textLength } from "../state/text-length.ts";
import type { World } from "../state/world.ts";
import { errorTree } from "./error-tree.ts";
import { isSnowflake, refuseField } from "./form.ts";
import type { Body } from "./read-body.ts";

/** A call as a route sees it. */
export interface ApiCall {
  readonly world: World;
  /** The part of the path with this name; one that ends in `_id` is a snowflake. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: () => Promise<Body>;
  /** `X-Audit-Log-Reason`, decoded. */
  readonly reason: string | undefined;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One call of the API. What `handle` returns is the answer's JSON; undefined is 204. */
export interface Route {
  readonly method: Method;
  /** `/channels/:channel_id` */
  readonly path: string;
  /** Default 200, or 204 without an answer. */
  readonly status?: 200 | 201;
  readonly handle: (call: ApiCall) => unknown;
}

export function route(method: Method, path: string, handle: Route["handle"], status?: 200 | 201): Route {
  return { method, path, handle, ...(status !== undefined && { status }) };
}

/** Names that may stand where an id is expected. */
const aliases = new Set(["@me", "@original"]);

/** Throws 50035 for a part of the path that must be an id and is none. */
export function checkId(name: string, value: string): string {
  if (name.endsWith("_id") && !aliases.has(value) && !isSnowflake(value))
    refuseField([name], "NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
  return value;
}

/** A whole number of the query between two bounds. */
export function numberIn(
  query: URLSearchParams,
  name: string,
  { min, max, initial }: { readonly min: number; readonly max: number; readonly initial: number },
): number {
  const text = query.get(name);
  if (text === null) return initial;
  const value = Number(text);
  const refuse = (code: string, message: string): never => {
    throw new DiscordError("invalidForm", errorTree([{ path: [name], code, message }]));
  };
  if (!/^-?\d+$/.test(text)) return refuse("NUMBER_TYPE_COERCE", `Value "${text}" is not int.`);
  if (value < min) return refuse("NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
  if (value > max) return refuse("NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
  return value;
}

/** An id in the query. */
export function idIn(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!isSnowflake(value)) refuseField([name], "NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
  return value;
}

/** https://docs.discord.com/developers/resources/audit-log */
export function reasonOf(header: string | null | undefined): string | undefined {
  if (header === null || header === undefined) return undefined;
  let reason = header;
  try {
    reason = decodeURIComponent(header);
  } catch {
    // Not encoded: taken as it is.
  }
  if (textLength(reason) > limits.auditLogReason)
    refuseField(["reason"], "BASE_TYPE_MAX_LENGTH", `Must be ${limits.auditLogReason} or fewer in length.`);
  return reason;
}

/** A bot can look only at its own application: 20012. */
export function ownApplication({ world, param }: ApiCall): World {
  if (param("application_id") !== world.applicationId) throw new DiscordError("notYourApplication");
  return world;
}
