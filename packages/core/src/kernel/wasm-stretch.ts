import { nodesOf, type GraphRound } from "./graph.ts";
import { briefMask, type Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { SumsEmitter } from "./wasm-sums.ts";
import { vectorBytes, type VectorEmitter } from "./wasm-vector.ts";

/** A vector to store, and the local with the address of its array. */
interface Result {
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

/** Writes the loop of a round over neighbouring elements: blocks of two vectors, then what is left. */
export class RoundEmitter {
  readonly round: GraphRound;
  readonly sums: SumsEmitter;
  private readonly code: WasmCode;
  private readonly body: VectorEmitter;
  private readonly pointers: readonly number[];
  private readonly remaining: number;
  private readonly isSingle: boolean;
  private readonly isUnrolled: boolean;
  /** Elements of a block of two vectors. */
  private readonly block: number;
  /** The arrays that the round touches element by element. */
  private readonly moving: readonly number[];

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
    this.sums = new SumsEmitter(target, body, pointers, round.reductions, dtype);
    this.moving = arraysOf(round);
  }

  /** Works on as many elements as a local says, from addresses on. */
  emit(from: readonly number[], count: number): void {
    for (const array of this.moving)
      if (from[array] !== this.pointers[array]) this.code.get(from[array]!).set(this.pointers[array]!);
    this.code.get(count).set(this.remaining);
    const hasBlocks = this.isUnrolled || this.sums.needsBlocks;
    if (hasBlocks) this.#emitBlocks();
    if (hasBlocks && this.sums.takesTurns && this.round.stores.length === 0) this.#emitLastBlock();
    else this.#emitTail();
  }

  #emitBlocks(): void {
    const { code: target, sums, remaining } = this;
    if (this.isUnrolled && sums.areBrief && this.round.stores.length === 0) {
      this.#emitBlocksByTwo();
      return;
    }
    target.get(remaining).i32(this.block).op(code.i32GreaterEqual, code.if, 0x40, code.loop, 0x40);
    this.#emitBlock();
    if (sums.needsBlocks) this.#emitEndOfBrief();
    target.get(remaining).i32(this.block).op(code.i32GreaterEqual, code.brIf, 0, code.end, code.end);
  }

  /** One block where their number is odd, then two at once: little is done with each, so that the loop itself counts. */
  #emitBlocksByTwo(): void {
    const { code: target, remaining, block } = this;
    target.get(remaining).i32(block).op(code.i32And, code.if, 0x40);
    this.#emitBlock();
    this.#emitEndOfBrief();
    target.op(code.end);
    target
      .get(remaining)
      .i32(2 * block)
      .op(code.i32GreaterEqual, code.if, 0x40, code.loop, 0x40);
    this.#emitBlock(2);
    this.#emitEndOfBrief();
    target
      .get(remaining)
      .i32(2 * block)
      .op(code.i32GreaterEqual, code.brIf, 0, code.end, code.end);
  }

  #emitBlock(count = 1): void {
    for (let block = 0; block < count; block++)
      for (const vector of [0, 1]) this.#emitVector(vector, undefined, (2 * block + vector) * vectorBytes);
    this.#move(count * 2 * vectorBytes);
    this.code
      .get(this.remaining)
      .i32(count * this.block)
      .op(code.i32Subtract)
      .set(this.remaining);
  }

  #emitEndOfBrief(): void {
    const target = this.code.get(this.remaining);
    target.i32(briefMask).op(code.i32And, code.i32IsZero, code.if, 0x40);
    this.sums.gather.endBrief();
    target.op(code.end);
  }

  /** What is left as one more block, whose second vector, where nothing is left for it, would add zeros. */
  #emitLastBlock(): void {
    const { code: target, remaining } = this;
    const mask = target.local("v128");
    for (const vector of [0, 1]) {
      target.get(remaining).i32(0).op(code.i32GreaterThan, code.if, 0x40);
      this.#emitMask(this.block / 2);
      target.set(mask);
      this.#emitVector(vector, mask);
      target
        .get(remaining)
        .i32(this.block / 2)
        .op(code.i32Subtract)
        .set(remaining);
    }
    target.op(code.end, code.end);
  }

  /**
   * What is left, one vector at a time; lanes past the end are computed and thrown away. Sums take their
   * lanes in turn, so with such sums an even number of vectors is run, the last perhaps in vain.
   */
  #emitTail(): void {
    const { code: target, sums, remaining } = this;
    const mask = target.local("v128");
    const lanes = this.block / 2;
    target.get(remaining).i32(0).op(code.i32GreaterThan, code.if, 0x40);
    const isOdd = sums.takesTurns ? target.local("i32") : undefined;
    if (isOdd !== undefined) target.i32(0).set(isOdd);
    target.op(code.loop, 0x40);
    if (this.round.reductions.length > 0) {
      this.#emitMask(lanes);
      target.set(mask);
    }
    this.#emitVector(0, mask);
    this.#move(vectorBytes);
    target.get(remaining).i32(lanes).op(code.i32Subtract).set(remaining);
    sums.rotate();
    target.get(remaining).i32(0).op(code.i32GreaterThan);
    if (isOdd !== undefined) target.i32(1).get(isOdd).op(code.i32Subtract).tee(isOdd).op(code.i32Or);
    target.op(code.brIf, 0, code.end, code.end);
  }

  #move(bytes: number): void {
    for (const array of this.moving)
      this.code.get(this.pointers[array]!).i32(bytes).op(code.i32Add).set(this.pointers[array]!);
  }

  #emitMask(lanes: number): void {
    const target = this.code.get(this.remaining);
    const indices = Array.from({ length: lanes }, (_, lane) => lane);
    if (this.isSingle)
      target.vector(vectorCode.splatI32).vectorConstant(indices).vector(vectorCode.greaterI32);
    else
      target
        .op(code.i64ExtendI32)
        .vector(vectorCode.splatI64)
        .vectorConstant(indices)
        .vector(vectorCode.greaterI64);
  }

  #emitVector(vector: number, mask: number | undefined, offset = vector * vectorBytes): void {
    const { code: target, body, pointers, sums } = this;
    body.begin(offset);
    // all results first: a store must not come before a load of the same array
    const results = this.round.stores.map(({ array, node }) => {
      const local = body.temporary();
      body.push(node);
      target.set(local);
      return { pointer: pointers[array]!, local };
    });
    sums.gather.add(vector, mask);
    if (mask === undefined || results.length === 0) this.#store(results, offset);
    else this.#storeRest(results);
  }

  #store(results: readonly Result[], offset: number): void {
    for (const { pointer, local } of results)
      this.code.get(pointer).get(local).vectorMemory(vectorCode.store, offset);
  }

  /**
   * Stores no element but those left: a whole vector would also write what lies behind, and whoever reads that next
   * would have to wait.
   */
  #storeRest(results: readonly Result[]): void {
    const { code: target, remaining } = this;
    const lane = (operation: number, number: number, offset: number): void => {
      for (const { pointer, local } of results)
        target.get(pointer).get(local).vectorMemory(operation, offset).op(number);
    };
    target
      .get(remaining)
      .i32(this.block / 2)
      .op(code.i32GreaterEqual, code.if, 0x40);
    this.#store(results, 0);
    target.op(code.else);
    // sums that take turns may run a vector with nothing left
    const mayBeDone = this.sums.takesTurns;
    if (mayBeDone) target.get(remaining).i32(0).op(code.i32GreaterThan, code.if, 0x40);
    if (!this.isSingle) lane(vectorCode.store64Lane, 0, 0);
    else {
      target.get(remaining).i32(2).op(code.i32And, code.if, 0x40);
      lane(vectorCode.store64Lane, 0, 0);
      target.get(remaining).i32(1).op(code.i32And, code.if, 0x40);
      lane(vectorCode.store32Lane, 2, 8);
      target.op(code.end, code.else);
      lane(vectorCode.store32Lane, 0, 0);
      target.op(code.end);
    }
    if (mayBeDone) target.op(code.end);
    target.op(code.end);
  }
}

/** The arrays whose elements a round reads or writes. */
function arraysOf(round: GraphRound): number[] {
  const arrays = new Set(round.stores.map(({ array }) => array));
  for (const { op, value } of nodesOf(round)) if (op === "load") arrays.add(value);
  return [...arrays].toSorted((a, b) => a - b);
}
