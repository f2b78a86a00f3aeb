import type { FunctionName } from "../expression/functions.ts";
import type { Bounding, Graph, Node } from "./graph.ts";
import type { UniformProgram } from "./javascript-uniforms.ts";
import type { Dtype, Kernel, KernelMemory, Unit } from "./unit.ts";
import type { HostFunction, WasmCode } from "./wasm-code.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";

/**
 * What back ends can do beyond a rule over a whole range: the stages that call for it load it, so that pages without them
 * leave it out.
 */
interface Extensions {
  /** Writes sums, and loops over leaves and rows, in WebAssembly. */
  emitParts?: (
    unit: Unit,
    graph: Graph,
    target: WasmCode,
    uniforms: UniformEmitter,
    isUnrolled: boolean,
    room: number,
  ) => void;
  /** Interprets loops over leaves and rows. */
  interpretParts?: (unit: Unit, memory: KernelMemory) => Kernel;
  /** Finds bounds that one instruction of machines gives, in WebAssembly. */
  boundingOf?: (node: Node, dtype: Dtype) => Bounding | undefined;
  /** Calls functions that have no instruction, in WebAssembly. */
  host?: HostCalls;
  /** Runs any rounds as loops over blocks of elements in JavaScript. */
  blocks?: (unit: Unit, graph: Graph, memory: KernelMemory, uniforms: UniformProgram) => Kernel;
}

/** What functions of vectors are computed with. */
export interface LanesOf {
  readonly isSingle: boolean;
  /** Gives a local for a vector. */
  readonly temporary: () => number;
  /** The address of the tables of functions. */
  readonly table: number;
}

/** Functions that have no instruction in WebAssembly. */
interface HostCalls {
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

export const extensions: Extensions = {};

/** What is said where a stage from elsewhere calls for what the page has not loaded. */
export function missing(what: string): TypeError {
  return new TypeError(
    `a description that ${what} must go through \`revive\` of @opt/core where it comes from JSON or from another copy of the package`,
  );
}
