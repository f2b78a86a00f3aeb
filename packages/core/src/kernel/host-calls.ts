import type { FunctionName } from "../expression/functions.ts";
import type { KernelMemory } from "./unit.ts";
import type { HostFunction, WasmCode } from "./wasm-code.ts";

/** What functions of vectors are computed with. */
export interface LanesOf {
  readonly isSingle: boolean;
  /** Gives a local for a vector. */
  readonly temporary: () => number;
  /** Gives one for a number, pushed ahead of the loop; where it is missing, numbers are pushed where they stand. */
  constant?: (value: number, push: () => void) => number;
  /** The address of the tables of functions. */
  readonly table: number;
}

/** Functions that have no instruction in WebAssembly. */
export interface HostCalls {
  readonly callThroughMemory: (target: WasmCode, name: FunctionName) => void;
  readonly callLanes: (target: WasmCode, name: FunctionName, lanes: LanesOf) => void;
  readonly types: readonly number[];
  readonly importBytes: (one: HostFunction) => number[];
  readonly functionsFor: (
    imports: readonly HostFunction[],
    memory: WebAssembly.Memory,
    exchange: number,
  ) => Record<string, (a: number, b: number) => unknown>;
  readonly fillTables: (memory: KernelMemory) => void;
}

/** How they are called, where a page has loaded it: pages whose formulas call none leave it out. */
export const host: { calls?: HostCalls } = {};
