import type { Graph, GraphRound, Node } from "./graph.ts";
import type { Extent, Unit } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import { code } from "./wasm-codes.ts";
import { StretchEmitter } from "./wasm-stretch.ts";
import { SumsEmitter } from "./wasm-sums.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import { VectorEmitter } from "./wasm-vector.ts";

/** The local that holds the address of the header. */
const header = 0;

/** A round with what its loop works with. */
interface RoundLoop {
  readonly round: GraphRound;
  readonly sums: SumsEmitter;
  /** The arrays that it touches element by element. */
  readonly moving: readonly number[];
}

/** Writes the rounds of a unit: over the whole range, or in loops over leaves and rows. */
export class SweepEmitter {
  private readonly unit: Unit;
  private readonly graph: Graph;
  private readonly code: WasmCode;
  private readonly uniforms: UniformEmitter;
  /** Locals with the address where each array's part begins, and with that of the current elements. */
  private readonly bases: readonly number[];
  private readonly pointers: readonly number[];
  private readonly rounds: readonly RoundLoop[];
  private readonly stretch: StretchEmitter;
  private readonly remaining: number;
  private readonly bytes: number;

  constructor(unit: Unit, graph: Graph, target: WasmCode, uniforms: UniformEmitter, isUnrolled: boolean) {
    this.unit = unit;
    this.graph = graph;
    this.code = target;
    this.uniforms = uniforms;
    this.bytes = unit.dtype === "float32" ? 4 : 8;
    const isLooped = unit.loop !== "whole";
    this.bases = unit.arrays.map(() => target.local("i32"));
    this.pointers = isLooped ? unit.arrays.map(() => target.local("i32")) : this.bases;
    this.remaining = target.local("i32");
    const body = new VectorEmitter(target, unit.dtype, this.pointers, uniforms);
    this.rounds = graph.rounds.map((round) => ({
      round,
      sums: new SumsEmitter(target, body, this.pointers, round.reductions, unit.dtype),
      moving: arraysOf(round),
    }));
    this.stretch = new StretchEmitter(target, body, this.pointers, unit.dtype, isUnrolled);
  }

  emit(): void {
    const { code: target, graph, uniforms } = this;
    uniforms.hoist(graph.rounds, 0);
    for (const { sums } of this.rounds) sums.beginLasting();
    const words = this.unit.loop === "whole" ? 1 : 2;
    for (const [array, base] of this.bases.entries())
      target
        .get(header)
        .memory(code.i32Load, 4 * (words + array))
        .set(base);
    if (this.unit.loop === "whole") {
      target.get(header).memory(code.i32Load, 0).set(this.remaining);
      const { round, sums, moving } = this.rounds[0]!;
      this.stretch.emit(round, sums, this.remaining, moving);
    } else this.emitLeaves();
    for (const { sums } of this.rounds) sums.store();
  }

  private emitLeaves(): void {
    const target = this.code;
    const [leaves, table] = [target.local("i32"), target.local("i32")];
    const [rows, length] = [target.local("i32"), target.local("i32")];
    target.get(header).memory(code.i32Load, 0).set(leaves);
    target.get(header).memory(code.i32Load, 4).set(table);
    this.repeat(leaves, () => {
      target.get(table).memory(code.i32Load, 0).set(rows);
      target.get(table).memory(code.i32Load, 4).set(length);
      target.get(table).i32(8).op(code.i32Add).set(table);
      this.loadParts("leaf");
      if (this.unit.loop === "leaf") this.emitLeaf(rows, length);
      else this.emitRows(rows, length);
      this.storeParts("leaf");
      this.advance(this.bases, "leaf", undefined);
      this.advance(this.bases, "column", length);
    });
  }

  /** The rounds over the leaf, each at once or row by row. */
  private emitLeaf(rows: number, length: number): void {
    const target = this.code;
    const size = target.local("i32");
    target.get(rows).get(length).op(code.i32Multiply).set(size);
    const isFlat = !this.unit.arrays.some(({ extent }) => extent === "row" || extent === "column");
    for (const loop of this.rounds) {
      this.uniforms.hoist([loop.round], 1);
      loop.sums.beginPart();
      if (isFlat) this.emitStretch(loop, this.bases, size);
      else this.emitRowsOf(loop, rows, length);
      loop.sums.finishPart(this.uniforms);
    }
    this.advance(this.bases, "element", size);
    this.advance(this.bases, "row", rows);
  }

  private emitRowsOf(loop: RoundLoop, rows: number, length: number): void {
    const target = this.code;
    const cursors = this.bases.map((base) => {
      const cursor = target.local("i32");
      target.get(base).set(cursor);
      return cursor;
    });
    const counter = target.local("i32");
    target.get(rows).set(counter);
    this.repeat(counter, () => {
      this.loadParts("row", cursors);
      this.uniforms.hoist([loop.round], 2);
      this.emitStretch(loop, cursors, length);
      this.advance(cursors, "element", length);
      this.advance(cursors, "row", undefined);
    });
  }

  /** All rounds for each row. */
  private emitRows(rows: number, length: number): void {
    const target = this.code;
    this.uniforms.hoist(this.graph.rounds, 1);
    const carried = this.carriedValues();
    if (carried !== undefined) {
      this.emitStaggeredRows(rows, length, carried);
      return;
    }
    const counter = target.local("i32");
    target.get(rows).set(counter);
    this.repeat(counter, () => {
      this.loadParts("row");
      for (const loop of this.rounds) {
        this.uniforms.hoist([loop.round], 2);
        loop.sums.beginPart();
        this.emitStretch(loop, this.bases, length);
        loop.sums.finishPart(this.uniforms);
      }
      this.storeParts("row");
      this.advance(this.bases, "element", length);
      this.advance(this.bases, "row", undefined);
    });
  }

