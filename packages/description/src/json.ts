const arrays: Readonly<Record<string, { from(values: readonly number[]): NumberArray }>> = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
};

/** A typed array of numbers. */
export type NumberArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** JSON nested deeper than this is refused before the call stack is. */
const deepest = 256;

/**
 * Returns the JSON-safe form of plain data: typed arrays become `{ $array: name, values }`, numbers that JSON lacks
 * `{ $number: "NaN" }`, records with keys that begin with `$` `{ $record: entries }`.
 */
export function encode(value: unknown): unknown {
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: Object.is(value, -0) ? "-0" : String(value) };
  if (isNumberArray(value)) return { $array: nameOf(value), values: Array.from(value, encode) };
  if (Array.isArray(value)) return value.map(encode);
  if (!isRecord(value)) return value;
  if (typeof value["toJSON"] === "function") return Reflect.apply(value["toJSON"], value, []);
  return isReserved(value) ? { $record: Object.entries(value).map(encode) } : encodeRecord(value);
}

/** Returns the JSON-safe form of each entry of a record. */
export function encodeRecord(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, encode(entry)]));
}

/**
 * Returns the plain data that `encode` was given.
 *
 * @throws {TypeError} an unknown kind of array, or entries that are none
 * @throws {RangeError} JSON nested deeper than 256 levels
 */
export function decode(json: unknown, depth = 0): unknown {
  if (depth > deepest) throw new RangeError(`json must be nested at most ${deepest} levels deep`);
  if (Array.isArray(json)) return json.map((entry) => decode(entry, depth + 1));
  if (!isRecord(json) || ArrayBuffer.isView(json)) return json;
  if (Object.hasOwn(json, "$number")) return numberOf(json["$number"]);
  if (Object.hasOwn(json, "$array")) return decodeArray(json["$array"], json["values"]);
  const entries = Object.hasOwn(json, "$record") ? entriesOf(json["$record"]) : Object.entries(json);
  return Object.fromEntries(entries.map(([key, entry]) => [key, decode(entry, depth + 1)]));
}

/** Whether a value is a typed array of numbers, of this realm or another. */
export function isNumberArray(value: unknown): value is NumberArray {
  return ArrayBuffer.isView(value) && /^(?!Big|Data|Float16)/u.test(nameOf(value));
}

/** Whether a value is an object or list, not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Whether `decode` would read the record as something else. */
function isReserved(record: object): boolean {
  return Object.keys(record).some((key) => key === "$number" || key === "$array" || key === "$record");
}

function nameOf(view: ArrayBufferView): string {
  return Object.prototype.toString.call(view).slice("[object ".length, -1);
}

function decodeArray(name: unknown, values: unknown): NumberArray {
  const [, make] = Object.entries(arrays).find(([key]) => key === name) ?? [];
  if (make === undefined || !Array.isArray(values))
    throw new TypeError(
      `$array must be one of ${Object.keys(arrays).join(", ")} with values, got ${JSON.stringify(name)}`,
    );
  return make.from(values.map((entry) => numberOf(decode(entry))));
}

/** What is no text and no number is no number: an object may throw where it is asked for one. */
function numberOf(value: unknown): number {
  return typeof value === "object" ? Number.NaN : Number(value);
}

function entriesOf(json: unknown): [string, unknown][] {
  if (!Array.isArray(json)) throw new TypeError(`$record must be a list of entries, got ${typeof json}`);
  return json.map((entry: unknown) => {
    if (!Array.isArray(entry) || typeof entry[0] !== "string")
      throw new TypeError("$record must be a list of entries, each a key and a value");
    return [entry[0], entry[1]];
  });
}
