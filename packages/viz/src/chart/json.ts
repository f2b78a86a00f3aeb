const arrays = { Float32Array, Float64Array, Uint8Array, Uint32Array, Int32Array };
type NumberArray = Float32Array | Float64Array | Uint8Array | Uint32Array | Int32Array;

/** JSON of a value: typed arrays become `{ "$array": name, values }`, non-finite numbers `{ "$number": name }`. */
export function encode(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : { $number: String(value) };
  if (isNumberArray(value)) return { $array: value.constructor.name, values: Array.from(value, encode) };
  if (Array.isArray(value)) return value.map(encode);
  return isRecord(value) ? encodeRecord(value) : value;
}

/** JSON of each entry of a record. */
export function encodeRecord(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, encode(entry)]));
}

/** The value that `encode` was given. */
export function decode(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(decode);
  if (!isRecord(json)) return json;
  if ("$number" in json) return Number(json["$number"]);
  if ("$array" in json) return decodeArray(json["$array"], json["values"]);
  return Object.fromEntries(Object.entries(json).map(([key, entry]) => [key, decode(entry)]));
}

function decodeArray(name: unknown, values: unknown): NumberArray {
  const [, make] = Object.entries(arrays).find(([key]) => key === name) ?? [];
  if (make === undefined || !Array.isArray(values)) {
    throw new TypeError(
      `$array must be one of ${Object.keys(arrays).join(", ")} with values, got ${String(name)}`,
    );
  }
  return make.from(values.map((entry) => Number(decode(entry))));
}

export function isNumberArray(value: unknown): value is NumberArray {
  return Object.values(arrays).some((make) => value instanceof make);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
