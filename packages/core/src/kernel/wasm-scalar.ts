import type { Node } from "./graph.ts";
import type { WasmCode } from "./wasm-code.ts";
import { code, scalarCodes } from "./wasm-codes.ts";

/** Writes code that computes uniform values in float64, each once. */
export class ScalarEmitter {
  private readonly locals = new Map<Node, number>();
  private readonly code: WasmCode;
  /** Puts a scalar on the stack. */
  private readonly load: (index: number) => void;

  constructor(target: WasmCode, load: (index: number) => void) {
    this.code = target;
    this.load = load;
  }

  /** Puts a value on the stack. */
  push(node: Node): void {
    const known = this.locals.get(node);
    if (known !== undefined) {
      this.code.get(known);
      return;
    }
    this.compute(node);
    if (node.uses > 1 && node.op !== "constant") {
      const local = this.code.local("f64");
      this.locals.set(node, local);
      this.code.tee(local);
    }
  }

  private compute(node: Node): void {
    if (node.op === "constant") {
      this.code.f64(node.value);
      return;
    }
    if (node.op === "scalar") {
      this.load(node.value);
      return;
    }
    const { operands } = node;
    if (node.op === "select") {
      for (const part of [operands[2]!, operands[3]!, operands[0]!, operands[1]!]) this.push(part);
      this.code.op(scalarCodes.comparison[node.comparison!], code.select);
      return;
    }
    for (const operand of operands) this.push(operand);
    if (node.op === "load" || node.op === "narrow") throw new TypeError(`${node.op} is no scalar`);
    const operation = scalarCodes.operation[node.op];
    if (operation === undefined) this.code.call(node.op);
    else this.code.op(operation);
  }
}
