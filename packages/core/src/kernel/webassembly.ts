import { graphOf } from "./build-graph.ts";
import { host } from "./host-calls.ts";
import type { Graph, Node } from "./graph.ts";
import { exchangeIn, type Kernel, type KernelMemory, type Unit } from "./unit.ts";
import { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import { instantiate, moduleBytes } from "./wasm-module.ts";
import { emitSweep } from "./wasm-sweep.ts";
import { vectorExtensions } from "./wasm-vector.ts";
import { UniformEmitter } from "./wasm-uniforms.ts";

/** The back end that writes WebAssembly with fixed-width vectors: a whole chain in one pass, in place. */
export function compileWebAssembly(unit: Unit, memory: KernelMemory): Kernel {
  const emitted = emitUnit(unit, memory.room);
  if (unit.rounds.length > 0) host.calls?.fillTables(memory);
  return instantiate(emitted.bytes, memory.memory!, emitted.imports, exchangeIn(memory.room));
}

interface EmittedUnit {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly imports: WasmCode["imports"];
}

/** Browsers once refused to compile larger modules on their main thread. */
const largestModule = 4096;

/** The module of a unit: with its loop unrolled, or without where that would be too large. */
export function emitUnit(unit: Unit, room: number): EmittedUnit {
  const graph = graphOf(unit, vectorExtensions.loweringFor?.(unit.dtype));
  const unrolled = emitGraph(unit, graph, true, room);
  return unrolled.bytes.length < largestModule ? unrolled : emitGraph(unit, graph, false, room);
}

function emitGraph(unit: Unit, graph: Graph, isUnrolled: boolean, room: number): EmittedUnit {
  const target = new WasmCode(1, exchangeIn(room));
  const uniforms = new UniformEmitter(target, unit.dtype === "float32");
  emitPrepare(graph, target, uniforms);
  if (graph.rounds.length > 0) emitSweep(unit, graph, target, uniforms, isUnrolled, room);
  return { bytes: moduleBytes(["i32"], undefined, target), imports: target.imports };
}

function emitPrepare(graph: Graph, target: WasmCode, scalars: UniformEmitter): void {
  // equal values, such as the zeros that lanes begin with, are computed once
  const locals = new Map<Node, number>();
  for (const { node } of graph.scalarStores) {
    if (locals.has(node)) continue;
    const local = target.local("f64");
    locals.set(node, local);
    scalars.push(node);
    target.set(local);
  }
  for (const { index, node } of graph.scalarStores)
    target
      .i32(0)
      .get(locals.get(node)!)
      .memory(code.f64Store, index * 8);
}
