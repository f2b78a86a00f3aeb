import type { Graph } from "./graph.ts";
import { sumsApart, type SumsApart } from "./sums-apart.ts";
import { batchBytes, type Unit } from "./unit.ts";
import { ArrayEmitter } from "./wasm-arrays.ts";
import type { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import { BatchEmitter, carriedOver, type Parts } from "./wasm-batches.ts";
import { SummingRoundEmitter } from "./wasm-summing-stretch.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import { VectorEmitter } from "./wasm-vector.ts";
import { repeat } from "./wasm-repeat.ts";

/** The local that holds the address of the header. */
const header = 0;

/** Bytes of a number in float32. */
const singleBytes = 4;

/** Writes the rounds of a unit that has sums, or loops over leaves and rows. */
export class PartSweepEmitter {
  readonly #unit: Unit;
  readonly #graph: Graph;
  readonly #code: WasmCode;
  readonly #uniforms: UniformEmitter;
  readonly #arrays: ArrayEmitter;
  readonly #rounds: readonly SummingRoundEmitter[];
  readonly #room: number;
  readonly #apart: SumsApart | undefined;

  /** @param room the address of `batchBytes` of memory, and of a table behind them. */
  constructor(
    unit: Unit,
    graph: Graph,
    target: WasmCode,
    uniforms: UniformEmitter,
    isUnrolled: boolean,
    room: number,
  ) {
    this.#room = room;
    this.#unit = unit;
    this.#graph = graph;
    this.#code = target;
    this.#uniforms = uniforms;
    this.#arrays = new ArrayEmitter(unit, target);
    const { bases } = this.#arrays;
    const isWhole = unit.loop === "whole";
    // in float64 the sums hide behind the roots and divisions, and are better left with them
    const isApart = isWhole && unit.dtype === "float32";
    this.#apart = isApart ? sumsApart(graph.rounds[0]!, bases.length) : undefined;
    const { kept = 0 } = this.#apart ?? {};
    const moving = (): number => target.local("i32");
    const isInPlace = isWhole && this.#apart === undefined;
    const pointers = isInPlace ? bases : Array.from({ length: bases.length + kept }, moving);
    const remaining = target.local("i32");
    const body = new VectorEmitter(target, unit.dtype, pointers, uniforms, room + batchBytes);
    const parts = { dtype: unit.dtype, isUnrolled, body, pointers, remaining };
    const rounds = this.#apart === undefined ? graph.rounds : [this.#apart.stores, this.#apart.sums];
    this.#rounds = rounds.map((round) => new SummingRoundEmitter(target, round, parts));
  }

  emit(): void {
    const target = this.#code;
    const graph = this.#graph;
    const uniforms = this.#uniforms;
    const arrays = this.#arrays;
    const rounds = this.#rounds;
    uniforms.hoist(graph.rounds, 0);
    for (const round of rounds) round.begin();
    const isWhole = this.#unit.loop === "whole";
    arrays.loadHeader(header, isWhole ? 1 : 2);
    if (isWhole) {
      const count = target.local("i32");
      target.get(header).memory(code.i32Load, 0).set(count);
      if (this.#apart === undefined) rounds[0]!.emit(arrays.bases, count);
      else this.#emitApart(count, this.#apart.kept);
    } else this.#emitLeaves();
    for (const round of rounds) round.store();
  }

  /** As many elements at a time as the room holds what is kept of: first what is stored, then the sums. */
  #emitApart(left: number, kept: number): void {
    const target = this.#code;
    const arrays = this.#arrays;
    const room = this.#room;
    const block = 64;
    const most = Math.floor(batchBytes / (kept * singleBytes * block)) * block;
    const addresses = Array.from({ length: kept }, (_, index) => {
      const address = target.local("i32");
      target.i32(room + index * most * singleBytes).set(address);
      return address;
    });
    const count = target.local("i32");
    target.get(left).op(code.if, 0x40, code.loop, 0x40);
    this.#uniforms.inside(() => {
      target.i32(most).get(left).get(left).i32(most).op(code.i32GreaterThan, code.select).set(count);
      for (const round of this.#rounds) round.emit([...arrays.bases, ...addresses], count);
      arrays.advance(arrays.bases, "element", { local: count });
    });
    target.get(left).get(count).op(code.i32Subtract).tee(left).op(code.brIf, 0, code.end, code.end);
  }

  #emitLeaves(): void {
    const target = this.#code;
    const [leaves, table] = [target.local("i32"), target.local("i32")];
    target.get(header).memory(code.i32Load, 0).set(leaves);
    target.get(header).memory(code.i32Load, 4).set(table);
    const isFlat = !this.#unit.arrays.some(({ extent }) => extent === "row" || extent === "column");
    const isByLeaf = this.#unit.loop === "leaf";
    if (isByLeaf && isFlat && this.#emitBatches({ extent: "leaf", level: 1, count: leaves, length: table }))
      return;
    const [rows, length] = [target.local("i32"), target.local("i32")];
    repeat(target, this.#uniforms, leaves, () => {
      target.get(table).memory(code.i32Load, 0).set(rows);
      target.get(table).memory(code.i32Load, 4).set(length);
      target.get(table).i32(8).op(code.i32Add).set(table);
      this.#arrays.loadParts("leaf", this.#arrays.bases, this.#uniforms);
      if (isByLeaf) this.#emitLeaf(rows, length, isFlat);
      else this.#emitRows(rows, length);
      this.#arrays.storeParts("leaf", this.#graph, this.#uniforms);
      this.#arrays.advance(this.#arrays.bases, "leaf", 1);
      this.#arrays.advance(this.#arrays.bases, "column", { local: length });
    });
  }

  /** Two rounds in batches, where they may run like that; tells whether they do. */
  #emitBatches(parts: Parts): boolean {
    const unit = this.#unit;
    const graph = this.#graph;
    const target = this.#code;
    const arrays = this.#arrays;
    const uniforms = this.#uniforms;
    const rounds = this.#rounds;
    const room = this.#room;
    const carried = carriedOver(unit, graph, rounds, parts.level);
    if (carried === undefined) return false;
    const isSingle = unit.dtype === "float32";
    const batches = new BatchEmitter(target, arrays, uniforms, parts, carried, isSingle, room);
    batches.emit(rounds[0]!, rounds[1]!);
    return true;
  }

  /** The rounds over the leaf, each at once or row by row. */
  #emitLeaf(rows: number, length: number, isFlat: boolean): void {
    const target = this.#code;
    const arrays = this.#arrays;
    const uniforms = this.#uniforms;
    const size = target.local("i32");
    target.get(rows).get(length).op(code.i32Multiply).set(size);
    for (const round of this.#rounds) {
      uniforms.hoist([round.round], 1);
      round.sums.beginPart();
      if (isFlat) round.emit(arrays.bases, size);
      else this.#emitRowsOf(round, rows, length);
      round.sums.finishPart(uniforms);
    }
    arrays.advance(arrays.bases, "element", { local: size });
    arrays.advance(arrays.bases, "row", { local: rows });
  }

  #emitRowsOf(round: SummingRoundEmitter, rows: number, length: number): void {
    const target = this.#code;
    const arrays = this.#arrays;
    const uniforms = this.#uniforms;
    const cursors = arrays.copyOfBases();
    const counter = target.local("i32");
    target.get(rows).set(counter);
    repeat(target, uniforms, counter, () => {
      arrays.loadParts("row", cursors, uniforms);
      uniforms.hoist([round.round], 2);
      round.emit(cursors, length);
      arrays.advance(cursors, "element", { local: length });
      arrays.advance(cursors, "row", 1);
    });
  }

  /** All rounds for each row. */
  #emitRows(rows: number, length: number): void {
    const target = this.#code;
    const arrays = this.#arrays;
    const uniforms = this.#uniforms;
    uniforms.hoist(this.#graph.rounds, 1);
    if (this.#emitBatches({ extent: "row", level: 2, count: rows, length })) return;
    const counter = target.local("i32");
    target.get(rows).set(counter);
    repeat(target, uniforms, counter, () => {
      arrays.loadParts("row", arrays.bases, uniforms);
      for (const round of this.#rounds) {
        uniforms.hoist([round.round], 2);
        round.sums.beginPart();
        round.emit(arrays.bases, length);
        round.sums.finishPart(uniforms);
      }
      arrays.storeParts("row", this.#graph, uniforms);
      arrays.advance(arrays.bases, "element", { local: length });
      arrays.advance(arrays.bases, "row", 1);
    });
  }
}
