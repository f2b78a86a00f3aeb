import type { Check } from "./check-round.ts";
import type { GraphRound } from "./graph.ts";
import type { WasmCode } from "./wasm-code.ts";
import { float64Codes } from "./wasm-codes.ts";
import { RoundEmitter, type RoundParts } from "./wasm-stretch.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Writes the loop that looks for what is not finite, without widening it: every precision has the same sum of zeros. */
export class CheckEmitter extends RoundEmitter {
  private readonly check: Check;
  private readonly locals: readonly [number, number];

  constructor(target: WasmCode, round: GraphRound, parts: RoundParts, check: Check) {
    super(target, round, parts);
    this.check = check;
    this.locals = [target.local("v128"), target.local("v128")];
  }

  protected override gather(vector: number, mask: number | undefined): void {
    const target = this.code.get(this.locals[vector]!);
    this.body.push(this.check.source.left);
    if (mask !== undefined) target.get(mask).vector(vectorCode.and);
    target.vector(this.body.codes.operation.add!).set(this.locals[vector]!);
  }

  /** Adds what the vectors have gathered to the first two lanes. */
  override store(): void {
    const { code: target, body, locals } = this;
    const address = this.check.lanes * 8;
    const all = body.temporary();
    target.get(locals[0]).get(locals[1]).vector(body.codes.operation.add!).set(all);
    const halves = this.isSingle ? [body.widened(all, 0), body.widened(all, 1)] : [all];
    target.i32(0).i32(0).vectorMemory(vectorCode.load, address);
    for (const half of halves) target.get(half).vector(float64Codes.operation.add!);
    target.vectorMemory(vectorCode.store, address);
  }
}
