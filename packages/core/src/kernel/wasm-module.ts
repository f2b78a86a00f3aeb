import { boundedCache } from "../expression/bounded-cache.ts";
import { functions } from "../expression/functions.ts";
import { pushName, pushSized, pushUnsigned } from "./wasm-bytes.ts";
import { valueType } from "./wasm-codes.ts";
import type { HostFunction, WasmCode } from "./wasm-code.ts";

const modules = boundedCache<WebAssembly.Module>(500);

/** The bytes of a module with one exported function of the given parameters and result. */
export function moduleBytes(
  parameters: readonly (keyof typeof valueType)[],
  result: "f64" | undefined,
  code: WasmCode,
): Uint8Array<ArrayBuffer> {
  const bytes = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const { imports } = code;
  // type 0 is the function's own, 1 to 3 those of the host's functions
  const own = [0x60, parameters.length, ...parameters.map((type) => valueType[type])];
  own.push(...(result === undefined ? [0] : [1, valueType[result]]));
  const { f64 } = valueType;
  section(bytes, 1, [4, ...own, 0x60, 1, f64, 1, f64, 0x60, 2, f64, f64, 1, f64, 0x60, 0, 0]);
  const imported = [imports.length + 1, ...named("m"), 0x02, 0, 1];
  for (const one of imports)
    imported.push(...named(importName(one)), 0x00, one.exchanges ? 3 : functions[one.name].arity);
  section(bytes, 2, imported);
  section(bytes, 3, [1, 0]);
  const exported = [1];
  pushName(exported, "f");
  exported.push(0x00);
  pushUnsigned(exported, imports.length);
  section(bytes, 7, exported);
  const content = [1];
  pushSized(content, code.body());
  section(bytes, 10, content);
  return Uint8Array.from(bytes);
}

function named(name: string): number[] {
  const bytes: number[] = [];
  pushName(bytes, "h");
  pushName(bytes, name);
  return bytes;
}

function section(bytes: number[], id: number, content: readonly number[]): void {
  bytes.push(id);
  pushSized(bytes, content);
}

/** The exported function of a module over a memory; modules are compiled once for equal bytes. */
export function instantiate(
  bytes: Uint8Array<ArrayBuffer>,
  memory: WebAssembly.Memory,
  imports: readonly HostFunction[],
  exchange = 0,
): (...values: number[]) => number {
  const key: string = Reflect.apply(String.fromCharCode, undefined, bytes);
  const module = modules(key, () => new WebAssembly.Module(bytes));
  const host = Object.fromEntries(
    imports.map((one) => {
      const { evaluate } = functions[one.name];
      return [importName(one), one.exchanges ? exchanging(evaluate, memory, exchange) : evaluate];
    }),
  );
  const { f } = new WebAssembly.Instance(module, { h: { m: memory, ...host } }).exports;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bytes above give it this type
  return f as (...values: number[]) => number;
}

/** A function that takes its numbers where they lie, and leaves the result there. */
function exchanging(
  evaluate: (a: number, b: number) => number,
  { buffer }: WebAssembly.Memory,
  address: number,
): () => void {
  const numbers = new Float64Array(buffer, address, 2);
  return () => {
    numbers[0] = evaluate(numbers[0]!, numbers[1]!);
  };
}

function importName({ name, exchanges }: HostFunction): string {
  return exchanges ? `${name}!` : name;
}
