import { graphOf, type Graph } from "./graph.ts";
import type { Kernel, KernelMemory, Unit } from "./unit.ts";
import { WasmCode } from "./wasm-code.ts";
import { code } from "./wasm-codes.ts";
import { instantiate, moduleBytes } from "./wasm-module.ts";
import { ScalarEmitter } from "./wasm-scalar.ts";
import { SweepEmitter } from "./wasm-sweep.ts";

/** The back end that writes WebAssembly with fixed-width vectors: a whole chain in one pass, in place. */
export function compileWebAssembly(unit: Unit, memory: KernelMemory): Kernel {
  if (memory.memory === undefined) throw new TypeError("memory must be WebAssembly's");
  const emitted = emitUnit(unit);
  return instantiate(emitted.bytes, memory.memory, emitted.imports);
}

interface EmittedUnit {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly imports: WasmCode["imports"];
}

/** Browsers once refused to compile larger modules on their main thread. */
const largestModule = 4096;

/** The module of a unit: with its loop unrolled, or without where that would be too large. */
export function emitUnit(unit: Unit): EmittedUnit {
  const graph = graphOf(unit);
  const unrolled = emitGraph(unit, graph, true);
  return unrolled.bytes.length < largestModule ? unrolled : emitGraph(unit, graph, false);
}

function emitGraph(unit: Unit, graph: Graph, isUnrolled: boolean): EmittedUnit {
  const target = new WasmCode(1);
  const scalars = new ScalarEmitter(target, (index) => target.i32(0).memory(code.f64Load, index * 8));
  emitPrepare(graph, target, scalars);
  if (unit.pass !== undefined)
    new SweepEmitter(unit, graph, target, scalars).emit(unit.pass.arrays.length, isUnrolled);
  return { bytes: moduleBytes(["i32"], undefined, target), imports: target.imports };
}

function emitPrepare(graph: Graph, target: WasmCode, scalars: ScalarEmitter): void {
  const held = graph.scalarStores.map(({ index, node }) => {
    const local = target.local("f64");
    scalars.push(node);
    target.set(local);
    return { index, local };
  });
  for (const { index, local } of held)
    target
      .i32(0)
      .get(local)
      .memory(code.f64Store, index * 8);
}