  /**
   * The values of a row that the second of two rounds takes over from the first, where there is nothing else: then
   * the rounds need not alternate.
   */
  private carriedValues(): readonly Node[] | undefined {
    const second = this.graph.rounds[1];
    if (this.graph.rounds.length !== 2 || this.graph.partStores.length > 0) return undefined;
    if (second!.reductions.some(({ reduction }) => "name" in reduction.into)) return undefined;
    return nodesOf(second!).filter(({ op, level }) => op === "narrow" && level === 2);
  }

  /**
   * The first round of a row together with the second of the row before: a row waits for its own sums, roots and
   * divisions, and meanwhile the other goes on.
   */
  private emitStaggeredRows(rows: number, length: number, carried: readonly Node[]): void {
    const target = this.code;
    const [first, second] = [this.rounds[0]!, this.rounds[1]!];
    const [counter, ahead] = [target.local("i32"), target.local("i32")];
    const [now, next] = [carried.map(() => target.local("f64")), carried.map(() => target.local("f64"))];
    const cursors = this.bases.map((base) => {
      const cursor = target.local("i32");
      target.get(base).set(cursor);
      return cursor;
    });
    target.get(rows).set(ahead);
    target.get(rows).i32(1).op(code.i32Add).set(counter);
    this.repeat(counter, () => {
      for (const [index, local] of next.entries()) target.get(local).set(now[index]!);
      target.get(ahead).op(code.if, 0x40);
      this.uniforms.inside(() => {
        this.loadParts("row", cursors);
        this.uniforms.hoist([first.round], 2);
        first.sums.beginPart();
        this.emitStretch(first, cursors, length);
        first.sums.finishPart(this.uniforms);
        for (const [index, node] of carried.entries()) {
          this.uniforms.push(node.operands[0]!);
          target.set(next[index]!);
        }
        this.advance(cursors, "element", length);
        this.advance(cursors, "row", undefined);
      });
      target.get(ahead).i32(1).op(code.i32Subtract).set(ahead).op(code.end);
      // before the first row there is none
      target.get(counter).get(rows).op(code.i32GreaterThan, code.i32IsZero, code.if, 0x40);
      this.uniforms.inside(() => {
        for (const [index, node] of carried.entries()) {
          target.get(now[index]!);
          this.uniforms.spreadTop(node);
        }
        this.emitStretch(second, this.bases, length);
        this.advance(this.bases, "element", length);
        this.advance(this.bases, "row", undefined);
      });
      target.op(code.end);
    });
  }

  private emitStretch({ round, sums, moving }: RoundLoop, from: readonly number[], count: number): void {
    for (const array of moving) this.code.get(from[array]!).set(this.pointers[array]!);
    this.code.get(count).set(this.remaining);
    this.stretch.emit(round, sums, this.remaining, moving);
  }

  /** Runs the body as often as a local says, which counts down to zero. */
  private repeat(counter: number, body: () => void): void {
    const target = this.code;
    target.get(counter).op(code.if, 0x40, code.loop, 0x40);
    this.uniforms.inside(body);
    target.get(counter).i32(1).op(code.i32Subtract).tee(counter).op(code.brIf, 0, code.end, code.end);
  }

  private loadParts(extent: "leaf" | "row", from: readonly number[] = this.bases): void {
    const target = this.code;
    for (const [array, spec] of this.unit.arrays.entries()) {
      if (spec.extent !== extent) continue;
      const local = this.uniforms.parts.get(array) ?? target.local("f64");
      this.uniforms.parts.set(array, local);
      target.get(from[array]!);
      if (this.bytesOf(array) === 8) target.memory(code.f64Load, 0);
      else target.memory(code.f32Load, 0).op(code.f64Promote);
      target.set(local);
    }
  }

  private storeParts(extent: "leaf" | "row"): void {
    const target = this.code;
    for (const { array, node } of this.graph.partStores) {
      if (this.unit.arrays[array]!.extent !== extent) continue;
      target.get(this.bases[array]!);
      this.uniforms.push(node);
      if (this.bytesOf(array) === 8) target.memory(code.f64Store, 0);
      else target.op(code.f32Demote).memory(code.f32Store, 0);
    }
  }

  /** Moves the addresses of arrays of an extent on by so many numbers, or by one. */
  private advance(addresses: readonly number[], extent: Extent, count: number | undefined): void {
    const target = this.code;
    for (const [array, spec] of this.unit.arrays.entries()) {
      if (spec.extent !== extent) continue;
      target.get(addresses[array]!);
      if (count === undefined) target.i32(this.bytesOf(array));
      else target.get(count).i32(this.bytesOf(array)).op(code.i32Multiply);
      target.op(code.i32Add).set(addresses[array]!);
    }
  }

  private bytesOf(array: number): number {
    return this.unit.arrays[array]!.precise ? 8 : this.bytes;
  }
}

/** The arrays whose elements a round reads or writes. */
function arraysOf(round: GraphRound): number[] {
  const arrays = new Set(round.stores.map(({ array }) => array));
  for (const { op, value } of nodesOf(round)) if (op === "load") arrays.add(value);
  return [...arrays].toSorted((a, b) => a - b);
}

/** The values that a round computes, and what they are made of. */
function nodesOf({ stores, reductions }: GraphRound): Node[] {
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const operand of node.operands) visit(operand);
  };
  for (const { node } of stores) visit(node);
  for (const { left, right } of reductions) {
    visit(left);
    visit(right);
  }
  return [...seen];
}
