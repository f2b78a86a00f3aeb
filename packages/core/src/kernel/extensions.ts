import type { Graph, GraphRound, Node } from "./graph.ts";
import type { UniformProgram } from "./javascript-uniforms.ts";
import type { Kernel, KernelMemory, Unit } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import type { RoundEmitter, RoundParts } from "./wasm-stretch.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import type { VectorEmitter } from "./wasm-vector.ts";

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
  /** Writes rounds with long chains of operations, several vectors at once. */
  roundOfChains?: (target: WasmCode, round: GraphRound, parts: RoundParts) => RoundEmitter | undefined;
  /** Interprets loops over leaves and rows. */
  interpretParts?: (unit: Unit, memory: KernelMemory) => Kernel;
  /** Writes a value that is a bound which one instruction of machines gives, and says whether it is one. */
  emitBounding?: (node: Node, body: VectorEmitter) => boolean;
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
