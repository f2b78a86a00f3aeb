import {
  exponentialTable,
  fifth,
  fourth,
  perStep,
  sixth,
  stepHigh,
  stepLow,
  third,
} from "../exact/exponential.ts";
import { withPowers } from "./power-functions.ts";
import { vectorFunctions } from "./vector-functions.ts";
import type { WasmCode } from "./wasm-code.ts";
import { float64Codes } from "./wasm-codes.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { halves, constantLanes } from "./wasm-lanes.ts";

const add = float64Codes.operation.add!;
const subtract = float64Codes.operation.subtract!;
const multiply = float64Codes.operation.multiply!;
const floor = float64Codes.operation.floor!;
const { min, max } = float64Codes.bounding;

/** They follow the 32 roots and what these lost; beyond the last two all results are infinite, or 0. */
const constants = [perStep, 0.5, stepHigh, stepLow, third, fourth, fifth, sixth, 710, -746];

/** Writes the steps of `exponentialParts` and `scaled` for two numbers at once. */
class ExponentialEmitter {
  private readonly code: WasmCode;
  private readonly next: () => number;
  private readonly table: number;

  constructor(code: WasmCode, next: () => number, table: number) {
    this.code = code;
    this.next = next;
    this.table = table;
  }

  emit(given: number): void {
    const { code, next } = this;
    const [x, n, r, square, whole] = [next(), next(), next(), next(), next()];
    const [root, lost, rise, near] = [next(), next(), next(), next()];
    this.#constant(8, code.get(given)).vector(min);
    this.#constant(9).vector(max).tee(x);
    this.#constant(0).vector(multiply);
    this.#constant(1).vector(add).vector(floor).tee(n);
    code.vector(vectorCode.truncateF64).set(whole);
    this.#constant(2, code.get(x).get(n)).vector(multiply).vector(subtract);
    this.#constant(3, code.get(n)).vector(multiply).vector(subtract).set(r);
    code.get(r).get(r).vector(multiply).set(square);
    this.#emitRoots(whole, root, lost);
    // root (r + square (0.5 + third r + square (fourth + fifth r + square sixth)))
    code.get(root).get(r).get(square);
    this.#constant(1);
    this.#constant(4).get(r).vector(multiply).vector(add).get(square);
    this.#constant(5);
    this.#constant(6).get(r).vector(multiply).vector(add).get(square);
    this.#constant(7).vector(multiply).vector(add).vector(multiply).vector(add);
    code.vector(multiply).vector(add).vector(multiply).tee(rise);
    code.get(root).vector(add).tee(near);
    code.get(rise).get(near).get(root).vector(subtract).vector(subtract).get(lost).vector(add).vector(add);
    // times 2^(n >> 5), by halves that are in the range
    code.get(whole).i32(6).vector(vectorCode.shiftRightI32).tee(n);
    this.#emitPower();
    code.get(whole).i32(5).vector(vectorCode.shiftRightI32).get(n).vector(vectorCode.subtractI32);
    this.#emitPower();
  }

  /** The roots of the 32nd parts, and what they lost: 16 bytes for each. */
  #emitRoots(whole: number, root: number, lost: number): void {
    const { code } = this;
    const places = [this.next(), this.next()];
    const [one, other] = places;
    const at = this.next();
    constantLanes(code.get(whole), [31, 31, 31, 31]).vector(vectorCode.and);
    code.i32(4).vector(vectorCode.shiftLeftI32).set(at);
    for (const [lane, local] of places.entries())
      code
        .get(at)
        .vector(vectorCode.extractI32)
        .op(lane)
        .vectorMemory(vectorCode.load, this.table)
        .set(local);
    halves(code.get(one!).get(other!), 0, 16).set(root);
    halves(code.get(one!).get(other!), 8, 24).set(lost);
  }

  /** Multiplies by 2 to the whole powers on top of the stack. */
  #emitPower(): void {
    const { code } = this;
    constantLanes(code, [1023, 1023, 1023, 1023]).vector(vectorCode.addI32);
    code.vector(vectorCode.extendLowI32).i32(52).vector(vectorCode.shiftLeftI64).vector(multiply);
  }

  #constant(index: number, code = this.code): WasmCode {
    return code.i32(0).vectorMemory(vectorCode.loadSplat64, this.table + 512 + index * 8);
  }
}

/** Passes on what may hold exponentials of elements; pages that have none leave the vectors for them out. */
export function withExponential<T>(formulas: T): T {
  vectorFunctions.exp = {
    at: 0,
    table: () => Float64Array.of(...exponentialTable(), ...constants),
    emit(code, given, isSingle, next, table) {
      const emitter = new ExponentialEmitter(code, next, table);
      if (!isSingle) {
        emitter.emit(given);
        return;
      }
      const wide = next();
      code.get(given).vector(vectorCode.promoteLow).set(wide);
      emitter.emit(wide);
      code.vector(vectorCode.demoteZero);
      halves(code.get(given).get(given), 8, 8).vector(vectorCode.promoteLow).set(wide);
      emitter.emit(wide);
      halves(code.vector(vectorCode.demoteZero), 0, 16);
    },
  };
  return withPowers(formulas);
}

// whoever loads the whole package has them from the start, whatever comes from JSON
withExponential(undefined);
