import { nodesOf, type Graph, type Level, type Node } from "./graph.ts";
import { batchBytes, type Unit } from "./unit.ts";
import type { ArrayEmitter } from "./wasm-arrays.ts";
import type { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { PartValueEmitter } from "./wasm-part-values.ts";
import type { SummingRoundEmitter } from "./wasm-summing-stretch.ts";
import type { PartResult } from "./wasm-sums.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import { repeat } from "./wasm-repeat.ts";

/** Leaves or rows in a batch at most; and elements, after which it ends, so that they stay in the cache. */
const batchParts = 64;
const batchElements = 4096;
/** Bytes for the two lanes of a reduction, and for a value. */
const laneBytes = 16;
const valueBytes = 8;

/** The leaves, or the rows of a leaf, that two rounds go over. */
export interface Parts {
  readonly extent: "leaf" | "row";
  readonly level: Level;
  /** A local with how many there are. */
  readonly count: number;
  /** A local with how many elements each has; or, of leaves, with the address of their rows and columns. */
  readonly length: number;
}

/** Where the next part is: locals with the address of each array and with the length, as in `Parts`. */
interface Cursor {
  readonly addresses: readonly number[];
  readonly length: number;
}

/** What the second of two rounds takes over from the first, for each part: all that a batch must keep. */
export interface Carried {
  readonly results: readonly PartResult[];
  readonly values: readonly Node[];
}

/** What is carried over, where there are two rounds and no more to it, so that the rounds need not alternate. */
export function carriedOver(
  { arrays }: Unit,
  { rounds, partStores }: Graph,
  emitters: readonly SummingRoundEmitter[],
  level: Level,
): Carried | undefined {
  const [, second] = rounds;
  if (rounds.length !== 2 || partStores.length > 0) return undefined;
  const isAlone = second!.reductions.every(({ reduction }) => !("name" in reduction.into));
  const isByPart = rounds.every(({ stores }) =>
    stores.every(({ array }) => arrays[array]!.extent === "element"),
  );
  const results = emitters[0]!.sums.partResults;
  const values = nodesOf(second!).filter((node) => node.op === "narrow" && node.level === level);
  const bytes = batchParts * (results.length * laneBytes + values.length * valueBytes);
  return isAlone && isByPart && bytes <= batchBytes ? { results, values } : undefined;
}

/**
 * Writes two rounds over parts in batches: the first round of all, then their values, two parts at once, then the
 * second round. A part alone would wait for its sums, roots and divisions in turn.
 */
export class BatchEmitter {
  readonly #code: WasmCode;
  readonly #arrays: ArrayEmitter;
  readonly #uniforms: UniformEmitter;
  readonly #parts: Parts;
  readonly #carried: Carried;
  readonly #isSingle: boolean;
  /** The address of the room for what is carried over. */
  readonly #room: number;

  constructor(
    target: WasmCode,
    arrays: ArrayEmitter,
    uniforms: UniformEmitter,
    parts: Parts,
    carried: Carried,
    isSingle: boolean,
    room: number,
  ) {
    this.#code = target;
    this.#arrays = arrays;
    this.#uniforms = uniforms;
    this.#parts = parts;
    this.#carried = carried;
    this.#isSingle = isSingle;
    this.#room = room;
  }

  emit(first: SummingRoundEmitter, second: SummingRoundEmitter): void {
    const target = this.#code;
    const arrays = this.#arrays;
    const uniforms = this.#uniforms;
    const parts = this.#parts;
    const [left, size, counter] = [this.#number(), this.#number(), this.#number()];
    const numbers = arrays.copyOfBases();
    const behind: Cursor = { addresses: arrays.bases, length: parts.length };
    const ahead: Cursor = { addresses: arrays.copyOfBases(), length: this.#copyOfLength() };
    target.get(parts.count).tee(left).op(code.if, 0x40, code.loop, 0x40);
    uniforms.inside(() => {
      this.#emitFirst(first, ahead, left, size);
      target.get(left).get(size).op(code.i32Subtract).set(left);
      target.get(size).i32(1).op(code.i32Add).i32(1).op(code.i32ShiftRight).set(counter);
      this.#emitValues(counter, numbers, size);
      target.get(size).set(counter);
      this.#emitSecond(second, behind, counter);
    });
    target.get(left).op(code.brIf, 0, code.end, code.end);
  }

  /** The first round of as many parts as a batch takes, counted in `size`; their lanes go to the room. */
  #emitFirst(first: SummingRoundEmitter, ahead: Cursor, left: number, size: number): void {
    const target = this.#code;
    const arrays = this.#arrays;
    const uniforms = this.#uniforms;
    const parts = this.#parts;
    const [elements, slot, end] = [this.#number(), this.#number(), this.#number()];
    target.get(left).i32(batchParts).get(left).i32(batchParts).op(code.i32Less, code.select);
    target.i32(laneBytes).op(code.i32Multiply).set(end);
    target.i32(0).tee(elements).set(slot).op(code.loop, 0x40);
    uniforms.inside(() => {
      arrays.loadParts(parts.extent, ahead.addresses, uniforms);
      uniforms.hoist([first.round], parts.level);
      first.sums.beginPart();
      this.#emitPart(first, ahead, elements);
      first.sums.foldPart();
      for (const [index, { lanes }] of this.#carried.results.entries())
        target.get(slot).get(lanes).vectorMemory(vectorCode.store, this.#laneRoom(index));
    });
    // both differences are negative where their signs are
    target.get(slot).i32(laneBytes).op(code.i32Add).tee(slot).get(end).op(code.i32Subtract);
    target.get(elements).i32(batchElements).op(code.i32Subtract, code.i32And);
    target.i32(0).op(code.i32Less, code.brIf, 0, code.end);
    target.get(slot).i32(Math.log2(laneBytes)).op(code.i32ShiftRight).set(size);
  }

  /** The values of a batch, for two parts at once; a last one alone is computed beside what lies behind it. */
  #emitValues(counter: number, numbers: readonly number[], size: number): void {
    const target = this.#code;
    const arrays = this.#arrays;
    const uniforms = this.#uniforms;
    const parts = this.#parts;
    const { results, values } = this.#carried;
    const [lanes, slot] = [this.#number(), this.#number()];
    const cursors = numbers.map((number) => this.#copyOf(number));
    target.i32(0).tee(lanes).set(slot);
    repeat(target, uniforms, counter, () => {
      const both = new PartValueEmitter(target, uniforms, arrays, parts.level, cursors, (result) => {
        const index = results.findIndex((one) => one.result === result);
        const [one, other] = [0, 1].map((part) => {
          const local = target.local("v128");
          target.get(lanes).vectorMemory(vectorCode.load, this.#laneRoom(index) + part * laneBytes);
          target.set(local);
          return local;
        });
        return { operation: results[index]!.operation, one: one!, other: other! };
      });
      for (const [index, node] of values.entries()) {
        target.get(slot);
        both.push(node.operands[0]!);
        if (this.#isSingle)
          target
            .vector(vectorCode.demoteZero)
            .vectorMemory(vectorCode.store64Lane, this.#valueRoom(index))
            .op(0);
        else target.vectorMemory(vectorCode.store, this.#valueRoom(index));
      }
      target
        .get(lanes)
        .i32(2 * laneBytes)
        .op(code.i32Add)
        .set(lanes);
      target
        .get(slot)
        .i32(2 * this.#valueSize)
        .op(code.i32Add)
        .set(slot);
      arrays.advance(cursors, parts.extent, 2);
    });
    arrays.advance(numbers, parts.extent, { local: size });
  }

  #emitSecond(second: SummingRoundEmitter, behind: Cursor, counter: number): void {
    const target = this.#code;
    const uniforms = this.#uniforms;
    const slot = this.#number();
    target.i32(0).set(slot);
    repeat(target, uniforms, counter, () => {
      for (const [index, node] of this.#carried.values.entries()) {
        const splat = this.#isSingle ? vectorCode.loadSplat32 : vectorCode.loadSplat64;
        target.get(slot).vectorMemory(splat, this.#valueRoom(index));
        uniforms.hold(node);
      }
      target.get(slot).i32(this.#valueSize).op(code.i32Add).set(slot);
      this.#emitPart(second, behind);
    });
  }

  /** A round over a part, and on to the next; adds its elements to a local. */
  #emitPart(round: SummingRoundEmitter, { addresses, length }: Cursor, elements?: number): void {
    const target = this.#code;
    const arrays = this.#arrays;
    const parts = this.#parts;
    let size = length;
    if (parts.extent === "leaf") {
      size = this.#number();
      target.get(length).memory(code.i32Load, 0).get(length).memory(code.i32Load, 4);
      target.op(code.i32Multiply).set(size);
      target.get(length).i32(8).op(code.i32Add).set(length);
    }
    round.emit(addresses, size);
    if (elements !== undefined) target.get(elements).get(size).op(code.i32Add).set(elements);
    arrays.advance(addresses, "element", { local: size });
    arrays.advance(addresses, parts.extent, 1);
  }

  get #valueSize(): number {
    return this.#isSingle ? 4 : 8;
  }

  #laneRoom(index: number): number {
    return this.#room + index * batchParts * laneBytes;
  }

  #valueRoom(index: number): number {
    return this.#laneRoom(this.#carried.results.length) + index * batchParts * valueBytes;
  }

  #copyOfLength(): number {
    return this.#parts.extent === "row" ? this.#parts.length : this.#copyOf(this.#parts.length);
  }

  #copyOf(local: number): number {
    const copy = this.#number();
    this.#code.get(local).set(copy);
    return copy;
  }

  #number(): number {
    return this.#code.local("i32");
  }
}
