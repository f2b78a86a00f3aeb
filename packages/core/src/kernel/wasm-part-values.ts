import type { FunctionName } from "../expression/functions.ts";
import { isChoice, type Level, type Node } from "./graph.ts";
import type { Reduction } from "./unit.ts";
import type { ArrayEmitter } from "./wasm-arrays.ts";
import { callHost } from "./wasm-host.ts";
import { boundingOf } from "./wasm-bounding.ts";
import type { WasmCode } from "./wasm-code.ts";
import { float64Codes } from "./wasm-codes.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import { halves } from "./wasm-lanes.ts";

/** A reduction of two parts: how it is put together, and locals with the last two lanes of each. */
export interface PartLanes {
  readonly operation: Reduction["operation"];
  readonly one: number;
  readonly other: number;
}

/** Writes code that computes uniform values of two parts that follow each other at once, a lane each. */
export class PartValueEmitter {
  readonly #locals = new Map<Node, number>();
  readonly #code: WasmCode;
  readonly #uniforms: UniformEmitter;
  readonly #arrays: ArrayEmitter;
  readonly #level: Level;
  readonly #addresses: readonly number[];
  readonly #lanesOf: (result: number) => PartLanes;

  /**
   * @param level that of the parts; what changes less often is the same for both.
   * @param addresses locals with the address of each array's number of the first part.
   * @param lanesOf the lanes of a reduction, by its number.
   */
  constructor(
    target: WasmCode,
    uniforms: UniformEmitter,
    arrays: ArrayEmitter,
    level: Level,
    addresses: readonly number[],
    lanesOf: (result: number) => PartLanes,
  ) {
    this.#code = target;
    this.#uniforms = uniforms;
    this.#arrays = arrays;
    this.#level = level;
    this.#addresses = addresses;
    this.#lanesOf = lanesOf;
  }

  /** Puts a value of both parts on the stack. */
  push(node: Node): void {
    const known = this.#locals.get(node);
    if (known !== undefined) {
      this.#code.get(known);
      return;
    }
    this.#compute(node);
    if (node.uses > 1) {
      const local = this.#code.local("v128");
      this.#locals.set(node, local);
      this.#code.tee(local);
    }
  }

  #compute(node: Node): void {
    const { op, operands, value } = node;
    const bounding = boundingOf(node, "float64");
    if (node.level < this.#level) {
      this.#uniforms.push(node);
      this.#code.vector(vectorCode.splatF64);
    } else if (op === "part") this.#arrays.pushTwoParts(value, this.#addresses[value]!);
    else if (op === "result") this.#fold(value);
    else if (bounding !== undefined) {
      this.push(bounding.first);
      this.push(bounding.second);
      this.#code.vector(float64Codes.bounding[bounding.operation]);
    } else if (isChoice(op)) {
      for (const part of [operands[2]!, operands[3]!, operands[0]!, operands[1]!]) this.push(part);
      this.#code.vector(float64Codes.comparison[op]).vector(vectorCode.bitselect);
    } else if (op === "load" || op === "narrow" || op === "constant" || op === "scalar")
      throw new TypeError(`${op} is no value of a part`);
    else {
      for (const operand of operands) this.push(operand);
      const operation = float64Codes.operation[op];
      if (operation === undefined) this.#laneByLane(op, operands.length);
      else this.#code.vector(operation);
    }
  }

  /** Puts the last two lanes of a reduction together, for each part. */
  #fold(result: number): void {
    const { operation, one, other } = this.#lanesOf(result);
    for (const byte of [0, 8]) halves(this.#code.get(one).get(other), byte, byte + 16);
    this.#code.vector(float64Codes.operation[operation === "sum" ? "add" : "max"]!);
  }

  /** Calls a function of the host for each part. */
  #laneByLane(name: FunctionName, arity: number): void {
    const held = Array.from({ length: arity }, () => this.#code.local("v128"));
    for (const local of held.toReversed()) this.#code.set(local);
    for (const lane of [0, 1]) {
      if (lane === 1) this.#code.vector(vectorCode.splatF64);
      for (const local of held) this.#code.get(local).vector(vectorCode.extractF64).op(lane);
      callHost(this.#code, name);
    }
    this.#code.vector(vectorCode.replaceF64).op(1);
  }
}
