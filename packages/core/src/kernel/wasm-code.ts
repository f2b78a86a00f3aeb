import type { FunctionName } from "../expression/functions.ts";
import { pushFloat64, pushSigned, pushUnsigned } from "./wasm-bytes.ts";
import { valueType } from "./wasm-codes.ts";
import * as code from "./wasm-instructions.ts";

/** A function of the host, which is given numbers, or takes them where they lie and leaves the result there. */
export interface HostFunction {
  readonly name: FunctionName;
  readonly exchanges: boolean;
}

/** The code of one function under construction: its bytes, its locals and the functions it calls. */
export class WasmCode {
  readonly bytes: number[] = [];
  readonly imports: HostFunction[] = [];
  readonly #types: number[] = [];
  readonly #parameters: number;
  /** The address through which numbers go to functions of the host and back. */
  readonly exchange: number;

  constructor(parameters: number, exchange = 0) {
    this.#parameters = parameters;
    this.exchange = exchange;
  }

  /** A new local of a type; returns its index. */
  local(type: keyof typeof valueType): number {
    this.#types.push(valueType[type]);
    return this.#parameters + this.#types.length - 1;
  }

  op(...bytes: readonly number[]): this {
    for (let i = 0; i < bytes.length; i++) this.bytes.push(bytes[i]!);
    return this;
  }

  get(local: number): this {
    return this.#indexed(code.localGet, local);
  }

  set(local: number): this {
    return this.#indexed(code.localSet, local);
  }

  tee(local: number): this {
    return this.#indexed(code.localTee, local);
  }

  i32(value: number): this {
    this.bytes.push(code.i32Const);
    pushSigned(this.bytes, value);
    return this;
  }

  f64(value: number): this {
    this.bytes.push(code.f64Const);
    pushFloat64(this.bytes, value);
    return this;
  }

  /** A load or store at a constant offset from the address on the stack. */
  memory(operation: number, offset: number): this {
    this.bytes.push(operation, 0);
    pushUnsigned(this.bytes, offset);
    return this;
  }

  vector(operation: number): this {
    this.bytes.push(code.vector);
    pushUnsigned(this.bytes, operation);
    return this;
  }

  vectorMemory(operation: number, offset: number): this {
    this.vector(operation).bytes.push(0);
    pushUnsigned(this.bytes, offset);
    return this;
  }

  /** Calls a function by its index. */
  call(index: number): this {
    return this.#indexed(code.call, index);
  }

  /** The body as it stands in the code section: locals in runs of one type, then the instructions. */
  body(): number[] {
    const runs: [count: number, type: number][] = [];
    for (const type of this.#types) {
      const last = runs.at(-1);
      if (last?.[1] === type) last[0]++;
      else runs.push([1, type]);
    }
    const body: number[] = [];
    pushUnsigned(body, runs.length);
    for (const [count, type] of runs) {
      pushUnsigned(body, count);
      body.push(type);
    }
    return [...body, ...this.bytes, code.end];
  }

  #indexed(operation: number, index: number): this {
    this.bytes.push(operation);
    pushUnsigned(this.bytes, index);
    return this;
  }
}
