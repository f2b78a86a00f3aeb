import { extensions, missing } from "./extensions.ts";
import type { Graph } from "./graph.ts";
import { batchBytes, type Unit } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import { RoundEmitter, roundExtensions } from "./wasm-stretch.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import { VectorEmitter } from "./wasm-vector.ts";

/** The local that holds the address of the header. */
const header = 0;

/**
 * Writes the rounds of a unit: one over the whole range; sums, and loops over leaves and rows, are written by what stages
 * with these bring along.
 *
 * @param room the address of `batchBytes` of memory, and of a table behind them.
 */
export function emitSweep(
  unit: Unit,
  graph: Graph,
  target: WasmCode,
  uniforms: UniformEmitter,
  isUnrolled: boolean,
  room: number,
): void {
  const round = graph.rounds[0]!;
  if (unit.loop !== "whole" || round.reductions.length > 0) {
    if (extensions.emitParts === undefined) throw missing("works on sums, leaves or rows");
    extensions.emitParts(unit, graph, target, uniforms, isUnrolled, room);
    return;
  }
  const pointers = unit.arrays.map(() => target.local("i32"));
  const remaining = target.local("i32");
  const body = new VectorEmitter(target, unit.dtype, pointers, uniforms, room + batchBytes);
  const parts = { dtype: unit.dtype, isUnrolled, body, pointers, remaining };
  uniforms.hoist(graph.rounds, 0);
  target.get(header).memory(code.i32Load, 0).set(remaining);
  for (const [array, pointer] of pointers.entries())
    target
      .get(header)
      .memory(code.i32Load, 4 * (1 + array))
      .set(pointer);
  const emitter =
    roundExtensions.roundOfChains?.(target, round, parts) ?? new RoundEmitter(target, round, parts);
  emitter.emit(pointers, remaining);
}
