import { show } from "../check.ts";
import { isOfKind } from "../description-fields.ts";
import { decodeSafetensors, encodeSafetensors, isTensorData, type StoredTensor } from "./safetensors.ts";

/**
 * Anything whose state can be saved: numbers, texts, lists, plain records, typed arrays and tensors
 * (`{ data, shape }`) of them. `loadState` throws before it changes anything.
 */
export interface Stateful {
  state(): unknown;
  // oxlint-disable-next-line typescript/no-explicit-any -- each takes the state that it gave
  loadState(state: any): void;
}

const format = "opt.checkpoint";

/**
 * Saves the states of the given objects, by name, as a safetensors file. Arrays become tensors such as
 * `optimizer.params.weight`, everything else is JSON in the metadata. The same state gives the same bytes.
 *
 * @throws {TypeError} where a state holds something else, such as a function or a `Map`.
 * @example
 * ```ts
 * import { adam, createOptimizer, loadCheckpoint, saveCheckpoint } from "@opt/core";
 *
 * const optimizer = createOptimizer(adam(), { x: Float64Array.of(1) });
 * optimizer.step({ x: Float64Array.of(0.5) });
 * const bytes = saveCheckpoint({ optimizer });
 *
 * const params = { x: new Float64Array(1) };
 * const resumed = createOptimizer(adam(), params);
 * loadCheckpoint(bytes, { optimizer: resumed });
 * console.log(params.x[0]!.toFixed(6), resumed.reading.step); // → 0.999000 1
 * ```
 */
export function saveCheckpoint(parts: Readonly<Record<string, Stateful>>): Uint8Array<ArrayBuffer> {
  const tensors = new Map<string, StoredTensor>();
  const metadata: Record<string, string> = { format, version: "1" };
  for (const [name, part] of entriesOf(parts))
    metadata[`state.${name}`] = JSON.stringify(pack(part.state(), name, tensors));
  return encodeSafetensors({ tensors: Object.fromEntries(tensors), metadata });
}

/**
 * Loads the saved states into the objects of the same names: into all of them, or into none if one refuses its state.
 *
 * @throws {RangeError} if the bytes are not a checkpoint or lack a part; also what a part throws when it refuses its
 * state.
 */
export function loadCheckpoint(bytes: Uint8Array, parts: Readonly<Record<string, Stateful>>): void {
  const { tensors, metadata } = decodeSafetensors(bytes);
  if (metadata["format"] !== format || metadata["version"] !== "1")
    throw new RangeError(
      `file must be a checkpoint of version 1, got ${metadata["format"]} ${metadata["version"]}`,
    );
  const states = entriesOf(parts).map(([name, part]) => {
    const saved = metadata[`state.${name}`];
    if (saved === undefined)
      throw new RangeError(`checkpoint must hold ${name}, has only ${partNames(metadata)}`);
    return { part, state: unpacked(name, saved, tensors) };
  });
  const loaded: { part: Stateful; before: unknown }[] = [];
  try {
    for (const { part, state } of states) {
      const before = part.state();
      part.loadState(state);
      loaded.push({ part, before });
    }
  } catch (error) {
    for (const { part, before } of loaded) part.loadState(before);
    throw error;
  }
}

function entriesOf(parts: Readonly<Record<string, Stateful>>): [string, Stateful][] {
  if (typeof parts !== "object" || parts === null)
    throw new TypeError(`parts must be a record such as { optimizer }, got ${show(parts)}`);
  const given: unknown = parts;
  if (isOfKind(given, "optimizer"))
    throw new TypeError("parts must be a record such as { optimizer }, got an optimizer");
  return Object.entries<Stateful>(parts).map(([name, part]) => [name, statefulOf(name, part)]);
}

function statefulOf(name: string, part: Stateful): Stateful {
  const { state, loadState: load } = (part ?? {}) as Partial<Stateful>;
  if (typeof state !== "function" || typeof load !== "function")
    throw new TypeError(
      `parts must be an object such as { optimizer } of optimizers and of what has state() and loadState(), which ${name} does not`,
    );
  return part;
}

function partNames(metadata: Readonly<Record<string, string>>): string {
  const names = Object.keys(metadata).filter((name) => name.startsWith("state."));
  return names.map((name) => name.slice("state.".length)).join(", ");
}

function isTensor(value: object): value is StoredTensor {
  const names = Object.keys(value);
  return (
    names.length === 2 &&
    "data" in value &&
    isTensorData(value.data) &&
    "shape" in value &&
    Array.isArray(value.shape)
  );
}

/** Keeps a tensor under its path, or under a longer name where two paths read alike. */
function store(tensors: Map<string, StoredTensor>, path: string, tensor: StoredTensor): string {
  let name = path;
  while (tensors.has(name)) name += "'";
  tensors.set(name, tensor);
  return name;
}

/** The keys of objects that stand for what JSON lacks; a record with one such key is wrapped. */
const marks = new Set(["$number", "$bigint", "$array", "$tensor", "$record"]);

/** Replaces arrays by their names and numbers that JSON lacks by words. */
function pack(value: unknown, path: string, tensors: Map<string, StoredTensor>): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: Object.is(value, -0) ? "-0" : String(value) };
  if (typeof value === "bigint") return { $bigint: String(value) };
  if (Array.isArray(value))
    return Array.from(value, (one: unknown, index) => pack(one, `${path}.${index}`, tensors));
  if (value === undefined) throw new TypeError(`state ${path} must be data, got undefined`);
  if (typeof value !== "object") throw new TypeError(`state ${path} must be data, got a ${typeof value}`);
  if (isTensorData(value)) return { $array: store(tensors, path, { data: value, shape: [value.length] }) };
  if (isTensor(value)) return { $tensor: store(tensors, path, value) };
  if (!isPlain(value))
    throw new TypeError(`state ${path} must be data, got ${Object.prototype.toString.call(value)}`);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const packed = entries.map(([name, part]) => [name, pack(part, `${path}.${name}`, tensors)] as const);
  const record: unknown = Object.fromEntries(packed);
  return packed.length === 1 && marks.has(packed[0]![0]) ? { $record: record } : record;
}

/** Whether a value is a record and not, say, a map, a date or an array of another kind. */
function isPlain(value: object): boolean {
  return !ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Object]";
}

function unpacked(name: string, saved: string, tensors: Readonly<Record<string, StoredTensor>>): unknown {
  try {
    return unpack(JSON.parse(saved), tensors);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(`checkpoint must hold a readable state of ${name}: ${reason}`, { cause: error });
  }
}

function unpack(value: unknown, tensors: Readonly<Record<string, StoredTensor>>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => unpack(part, tensors));
  const entries = Object.entries(value);
  const [key, content] = entries[0] ?? [];
  if (entries.length === 1 && key === "$number") return Number(content);
  if (entries.length === 1 && key === "$bigint") return BigInt(String(content));
  if (entries.length === 1 && (key === "$array" || key === "$tensor")) {
    const name = String(content);
    if (!Object.hasOwn(tensors, name)) throw new RangeError(`checkpoint must hold the tensor ${name}`);
    const tensor = tensors[name]!;
    return key === "$array" ? tensor.data : tensor;
  }
  const isWrapped =
    entries.length === 1 && key === "$record" && typeof content === "object" && content !== null;
  const record: [string, unknown][] = isWrapped ? Object.entries(content) : entries;
  return Object.fromEntries(record.map(([name, part]) => [name, unpack(part, tensors)]));
}
