import { decode, isRecord } from "./json.ts";

/** What makes a description of each kind from its data, which it checks as it checks anybody's. */
export type Factories<Described> = Readonly<Record<string, (data: never) => Described>>;

/**
 * Returns the description that JSON, as text or as parsed, describes: what its kind's factory makes of the data without
 * kind and version.
 *
 * @throws {TypeError} text that is not JSON, not an object, or has no kind
 * @throws {RangeError} an unknown kind, another version, or JSON nested too deep
 */
export function reviveAs<Described>(json: unknown, factories: Factories<Described>, noun: string): Described {
  const { kind, version, ...data } = readData(json, noun);
  if (typeof kind !== "string") throw new TypeError(`kind must be the name of a ${noun}, got ${typeof kind}`);
  const factory = Object.hasOwn(factories, kind) ? factories[kind] : undefined;
  if (factory === undefined)
    throw new RangeError(`kind must be one of ${Object.keys(factories).join(", ")}, got ${kind}`);
  if (version !== 1) throw new RangeError(`version must be 1, got ${String(version)}`);
  return Reflect.apply(factory, undefined, [data]);
}

function readData(json: unknown, noun: string): Record<string, unknown> {
  const data = decode(typeof json === "string" ? parse(json, noun) : json);
  if (isRecord(data) && !Array.isArray(data)) return data;
  throw new TypeError(
    `json must be a ${noun}, got ${data === null ? "null" : Array.isArray(data) ? "a list" : typeof data}`,
  );
}

function parse(text: string, noun: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TypeError(`json must be a ${noun}, got text that is no JSON`, { cause: error });
  }
}
