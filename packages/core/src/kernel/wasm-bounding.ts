import type { Bounding, Node } from "./graph.ts";
import type { Dtype } from "./unit.ts";
import { type VectorEmitter, vectorExtensions } from "./wasm-vector.ts";

/**
 * The bound that a value is, where a plain comparison is all that it takes: written as a choice, or by a number that is
 * no 0 and not NaN. (The smaller of any two numbers is NaN where one of them is, and -0 is smaller than 0.)
 */
export function boundingOf({ op, operands }: Node, dtype: Dtype): Bounding | undefined {
  if (op === "<") {
    const [less, more, whenTrue, whenFalse] = operands;
    if (less === whenFalse && more === whenTrue) return { operation: "max", first: less!, second: more! };
    return less === whenTrue && more === whenFalse
      ? { operation: "min", first: more!, second: less! }
      : undefined;
  }
  if (op !== "min" && op !== "max") return undefined;
  const [one, other] = operands;
  if (isNumber(other!, dtype)) return { operation: op, first: one!, second: other! };
  return isNumber(one!, dtype) ? { operation: op, first: other!, second: one! } : undefined;
}

function isNumber({ op, operands, value }: Node, dtype: Dtype): boolean {
  if (op === "narrow" && operands[0]!.op === "constant")
    return Math.abs(dtype === "float32" ? Math.fround(operands[0]!.value) : operands[0]!.value) > 0;
  return op === "constant" && Math.abs(value) > 0;
}

function emitBounding(node: Node, body: VectorEmitter): boolean {
  const bounding = boundingOf(node, body.dtype);
  if (bounding === undefined) return false;
  body.push(bounding.first);
  body.push(bounding.second);
  body.code.vector(body.codes.bounding[bounding.operation]);
  return true;
}

/** Passes on what has rules with bounds; pages without them leave out how these are found. */
export function withBounds<T>(passed: T): T {
  vectorExtensions.emitBounding = emitBounding;
  return passed;
}

// whoever loads the whole package has it from the start, whatever comes from JSON
withBounds(undefined);
