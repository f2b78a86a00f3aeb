import { decodeSafetensors, encodeSafetensors, isTensorData, type StoredTensor } from "./safetensors.ts";

/** Anything whose state can be saved: numbers, texts, lists, records, typed arrays and tensors of them. */
export interface Stateful {
  state(): unknown;
  // oxlint-disable-next-line typescript/no-explicit-any -- each takes the state that it gave
  loadState(state: any): void;
}

const format = "opt.checkpoint";

/**
 * The state of everything given, by name, as a safetensors file. Arrays are tensors such as
 * `optimizer.params.weight`, the rest is JSON in the metadata. The same state gives the same bytes.
 *
 * @throws {TypeError} where a state holds something else, such as a function.
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
  const tensors: Record<string, StoredTensor> = {};
  const metadata: Record<string, string> = { format, version: "1" };
  for (const [name, part] of Object.entries(parts))
    metadata[`state.${name}`] = JSON.stringify(pack(part.state(), name, tensors));
  return encodeSafetensors({ tensors, metadata });
}

/**
 * Puts the saved states into the parts of the same names: all of them, or none where one refuses.
 *
 * @throws {RangeError} where the bytes are no checkpoint, or lack a part, or a part refuses its state.
 */
export function loadCheckpoint(bytes: Uint8Array, parts: Readonly<Record<string, Stateful>>): void {
  const { tensors, metadata } = decodeSafetensors(bytes);
  if (metadata["format"] !== format || metadata["version"] !== "1")
    throw new RangeError(
      `file must be a checkpoint of version 1, got ${metadata["format"]} ${metadata["version"]}`,
    );
  const states = Object.entries(parts).map(([name, part]) => {
    const saved = metadata[`state.${name}`];
    if (saved === undefined)
      throw new RangeError(`checkpoint must hold ${name}, has only ${partNames(metadata)}`);
    return { part, state: unpack(JSON.parse(saved), tensors) };
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

function partNames(metadata: Readonly<Record<string, string>>): string {
  const names = Object.keys(metadata).filter((name) => name.startsWith("state."));
  return names.map((name) => name.slice("state.".length)).join(", ");
}

function isTensor(value: object): value is StoredTensor {
  return "data" in value && isTensorData(value.data) && "shape" in value && Array.isArray(value.shape);
}

/** Replaces arrays by their names and numbers that JSON lacks by words. */
function pack(value: unknown, path: string, tensors: Record<string, StoredTensor>): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: Object.is(value, -0) ? "-0" : String(value) };
  if (typeof value === "bigint") return { $bigint: String(value) };
  if (Array.isArray(value)) return value.map((one, index) => pack(one, `${path}.${index}`, tensors));
  if (typeof value !== "object") throw new TypeError(`state ${path} must be data, got a ${typeof value}`);
  if (isTensorData(value)) {
    tensors[path] = { data: value, shape: [value.length] };
    return { $array: path };
  }
  if (isTensor(value)) {
    tensors[path] = value;
    return { $tensor: path };
  }
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.map(([name, part]) => [name, pack(part, `${path}.${name}`, tensors)]));
}

function unpack(value: unknown, tensors: Readonly<Record<string, StoredTensor>>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => unpack(part, tensors));
  const entries = Object.entries(value);
  const [key, content] = entries[0] ?? [];
  if (entries.length === 1 && key === "$number") return Number(content);
  if (entries.length === 1 && key === "$bigint") return BigInt(String(content));
  if (entries.length === 1 && (key === "$array" || key === "$tensor")) {
    const tensor = tensors[String(content)];
    if (tensor === undefined) throw new RangeError(`checkpoint must hold the tensor ${String(content)}`);
    return key === "$array" ? tensor.data : tensor;
  }
  return Object.fromEntries(entries.map(([name, part]) => [name, unpack(part, tensors)]));
}
