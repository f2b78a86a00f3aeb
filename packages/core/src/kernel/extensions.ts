import type { Graph } from "./graph.ts";
import type { UniformProgram } from "./javascript-uniforms.ts";
import type { Kernel, KernelMemory, Unit } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
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
  /** Runs any rounds as loops over blocks of elements in JavaScript. */
  blocks?: (unit: Unit, graph: Graph, memory: KernelMemory, uniforms: UniformProgram) => Kernel;
}

export const extensions: Extensions = {};

/** What is said where a stage from elsewhere calls for what the page has not loaded. */
export function missing(what: string): TypeError {
  return new TypeError(
    `a description that ${what} must go through \`revive\` of @opt/core where it comes from JSON or from another copy of the package`,
  );
}
