import { nodesOf, type GraphRound } from "./graph.ts";
import type { Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { vectorBytes, type VectorEmitter } from "./wasm-vector.ts";

/** A vector to store, and the local with the address of its array. */
export interface Result {
  readonly pointer: number;
  readonly local: number;
}

/** What the rounds of a unit are written with. */
export interface RoundParts {
  readonly dtype: Dtype;
  readonly isUnrolled: boolean;
  readonly body: VectorEmitter;
  /** Locals with the address of each array, which move. */
  readonly pointers: readonly number[];
  /** A local with how many elements are left. */
  readonly remaining: number;
}

/** What pages without exponentials and cube roots leave out, see `extensions`. */
export const roundExtensions: {
  /** Writes rounds with long chains of operations, several vectors at once. */
  roundOfChains?: (target: WasmCode, round: GraphRound, parts: RoundParts) => RoundEmitter | undefined;
} = {};

/**
 * Writes the loop of a round over neighbouring elements: blocks of two vectors, then what is left. What gathers something
 * on the way adds to it.
 */
export class RoundEmitter {
  readonly round: GraphRound;
  protected readonly code: WasmCode;
  protected readonly body: VectorEmitter;
  protected readonly pointers: readonly number[];
  protected readonly remaining: number;
  protected readonly isSingle: boolean;
  protected readonly isUnrolled: boolean;
  /** Elements of a block of two vectors. */
  protected readonly block: number;
  /** The arrays that the round touches element by element. */
  readonly #moving: readonly number[];

  constructor(
    target: WasmCode,
    round: GraphRound,
    { dtype, isUnrolled, body, pointers, remaining }: RoundParts,
  ) {
    this.code = target;
    this.round = round;
    this.body = body;
    this.pointers = pointers;
    this.remaining = remaining;
    this.isSingle = dtype === "float32";
    this.isUnrolled = isUnrolled;
    this.block = this.isSingle ? 8 : 4;
    this.#moving = arraysOf(round);
  }

  /** Works on as many elements as a local says, from addresses on. */
  emit(from: readonly number[], count: number): void {
    for (const array of this.#moving)
      if (from[array] !== this.pointers[array]) this.code.get(from[array]!).set(this.pointers[array]!);
    this.code.get(count).set(this.remaining);
    this.emitLoops();
  }

  /** Begins what is gathered over the whole range. */
  begin(): void {}

  /** Writes it back to the memory. */
  store(): void {}

  protected emitLoops(): void {
    if (this.isUnrolled) this.emitBlocks();
    this.emitTail();
  }

  /** Takes along what a vector of a block, the first or the second, gives. */
  protected gather(_vector: number, _mask: number | undefined): void {}

  /** What comes after each block. */
  protected endBlock(): void {}

  /** Blocks, `count` at once. */
  protected emitBlocks(count = 1): void {
    const { code: target, remaining } = this;
    const elements = count * this.block;
    target.get(remaining).i32(elements).op(code.i32GreaterEqual, code.if, 0x40, code.loop, 0x40);
    this.emitBlock(count);
    target.get(remaining).i32(elements).op(code.i32GreaterEqual, code.brIf, 0, code.end, code.end);
  }

  protected emitBlock(count = 1): void {
    for (let i = 0; i < 2 * count; i++) this.emitVector(i % 2, undefined, i * vectorBytes);
    this.#move(count * 2 * vectorBytes);
    this.passElements(count * this.block);
    this.endBlock();
  }

  protected passElements(count: number): void {
    this.code.get(this.remaining).i32(count).op(code.i32Subtract).set(this.remaining);
  }

  /** What is left, one vector at a time; lanes past the end are computed and thrown away. */
  protected emitTail(): void {
    const { code: target } = this;
    const mask = target.local("v128");
    this.pushIsLeft();
    target.op(code.if, 0x40, code.loop, 0x40);
    this.emitTailVector(mask);
    this.pushIsLeft();
    target.op(code.brIf, 0, code.end, code.end);
  }

  /** Whether elements are left. */
  protected pushIsLeft(): void {
    this.code.get(this.remaining).i32(0).op(code.i32GreaterThan);
  }

  protected emitTailVector(mask: number): void {
    this.emitMask(mask);
    this.emitVector(0, mask);
    this.#move(vectorBytes);
    this.passElements(this.block / 2);
  }

  #move(bytes: number): void {
    for (const array of this.#moving)
      this.code.get(this.pointers[array]!).i32(bytes).op(code.i32Add).set(this.pointers[array]!);
  }

  /** Tells the lanes that are left from those past the end, where that matters. */
  protected emitMask(_mask: number): void {}

  protected emitVector(
    vector: number,
    mask: number | undefined,
    offset: number = vector * vectorBytes,
  ): void {
    this.body.begin(offset);
    // all results first: a store must not come before a load of the same array
    const results = this.round.stores.map(({ array, node }) => ({
      pointer: this.pointers[array]!,
      local: this.body.keep(node),
    }));
    this.gather(vector, mask);
    if (mask === undefined || results.length === 0) this.put(results, offset);
    else this.#storeRest(results);
  }

  protected put(results: readonly Result[], offset: number): void {
    for (const { pointer, local } of results)
      this.code.get(pointer).get(local).vectorMemory(vectorCode.store, offset);
  }

  /**
   * Stores no element but those left: a whole vector would also write what lies behind, and whoever reads that next
   * would have to wait.
   */
  #storeRest(results: readonly Result[]): void {
    const { code: target, remaining } = this;
    const lanes = this.block / 2;
    target.get(remaining).i32(lanes).op(code.i32GreaterEqual, code.if, 0x40);
    this.put(results, 0);
    target.op(code.else);
    const storeLane = this.isSingle ? vectorCode.store32Lane : vectorCode.store64Lane;
    for (let lane = 0; lane < lanes - 1; lane++) {
      target.get(remaining).i32(lane).op(code.i32GreaterThan, code.if, 0x40);
      for (const { pointer, local } of results)
        target
          .get(pointer)
          .get(local)
          .vectorMemory(storeLane, lane * (vectorBytes / lanes))
          .op(lane);
      target.op(code.end);
    }
    target.op(code.end);
  }
}

/** The arrays whose elements a round reads or writes. */
function arraysOf(round: GraphRound): number[] {
  const arrays = new Set(round.stores.map(({ array }) => array));
  for (const { op, value } of nodesOf(round)) if (op === "load") arrays.add(value);
  return [...arrays].toSorted((a, b) => a - b);
}
