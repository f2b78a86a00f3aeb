import { boundedCache } from "../expression/bounded-cache.ts";
import { host } from "./host-calls.ts";
import { pushSized, pushUnsigned } from "./wasm-bytes.ts";
import { valueType } from "./wasm-codes.ts";
import type { HostFunction, WasmCode } from "./wasm-code.ts";

const modules = boundedCache<WebAssembly.Module>(500);

/** The bytes of a module with one exported function of the given parameters and result. */
export function moduleBytes(
  parameters: readonly (keyof typeof valueType)[],
  result: keyof typeof valueType | undefined,
  code: WasmCode,
): Uint8Array<ArrayBuffer> {
  const bytes = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const { imports } = code;
  const { calls } = host;
  // type 0 is the function's own, those behind it are of the host's functions
  const own = [0x60, parameters.length, ...parameters.map((type) => valueType[type])];
  own.push(...(result === undefined ? [0] : [1, valueType[result]]));
  section(bytes, 1, calls === undefined ? [1, ...own] : [4, ...own, ...calls.types]);
  const imported = [imports.length + 1, 1, 0x68, 1, 0x6d, 0x02, 0, 1];
  for (const one of imports) imported.push(...calls!.importBytes(one));
  section(bytes, 2, imported);
  section(bytes, 3, [1, 0]);
  const exported = [1, 1, 0x66, 0x00];
  pushUnsigned(exported, imports.length);
  section(bytes, 7, exported);
  const content = [1];
  pushSized(content, code.body());
  section(bytes, 10, content);
  return Uint8Array.from(bytes);
}

function section(bytes: number[], id: number, content: readonly number[]): void {
  bytes.push(id);
  pushSized(bytes, content);
}

/** The exported function of a module over a memory; modules are compiled once for equal bytes. */
export function instantiate(
  bytes: Uint8Array<ArrayBuffer>,
  given: object,
  imports: readonly HostFunction[],
  exchange = 0,
): (...values: number[]) => number {
  const key: string = Reflect.apply(String.fromCharCode, undefined, bytes);
  const module = modules(key, () => new WebAssembly.Module(bytes));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what createMemory makes for WebAssembly
  const memory = given as WebAssembly.Memory;
  const functions = host.calls?.functionsFor(imports, memory, exchange);
  const { f } = new WebAssembly.Instance(module, { h: { m: memory, ...functions } }).exports;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bytes above give it this type
  return f as (...values: number[]) => number;
}
