import type { GraphRound } from "./graph.ts";
import { briefMask } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import { RoundEmitter, type RoundParts } from "./wasm-stretch.ts";
import { SumsEmitter } from "./wasm-sums.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { constantLanes } from "./wasm-lanes.ts";

/** Writes the loop of a round that has sums. */
export class SummingRoundEmitter extends RoundEmitter {
  readonly sums: SumsEmitter;
  constructor(target: WasmCode, round: GraphRound, parts: RoundParts) {
    super(target, round, parts);
    this.sums = new SumsEmitter(target, parts.body, parts.pointers, round.reductions, parts.dtype);
  }

  override begin(): void {
    this.sums.beginLasting();
  }

  override store(): void {
    this.sums.store();
  }

  protected override gather(vector: number, mask: number | undefined): void {
    this.sums.gather.add(vector, mask);
  }

  protected override emitMask(mask: number): void {
    const target = this.code.get(this.remaining);
    const indices = Array.from({ length: this.block / 2 }, (_, lane) => lane);
    if (this.isSingle)
      constantLanes(target.vector(vectorCode.splatI32), indices).vector(vectorCode.greaterI32);
    else
      constantLanes(target.op(code.i64ExtendI32).vector(vectorCode.splatI64), indices).vector(
        vectorCode.greaterI64,
      );
    target.set(mask);
  }

  /** Sums take their lanes in turn: with such sums an even number of vectors is run, the last perhaps in vain. */
  protected override emitTail(): void {
    if (!this.sums.takesTurns) {
      super.emitTail();
      return;
    }
    const { code: target } = this;
    const mask = target.local("v128");
    const isOdd = target.local("i32");
    this.pushIsLeft();
    target.op(code.if, 0x40).i32(0).set(isOdd).op(code.loop, 0x40);
    this.emitTailVector(mask);
    this.pushIsLeft();
    target.i32(1).get(isOdd).op(code.i32Subtract).tee(isOdd).op(code.i32Or);
    target.op(code.brIf, 0, code.end, code.end);
  }

  protected override emitTailVector(mask: number): void {
    super.emitTailVector(mask);
    this.sums.rotate();
  }

  protected override endBlock(): void {
    if (!this.sums.needsBlocks) return;
    const target = this.code.get(this.remaining);
    target.i32(briefMask).op(code.i32And, code.i32IsZero, code.if, 0x40);
    this.sums.gather.endBrief();
    target.op(code.end);
  }

  protected override emitLoops(): void {
    const { sums, isUnrolled } = this;
    const hasBlocks = isUnrolled || sums.needsBlocks;
    const storesNothing = this.round.stores.length === 0;
    if (isUnrolled && sums.areBrief && storesNothing) this.#emitBlocksByTwo();
    else if (hasBlocks) this.emitBlocks();
    if (hasBlocks && sums.takesTurns && storesNothing) this.#emitLastBlock();
    else this.emitTail();
  }

  /** One block where their number is odd, then two at once: little is done with each, so that the loop itself counts. */
  #emitBlocksByTwo(): void {
    const target = this.code;
    target.get(this.remaining).i32(this.block).op(code.i32And, code.if, 0x40);
    this.emitBlock();
    target.op(code.end);
    this.emitBlocks(2);
  }

  /** What is left as one more block, whose second vector, where nothing is left for it, would add zeros. */
  #emitLastBlock(): void {
    const target = this.code;
    const mask = target.local("v128");
    for (const vector of [0, 1]) {
      this.pushIsLeft();
      target.op(code.if, 0x40);
      this.emitMask(mask);
      this.emitVector(vector, mask);
      this.passElements(this.block / 2);
    }
    target.op(code.end, code.end);
  }
}
